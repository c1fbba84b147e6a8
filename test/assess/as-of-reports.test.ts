import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ucdpNames } from "../../src/actors/index.ts";
import { inferAsOf } from "../../src/assess/index.ts";
import type { AsOf } from "../../src/finding/index.ts";
import { type EventRows, openRows } from "../../src/import/index.ts";
import { dayOdds } from "../../src/link/index.ts";
import { loadLexicons, readReport } from "../../src/read/index.ts";
import { openBaseline } from "../../src/series/index.ts";
import { type Database, openMemory } from "../../src/store/index.ts";
import { en } from "../../src/strings/index.ts";

const SHARED = process.env.BASERATE_SHARED ?? "../shared";
const WIKINEWS = join(SHARED, "data/text/wikinews_dev.jsonl");
const SEED = join(SHARED, "seed/isis-last-gasps.txt");
const ROWS = join(SHARED, "data/ucdp/ged_union.parquet");
const LATEST = "2026-06-30";

const lexicons = loadLexicons();
let db: Database;
beforeAll(async () => {
  db = await openMemory();
});
afterAll(() => db.close());

async function asOf(text: string, rows: EventRows | null = null): Promise<AsOf> {
  const document = { id: "d", text, title: null, publishedOn: null, origin: "-" };
  const reading = readReport(document, lexicons, null);
  return inferAsOf({
    given: null,
    published: null,
    dateline: reading.dateline,
    words: reading.times,
    events: reading.events,
    publisherNamesOf: (id) =>
      ucdpNames(lexicons.registry, id, { withAffiliates: false }).map(({ name }) => name),
    history: await openBaseline(db, LATEST),
    dayOdds: async (event, names) => (rows === null ? [] : dayOdds(rows, event, names)),
    latest: LATEST,
    t: en.findings,
  });
}

function covers({ day, low, high }: AsOf, truth: string): boolean {
  return day === null || (low! <= truth && truth <= high!);
}

describe.skipIf(!existsSync(WIKINEWS))(`reports with their dates removed (${WIKINEWS})`, () => {
  interface Article {
    date: string;
    text: string;
    violent_event: boolean;
  }

  test("the 90 % interval holds the true day, or it is said that it cannot be told", async () => {
    const articles = readFileSync(WIKINEWS, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Article)
      .filter((it) => it.violent_event);
    expect(articles).toHaveLength(12);
    let held = 0;
    for (const { text, date } of articles) {
      const undated = text.replace(/^\s*(\w+day,\s+)?\w+ \d{1,2}, \d{4}\s*/, "");
      if (covers(await asOf(undated), date)) held++;
    }
    expect(held).toBeGreaterThanOrEqual(10);
  });
});

describe.skipIf(!existsSync(SEED) || !existsSync(ROWS))(`the article (${SEED})`, () => {
  test("with the baseline alone the interval holds its day and is at most two years long", async () => {
    const found = await asOf(readFileSync(SEED, "utf8"));
    expect(covers(found, "2018-03-25") && found.day !== null).toBe(true);
    expect(found.low! >= "2017-01-01" && found.high! <= "2019-12-31").toBe(true);
    expect(found.day!.slice(0, 7)).toBe("2018-03");
  });

  test("with event-level data the interval is weeks long", async () => {
    const own = await openMemory();
    const found = await asOf(readFileSync(SEED, "utf8"), await openRows(own, [ROWS]));
    own.close();
    expect(covers(found, "2018-03-25") && found.day !== null).toBe(true);
    expect(found.low! >= "2018-03-01" && found.high! <= "2018-06-30").toBe(true);
  });
});
