import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { leadLikeness } from "../../src/link/compare-leads.ts";
import { inShort } from "../../src/read/index.ts";
import { linkWorkbench } from "./workbench.ts";

const { folder, printed, run } = linkWorkbench();

const TOWNS = ["Karvel", "Ostrem", "Bindula", "Tarmoz", "Wexholt", "Yubari", "Zandek", "Querim"];
const WHAT = ["market", "checkpoint", "bus station", "police post", "school", "wedding", "bank", "barracks"];

const said = (text: string, date: string | null = null, place: object | null = null) => ({
  text,
  date: date && { start: date, end: date, precision: "day" },
  place,
});

/** Of each story two reports by different agencies, a day apart; of none an event was coded. */
const stories = TOWNS.flatMap((town, i) => {
  const day = `2019-0${1 + i}-10`;
  const what = WHAT[i]!;
  return [
    { id: `${town}-1`, date: day, lead: said(`Bomb at ${what} in ${town} kills ${i + 6}, police say`) },
    {
      id: `${town}-2`,
      date: day.replace("10", "11"),
      lead: said(`${i + 6} dead in ${town} ${what} bombing: officials`),
    },
  ];
});

const others = [
  { id: "later", date: "2019-01-28", lead: said("Shoppers return to the market of Karvel weeks after bomb") },
  { id: "sport", date: "2019-05-11", lead: said("Rovers win the cup after extra time") },
  { id: "undated", date: null, lead: said("Bomb in Ostrem") },
];

function reports(lines: readonly object[]): string {
  const path = join(folder, "news.jsonl");
  writeFileSync(path, lines.map((line) => JSON.stringify({ events: [], notes: [], ...line })).join("\n"));
  return path;
}

async function clustersOf(lines: readonly object[]): Promise<string[][]> {
  printed.stdout = "";
  await run(reports(lines), "--json");
  const { clusters } = JSON.parse(printed.stdout) as { clusters: { events: { event: string }[] }[] };
  return clusters.map(({ events }) => events.map(({ event }) => event));
}

it("links reports of which no event was coded, by their words and days", async () => {
  const clusters = await clustersOf([...stories, ...others]);
  expect(clusters.sort()).toEqual(TOWNS.map((town) => [`${town}-1`, `${town}-2`]).sort());
  expect(JSON.parse(printed.stdout).unlike.map(({ event }: { event: string }) => event)).toEqual([
    "later",
    "sport",
  ]);
  expect(await clustersOf([...stories, ...others].reverse())).toEqual(clusters);
});

it("says how many reports it left out, and shows what the words weigh", async () => {
  const file = reports([...stories, ...others]);
  await run(file);
  expect(printed.stdout).toMatch(/^16 events of 1 source are 8 incidents/);
  expect(printed.stdout).toContain("2 reports of which no single event was coded are like no other report");
  printed.stdout = "";
  await run(file, "--explain", "news:Tarmoz-1", "news:Tarmoz-2");
  expect(printed.stdout).toMatch(
    /words +\+.*Bomb at police post in Tarmoz .* \| 9 dead in Tarmoz .*: leads alike/,
  );
  expect(printed.stdout).toMatch(/reported .*2019-04-10 \| 2019-04-11: reported 1 day apart/);
});

it("says what it weighs that two reports tell no place, so that the bars of every pair sum up to its weight", async () => {
  await clustersOf([...stories, ...others]);
  const { pairs } = JSON.parse(printed.stdout) as {
    pairs: { weight: number; bars: { comparison: string; finding: string; weight: number }[] }[];
  };
  expect(pairs.length).toBeGreaterThanOrEqual(TOWNS.length);
  for (const { bars, weight } of pairs) {
    expect(bars.find(({ comparison }) => comparison === "distance")?.finding).toContain(
      "a place is not told",
    );
    expect(bars.reduce((sum, bar) => sum + bar.weight, 0)).toBeCloseTo(weight, 6);
  }
});

it("finds leads alike from 0 to 1, whichever is asked first, and a lead wholly like itself", () => {
  const lead = fc.string({ maxLength: 60 });
  fc.assert(
    fc.property(fc.array(lead, { minLength: 2, maxLength: 8 }), (leads) => {
      const likeness = leadLikeness([...leads, "gunmen raid a village near the river"]);
      for (let a = 0; a < leads.length; a++)
        for (let b = 0; b < leads.length; b++) {
          expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 12);
          expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
          expect(likeness(a, b)).toBeLessThanOrEqual(1 + 1e-9);
        }
      expect(likeness(leads.length, leads.length)).toBeCloseTo(1, 9);
    }),
  );
});

it("takes the number as a word and as figures for one", () => {
  const likeness = leadLikeness(["twelve dead in Karvel", "12 dead in Karvel", "a dozen birds in Ostrem"]);
  expect(likeness(0, 1)).toBeCloseTo(1, 9);
  expect(likeness(0, 2)).toBeLessThan(0.3);
});

it("takes initials with points and without for one word", () => {
  const likeness = leadLikeness(["U.S. soldier dies", "US soldier dies", "a soldier of the U.S.S.R. dies."]);
  expect(likeness(0, 1)).toBeCloseTo(1, 9);
  expect(likeness(0, 2)).toBeLessThan(0.7);
});

it.each([
  ["Market bombed", "Twelve people died. More are missing.", "Market bombed"],
  [null, "Twelve people died in\nKarvel. More are missing.", "Twelve people died in"],
  [null, "Twelve died, the U.N. said on Monday. More are missing.", "Twelve died, the U.N. said on Monday."],
  [" ", "  ", null],
])("puts a report in short: %s, %s", (title, text, short) => {
  expect(inShort({ title, text }, { times: [], place: null })?.text ?? null).toBe(short);
});

it("keeps the entries of a list apart that name different days", async () => {
  const list = [1, 4, 7, 10, 13, 16, 19, 22].map((day) => ({
    id: `entry-${day}`,
    date: "2019-11-01",
    lead: said(`October ${day}: strike on a house in Karvel`, `2019-10-${String(day).padStart(2, "0")}`),
  }));
  const clusters = await clustersOf([...stories, ...list]);
  expect(clusters.filter(([first]) => first!.startsWith("entry"))).toEqual([]);
});

it("tells reports of the same words apart by the place that they name, where no event was coded", async () => {
  const tense = ["2019-09-10", "2019-09-11"].flatMap((date, i) =>
    ["Karvel", "Ostrem"].map((name, t) => ({
      id: `tense-${name}-${i + 1}`,
      date,
      lead: said("Shops closed and streets empty as troops move in", null, {
        name,
        country: "FR",
        lat: 44 + 3 * t,
        lon: 2,
        precision: "city",
        within: [],
      }),
    })),
  );
  const clusters = await clustersOf([...stories, ...tense]);
  expect(clusters.filter(([first]) => first!.startsWith("tense"))).toEqual([
    ["tense-Karvel-1", "tense-Karvel-2"],
    ["tense-Ostrem-1", "tense-Ostrem-2"],
  ]);
});
