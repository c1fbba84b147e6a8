import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { csvOf, GED } from "../import/store-fixture.ts";
import { ownFolder } from "../own-folder.ts";
import { gdeltLine } from "./gdelt-line.ts";
import { baserate } from "./run.ts";

const { folder, file } = ownFolder();
const store = join(folder, "store");

const dayAt = (i: number) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
const DAYS = Array.from({ length: 280 }, (_, i) => dayAt(i));
/** Every tenth day one attack in each; the tolls are alike, and Kenya gets four times the mentions of Yemen. */
const PLACES = [
  {
    country: "Yemen (North Yemen)",
    name: "Yemen",
    fips: "YM",
    latitude: "15.35",
    longitude: "44.2",
    loud: 1,
  },
  { country: "Kenya", name: "Kenya", fips: "KE", latitude: "-1.3", longitude: "36.8", loud: 4 },
];
const attacks = PLACES.flatMap(({ country, latitude, longitude, loud }, place) =>
  Array.from({ length: 26 }, (_, i) => {
    const best = String(1 + ((i * 7) % 12));
    return { id: String(100 * place + i), day: DAYS[10 * i + 5]!, best, country, latitude, longitude, loud };
  }),
);
const mentionsOn = (day: string, name: string, loud: number) => {
  const attack = attacks.find((one) => one.day === day && one.country.startsWith(name));
  return 3 + (attack ? loud * (20 + 5 * Number(attack.best)) : 0);
};

beforeAll(async () => {
  const ged = csvOf(
    GED,
    attacks.map(({ id, day, best, country, latitude, longitude }) => ({
      id,
      date_start: day,
      date_end: day,
      best,
      low: best,
      high: best,
      deaths_civilians: best,
      deaths_unknown: "0",
      country,
      latitude,
      longitude,
    })),
  );
  const lines = DAYS.flatMap((day, i) =>
    PLACES.map(({ name, fips, loud }, place) =>
      gdeltLine(
        400_000_000 + 2 * i + place,
        day,
        fips,
        i % 2 ? "REBELS" : "POLICE",
        mentionsOn(day, name, loud),
      ),
    ),
  );
  const files = [file("ged.csv", ged), file("20240101.export.CSV", `${lines.join("\n")}\n`)];
  const { code, stderr } = await baserate(["data", "add", ...files, "--store", store]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
});

async function attention(words: readonly string[]) {
  const { code, stdout, stderr } = await baserate(["stats", "attention", ...words, "--json"]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

describe("baserate stats attention from any series", () => {
  it("GDELT's mentions in the store, less what a place gets on any day", async () => {
    const found = await attention(["--from-store", "--store", store, "--against", "YE"]);
    expect(found).toMatchObject({ n: 52, against: "Yemen", incidents: 52, leftOut: { noUsual: 0 } });
    const kenya = found.places.find(({ place }: { place: string }) => place === "Kenya");
    expect(kenya.rawRatio.perIncident).toBeCloseTo(4, 6);
    expect(kenya.adjustedRatio.low).toBeLessThan(4);
    expect(kenya.adjustedRatio.high).toBeGreaterThan(4);
    expect(kenya.perDeath.raw).toBeGreaterThan(20);
  });

  it("rows and mentions are narrowed by the same filters as events, and by the actor that GDELT names", async () => {
    const some = await attention(["--from-store", "--store", store, "--min-killed", "6"]);
    expect(some.n).toBeLessThan(40);
    const all = await attention(["--from-store", "--store", store, "--count", "all"]);
    const rebels = await attention(["--from-store", "--store", store, "--count", "all", "--about", "rebels"]);
    expect(rebels.places[0].mentions).toBeLessThan(all.places[0].mentions);
    const none = await baserate([
      "stats",
      "attention",
      "--from-store",
      "--store",
      store,
      "--about",
      "pirates",
    ]);
    expect(none.code).toBe(1);
    expect(none.stderr).toMatch(/holds no mentions of "pirates"/);
  });

  it("a series in a file, with incidents of the store or of a file", async () => {
    const rows = DAYS.flatMap((day) =>
      PLACES.map(({ name, loud }) => `${day},${name},${mentionsOn(day, name, loud)}`),
    );
    const mentions = file("mentions.csv", `date,place,mentions\n${rows.join("\n")}\n`);
    const words = ["--mentions", mentions, "--against", "Yemen"];
    const stored = await attention(["--from-store", "--store", store, ...words]);
    const incidents = attacks.map(
      ({ day, country, best }) => `${day},${country.split(" ")[0]},one-sided,${best}`,
    );
    const own = await attention([
      file("attacks.csv", `date,place,type,deaths\n${incidents.join("\n")}\n`),
      ...words,
    ]);
    expect(own.places).toEqual(stored.places);
  });

  it("the reports that read has coded, alone or against the store's incidents", async () => {
    const reports = attacks.flatMap(({ day, best, country, latitude, longitude, loud }) => {
      const place = {
        name: "Some town",
        country: country === "Kenya" ? "KE" : "YE",
        lat: Number(latitude),
        lon: Number(longitude),
        precision: "city",
        within: [],
      };
      const killed = { low: Number(best), best: Number(best), high: Number(best) };
      const date = { start: day, end: day, precision: "day" };
      const event = { type: "bombing", main: true, date, place, killed };
      return Array.from({ length: loud }, () => JSON.stringify({ id: "a", date: day, events: [event] }));
    });
    const silent = JSON.stringify({ id: "b", date: null, events: [] });
    const path = file("reports.jsonl", `${[...reports, silent].join("\n")}\n`);
    const alone = await attention(["--reports", path, "--against", "Yemen"]);
    expect(alone).toMatchObject({ n: 52, places: [{ place: "Kenya", mentions: 104 }, { mentions: 26 }] });
    expect(alone.notes.join(" ")).toMatch(/1 reports without a main event/);
    const against = await attention(["--from-store", "--store", store, "--reports", path]);
    // The archive ends with its last report, so what came of the last attack in the week after it is not known.
    expect(against.places.map(({ mentions }: { mentions: number }) => mentions)).toEqual([100, 25]);
  });

  it.each([
    [[], /give a file, --from-store or --reports/],
    [["x.csv", "--from-store"], /not from both/],
    [["--mentions", "x.csv"], /as a file or by --from-store/],
    [["x.csv", "--country", "Kenya"], /--country narrows the rows of --from-store/],
    [["--from-store", "--mentions", "a", "--reports", "b"], /once/],
  ])("%j is explained", async (words, message) => {
    const { code, stderr } = await baserate(["stats", "attention", ...words]);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it("a line that read has not written is told with its number", async () => {
    const path = file("other.jsonl", '{"id":1,"events":[]}\n{"id":2}\n');
    const { code, stderr } = await baserate(["stats", "attention", "--reports", path]);
    expect(stderr).toMatch(/other\.jsonl, line 2: no events/);
    expect(code).toBe(1);
  });
});
