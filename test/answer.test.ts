import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answer } from "../src/answer.ts";
import { type Document, type EventRecord, kilometresBetween } from "../src/event/index.ts";
import type { Assessment, Finding } from "../src/finding/index.ts";
import { root, shared } from "./cli/run.ts";

const TODAY = "2026-01-01";
const SEED = join(shared, "seed/isis-last-gasps.txt");
const UNION = join(shared, "data/ucdp/ged_union.parquet");

function documentOf(text: string): Document {
  return { id: "d", text, title: null, publishedOn: null, origin: "test" };
}

async function assessment(
  path: string,
  asOf: string | null = null,
  data: string[] = [],
): Promise<Assessment> {
  const document = documentOf(readFileSync(path, "utf8"));
  return (await answer(document, { asOf, data, today: TODAY })).assessment;
}

function mainOf({ events, main }: Assessment): EventRecord {
  return events.find(({ id }) => id === main)!;
}

function finding({ findings }: Assessment, id: string): Finding {
  const found = findings.find((it) => it.id === id);
  expect(found, `no finding ${id}`).toBeDefined();
  return found!;
}

/** Every day and month that a JSON text names. */
function days(json: string): string[] {
  return [...json.matchAll(/\b\d{4}-\d{2}(-\d{2})?\b/g)].map((match) => match[0]);
}

it("a report that bears a later day than the as-of day is answered with a warning", async () => {
  const text = "NAIROBI, 16 January 2019 - Gunmen killed 21 people in Nairobi on Tuesday, police said.";
  const warned = async (asOf: string) =>
    (await answer(documentOf(text), { asOf, data: [], today: TODAY })).warnings.join();
  expect(await warned("2018-06-15")).toContain("bears the day 2019-01-16, later than 2018-06-15");
  expect(await warned("2019-02-15")).toBe("");
});

describe.skipIf(!existsSync(SEED))("the seed article (needs ../shared)", () => {
  it.each([null, "2018-03-25"])("as of %s: the attack as coded", async (asOf) => {
    const result = await assessment(SEED, asOf);
    const main = mainOf(result);
    expect(main.killed).toEqual({ low: 3, best: 3, high: 3 });
    expect(main.attackers?.best).toBe(1);
    const carcassonne = { lat: 43.2122, lon: 2.3537 };
    expect(main.place?.country).toBe("FR");
    expect(kilometresBetween(carcassonne, { lat: main.place!.lat!, lon: main.place!.lon! })).toBeLessThan(40);
    const isis = main.perpetrators.find(({ actor }) => actor === "islamic-state");
    expect(isis).toMatchObject({ status: "claimed", claim: "allegiance" });
    expect(isis?.by).toMatch(/attacker|gunman|killer|man/);
    expect(main.perpetrators.filter(({ claim }) => claim === "responsibility")).toEqual([]);
    expect(main.organisation.degree).toBe("none");
    expect(main.organisation.statement).toContain("no evidence");
  });

  it.each([null, "2018-03-25"])("as of %s: the other events that it tells of", async (asOf) => {
    const { events } = await assessment(SEED, asOf);
    const at = (name: RegExp) => events.find((event) => name.test(event.place?.name ?? ""));
    expect(at(/Paris/)).toMatchObject({
      killed: { best: 130 },
      date: { start: "2015-11-13", end: "2015-11-13" },
    });
    expect(at(/Nice|Promenade/)).toMatchObject({ killed: { best: 86 }, place: { country: "FR" } });
    expect(at(/Nice|Promenade/)?.date?.start.slice(0, 4)).toBe("2016");
    expect(at(/Kabul/)).toMatchObject({ killed: { best: 33 }, wounded: { best: 65 }, tactic: "suicide" });
    if (asOf) expect(at(/Kabul/)?.date).toMatchObject({ start: "2018-03-21", end: "2018-03-21" });
    for (const name of [/Westminster/, /London Bridge/]) {
      expect(at(name)).toMatchObject({ killed: null, wounded: null, date: null });
    }
  });

  it("every coded field points at its words, and no person is named in a record", async () => {
    const text = readFileSync(SEED, "utf8");
    const { events, findings } = await assessment(SEED, "2018-03-25");
    for (const event of events) {
      for (const [field, spans] of Object.entries(event.spans)) {
        expect(spans.length, `${event.id} ${field}`).toBeGreaterThan(0);
        for (const { start, end } of spans) expect(text.slice(start, end).trim()).not.toBe("");
      }
      if (event.killed) expect(event.spans.killed).toBeDefined();
    }
    const named = [...text.matchAll(/(?:year-old|release of)\s+([A-Z]\w+)\s+([A-Z]\w+)/g)].flatMap((it) =>
      it.slice(1),
    );
    expect(named).toHaveLength(4);
    for (const name of named) expect(JSON.stringify([events, findings])).not.toContain(name);
  });

  it("infers a day near the true one when none is given", async () => {
    const { asOf } = await assessment(SEED);
    expect(asOf.low! <= "2018-03-25" && "2018-03-25" <= asOf.high!).toBe(true);
    expect(asOf.level).toBe(0.9);
  });

  it("nothing after the as-of day enters", async () => {
    const result = await assessment(SEED, "2018-03-25");
    expect(days(JSON.stringify(result)).filter((day) => day > "2018-03-25")).toEqual([]);
    // Years after it stand only where the data's publication is told as hindsight.
    for (const { statement, table } of result.findings) {
      const told = `${statement} ${JSON.stringify(table)}`.replaceAll(/published 20\d\d/g, "");
      expect(told).not.toMatch(/(?<![.\d])20(19|2\d)\b/);
    }
  });

  it.skipIf(!existsSync(UNION))("finds the events' rows in event-level data", async () => {
    const result = await assessment(SEED, "2018-03-25", [UNION]);
    const told = result.findings
      .filter(({ id, topic }) => topic === "data" && !id.endsWith(".join"))
      .map(({ statement }) => statement);
    const about = (id: string) => told.filter((statement) => statement.includes(id));
    for (const id of ["210197", "231228", "257660"]) expect(about(id)).toHaveLength(1);
    expect(about("256235")[0]).toMatch(/256244/);
    expect(about("256235")[0]).toMatch(/256380/);
  });

  it("as of the end of 2020: the fall from 2017 to 2018 with its bounds", async () => {
    const byYear = finding(await assessment(SEED, "2020-12-31"), "by-year.world");
    expect(byYear.statement).toMatch(/63\.7 %/);
    const { columns, rows } = byYear.table!;
    const column = (name: string) => columns.indexOf(name);
    const all = rows
      .filter((row) => Number(row[0]) >= 2013)
      .map((row) => row[column("deaths in all its events")]);
    expect(all).toEqual([4728, 27858, 27436, 29519, 31436, 11400, 6923, 7505]);
    const of2018 = rows.find((row) => row[0] === "2018")!;
    expect(of2018[column("coverage bound low")]).toBeLessThan(-0.637);
    expect(of2018[column("coverage bound high")]).toBeGreaterThan(-0.637);
  });
});

describe("the examples that ship", () => {
  it("Trèbes 2018", async () => {
    const main = mainOf(await assessment(join(root, "examples/trebes-2018.txt"), "2018-03-24"));
    expect(main).toMatchObject({
      killed: { best: 3 },
      wounded: { best: 15 },
      attackers: { best: 1 },
      date: { start: "2018-03-23", end: "2018-03-23" },
      place: { country: "FR" },
      organisation: { degree: "none" },
    });
    expect(main.perpetrators.map(({ actor }) => actor)).toContain("islamic-state");
  });

  it("Garissa 2015, dated by its own dateline", async () => {
    const result = await assessment(join(root, "examples/garissa-2015.txt"));
    expect(result.asOf).toMatchObject({ day: "2015-04-06", how: expect.stringContaining("dateline") });
    const main = mainOf(result);
    expect(main).toMatchObject({
      killed: { best: 148 },
      wounded: { best: 79 },
      date: { start: "2015-04-02", end: "2015-04-02" },
      place: { country: "KE" },
      organisation: { degree: "directed" },
    });
    expect(main.perpetrators).toContainEqual(
      expect.objectContaining({ actor: "al-shabaab", status: "claimed", claim: "responsibility" }),
    );
  });
});

describe("an older report, looked back at", () => {
  const GARISSA = join(root, "examples/garissa-2015.txt");

  it("keeps the day that it gives itself", async () => {
    const result = await assessment(GARISSA, "2018-07-14");
    expect(result.asOf.day).toBe("2018-07-14");
    expect(mainOf(result).date).toMatchObject({ start: "2015-04-02", end: "2015-04-02" });
  });

  it("gives way to an as-of day before its own", async () => {
    const result = await assessment(GARISSA, "2015-04-03");
    expect(mainOf(result).date?.start).toBe("2015-04-02");
    expect(days(JSON.stringify(result.findings)).filter((day) => day > "2015-04-03")).toEqual([]);
  });
});

describe("honest answers", () => {
  const BEYOND =
    "Gunmen of the Islamic State killed 11 people in a market in Baghdad on Monday, police said.";

  it("beyond the data's last day, that is said first, and no rate of now is told", async () => {
    const { assessment } = await answer(documentOf(BEYOND), { asOf: "2024-06-05", data: [], today: TODAY });
    expect(assessment.findings[0]).toMatchObject({
      id: "as-of",
      statement: expect.stringContaining("the data end on"),
    });
    expect(assessment.verdict.answer).toBe("cannot tell");
    const ofNow = assessment.findings
      .map(({ id }) => id)
      .filter((id) => /^(base-rate|trend|grid|peak|harm)\./.test(id));
    expect(ofNow).toEqual([]);
  });

  it("without a day, it says so and asks for --as-of", async () => {
    const text = "Gunmen killed two people in a village, police said. Nobody claimed the attack.";
    const { assessment } = await answer(documentOf(text), { asOf: null, data: [], today: TODAY });
    expect(assessment.asOf.day).toBeNull();
    expect(assessment.asOf.how).toContain("--as-of");
    expect(assessment.verdict.answer).toBe("cannot tell");
  });

  it("calls no change of level in Syria where coverage alone would make one", async () => {
    const text = "Islamic State fighters killed nine people in Raqqa, Syria, on Monday, officials said.";
    const { assessment } = await answer(documentOf(text), { asOf: "2017-06-30", data: [], today: TODAY });
    const regimes = finding(assessment, "regimes.country");
    const starts = regimes.table!.rows.map((row) => String(row[1]));
    expect(starts.filter((month) => "2015-12" <= month && month <= "2016-03")).toEqual([]);
  });
});
