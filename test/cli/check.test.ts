import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { csvOf, GED } from "../import/store-fixture.ts";
import { ownFolder } from "../own-folder.ts";
import { gdeltLine } from "./gdelt-line.ts";
import { baserate, root } from "./run.ts";

const { folder, file } = ownFolder();
const store = join(folder, "store");

/** @returns the claims of `baserate check --json`. */
async function claims(words: readonly string[]) {
  const { code, stdout, stderr } = await baserate(["check", ...words, "--json"]);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(0);
  return JSON.parse(stdout).claims as { kind: string; verdict: string; reason: string; figures: unknown[] }[];
}

const dayAt = (i: number) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
const DAYS = Array.from({ length: 270 }, (_, i) => dayAt(i));
/** Every tenth day an attack in each; for as many dead, Kenya gets eight times the mentions of Yemen. */
const PLACES = [
  { country: "Yemen (North Yemen)", fips: "YM", latitude: "15.35", longitude: "44.2", loud: 1 },
  { country: "Kenya", fips: "KE", latitude: "-1.3", longitude: "36.8", loud: 8 },
];
const attacks = PLACES.flatMap((place, at) =>
  Array.from({ length: 26 }, (_, i) => ({
    ...place,
    id: String(100 * at + i),
    day: DAYS[10 * i + 5]!,
    best: (at === 0 ? 2 : 1) * (2 + ((i * 7) % 12)),
  })),
);

beforeAll(async () => {
  const ged = csvOf(
    GED,
    attacks.map(({ id, day, best, country, latitude, longitude }) => ({
      id,
      date_start: day,
      date_end: day,
      side_a: "IS",
      best: String(best),
      low: String(best),
      high: String(best),
      deaths_civilians: String(best),
      deaths_unknown: "0",
      country,
      latitude,
      longitude,
    })),
  );
  const lines = DAYS.flatMap((day, i) =>
    PLACES.map(({ fips, loud, country }, at) => {
      const attack = attacks.find((one) => one.day === day && one.country === country);
      return gdeltLine(
        400_000_000 + 2 * i + at,
        day,
        fips,
        "REBELS",
        3 + (i % 2) + (attack ? loud * (9 + 4 * attack.best) : 0),
      );
    }),
  );
  const files = [file("ged.csv", ged), file("20240101.export.CSV", `${lines.join("\n")}\n`)];
  const { code, stderr } = await baserate(["data", "add", ...files, "--store", store]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
}, 60_000);

const TEXT = `Islamic State gunmen killed five people in Nairobi, Kenya, on 22 September 2024, police said.

In Yemen the killings of Islamic State stay below the radar.
`;

describe("--attention", () => {
  it("store: GDELT's mentions in the store that is named answer what is said of attention", async () => {
    const text = file("text.txt", TEXT);
    const asked = [text, "--as-of", "2024-09-25", "--store", store];
    const [without] = (await claims(asked)).filter(({ kind }) => kind === "attention");
    expect(without).toMatchObject({ verdict: "cannot be told" });
    expect(without!.reason).toContain("--attention store");
    const [claim] = (await claims([...asked, "--attention", "store"])).filter(
      ({ kind }) => kind === "attention",
    );
    expect(claim).toMatchObject({ verdict: "supported" });
    expect(claim!.reason).toMatch(/Yemen gets 0\.\d+ times the coverage of the other countries/);
    expect(claim!.figures).toHaveLength(1);
  }, 60_000);

  it("stands in the command that makes the report again, with its checksum", async () => {
    const text = file("text.txt", TEXT);
    const page = join(folder, "report.html");
    const asked = ["assess", text, "--as-of", "2024-09-25", "--store", store, "--html", page];
    expect((await baserate([...asked, "--attention", "store"])).code).toBe(0);
    const stored = readFileSync(page, "utf8");
    expect(stored).toContain("--attention store --html");
    expect(stored).toMatch(/SHA-256 of the mentions taken from the store/);
    const rows = DAYS.flatMap((day) => [`${day},Yemen,4`, `${day},Kenya,9`]);
    const mentions = file("mentions.csv", `date,place,mentions\n${rows.join("\n")}\n`);
    expect((await baserate([...asked, "--attention", mentions])).code).toBe(0);
    const named = readFileSync(page, "utf8");
    expect(named).toContain("--attention mentions.csv --html");
    expect(named).toContain("SHA-256 of mentions.csv");
  }, 60_000);

  it("store without a store is an error of usage", async () => {
    const run = await baserate(["check", file("text.txt", TEXT), "--no-store", "--attention", "store"]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("name a file instead");
  });
});

describe("--words", () => {
  const said = "Islamic State is far weaker than three years ago.";

  it("a table of the user's own decides what vague words mean", async () => {
    const text = file("vague.txt", said);
    const asked = [text, "--as-of", "2018-03-25", "--no-store"];
    const [plain] = await claims(asked);
    expect(plain!.reason).toContain("at most half of before");
    expect(plain!.verdict).toBe("depends on the measure");
    const packaged = readFileSync(join(root, "data/vague-words/words.tsv"), "utf8");
    const own = packaged.replace(
      /^fraction\t.*$/m,
      "fraction\tcomparison\tfar weaker\t-\t3\tat most three times as many, as my desk has it\tour style guide",
    );
    const [mine] = await claims([...asked, "--words", file("words.tsv", own)]);
    expect(mine!.verdict).toBe("supported");
    expect(mine!.reason).toContain("as my desk has it (our style guide)");
  }, 60_000);

  it("a line that does not fit is refused with its number", async () => {
    const own = file(
      "broken.tsv",
      "id\tkind\tphrases\tleast\tmost\tmeaning\tsource\nx\tcomparison\tfar less\tlots\t-\ta\tb\n",
    );
    const run = await baserate(["check", file("vague.txt", said), "--no-store", "--words", own]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/broken\.tsv, line 2/);
    expect(run.stdout).toBe("");
  });
});
