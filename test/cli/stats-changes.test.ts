import { describe, expect, it } from "vitest";
import { baserate } from "./run.ts";

/** Attacks by year: more from 1998 on, and many more from 2005 on. */
const YEARS = Array.from({ length: 34 }, (_, i) => {
  const year = 1980 + i;
  const level = year < 1998 ? 200 : year < 2005 ? 40 : 160;
  return `${year},${level + ((i * 37) % 11) - 5}`;
});
const stdin = `year,attacks\n${YEARS.join("\n")}\n`;

async function changes(words: readonly string[], input = stdin) {
  const run = await baserate(["stats", "changes", "-", "--kind", "counts", "--json", ...words], {
    stdin: input,
  });
  expect(run.stderr).toBe("");
  return JSON.parse(run.stdout).changes as {
    time: string;
    cause?: string | null;
    breaks?: { day: string }[];
  }[];
}

describe("breaks that are known to a dataset's manifest", () => {
  it("are measurement, not world, and say what the publisher changed", async () => {
    const found = await changes(["--dataset", "gtd"]);
    expect(found.map(({ time, cause }) => [time, cause])).toEqual([
      ["1998", "measurement, not world"],
      ["2005", null],
    ]);
    expect(found[0]!.breaks).toMatchObject([{ day: "1998-01-01" }]);
  });

  it("of another source do not touch the series; without a source nothing is said", async () => {
    expect((await changes(["--dataset", "acled"])).map(({ cause }) => cause)).toEqual([null, null]);
    expect((await changes([])).every((change) => !("cause" in change))).toBe(true);
  });

  it("a change of name is none of the world, for the group and country that it concerns", async () => {
    const months = Array.from({ length: 60 }, (_, i) => {
      const month = `${2013 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;
      return `${month},${i < 26 ? i % 2 : 14 + (i % 5)}`;
    });
    const input = `month,attacks\n${months.join("\n")}\n`;
    const words = ["--dataset", "ucdp-ged", "--actor", "islamic-state-west-africa"];
    expect((await changes([...words, "--country", "Nigeria"], input))[0]).toMatchObject({
      time: "2015-03",
      cause: "measurement, not world",
    });
    expect((await changes([...words, "--country", "Iraq"], input))[0]!.cause).toBeNull();
  });

  it.each([
    [
      ["--dataset", "nobodys", "--store", "/nowhere"],
      /nobodys is no publisher's \(.*ucdp-ged.*there is no store/,
    ],
    [["--country", "Iraq"], /--dataset hold; name it/],
    [["--dataset", "ucdp-ged", "--actor", "Nobody at all"], /no actor is known/],
  ])("%j is explained", async (words, message) => {
    const { stderr, code } = await baserate(["stats", "changes", "-", ...words], { stdin });
    expect(stderr).toMatch(message);
    expect(code).not.toBe(0);
  });

  it("a series without times cannot be held against days", async () => {
    const { stderr } = await baserate(["stats", "changes", "-", "--dataset", "gtd"], {
      stdin: Array.from({ length: 20 }, (_, i) => `${i}\n`).join(""),
    });
    expect(stderr).toMatch(/no times as YYYY/);
  });
});
