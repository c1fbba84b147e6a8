import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, daysBetween, kilometresBetween } from "../../src/event/index.ts";
import { explainPart, findPartOf, type LinkRecord, type LinkSource, link } from "../../src/link/index.ts";
import { drawIndex, drawNormal, seededRandom } from "../../src/statistics/random.ts";
import { type Database, openMemory } from "../../src/store/index.ts";
import { record } from "./simulated.ts";
import { linkWorkbench } from "./workbench.ts";

let db: Database;
beforeAll(async () => {
  db = await openMemory();
});
afterAll(() => db.close());

const FRONT = ["Red Column", "Blue Guard"];

/** Battles that one source tells as a whole and the other by the day, far from each other, among events of a year of others. */
function war(
  seed: number,
  battles: number,
  given: (i: number) => Partial<LinkRecord> = () => ({}),
): LinkSource[] {
  const random = seededRandom(seed);
  const near = (lat: number, lon: number, km: number) => ({
    lat: lat + (km / 111) * drawNormal(random),
    lon: lon + (km / 111) * drawNormal(random),
    precision: "exact" as const,
  });
  const [north, south]: [LinkRecord[], LinkRecord[]] = [[], []];
  for (let i = 0; i < battles; i++) {
    const [lat, lon] = [20 + 15 * random.uniform(), 30 + 15 * random.uniform()];
    const first = addDays("2020-02-01", drawIndex(random, 300));
    const days = 5 + drawIndex(random, 8);
    const tolls = Array.from({ length: days }, () => drawIndex(random, 6));
    const dead = tolls.reduce((sum, toll) => sum + toll, 0);
    north.push(
      record(`battle-${i}`, {
        day: first,
        end: addDays(first, days - 1),
        place: near(lat, lon, 2),
        actors: FRONT,
        killed: { low: dead, best: dead, high: dead },
        ...given(i),
      }),
    );
    for (const [d, toll] of tolls.entries())
      if (random.uniform() < 0.8)
        south.push(
          record(`battle-${i}-day-${d}`, {
            day: addDays(first, d),
            place: near(lat, lon, 3),
            actors: FRONT,
            killed: { low: toll, best: toll, high: toll },
          }),
        );
    for (let k = 0; k < 6; k++)
      south.push(
        record(`other-${i}-${k}`, {
          day: addDays(first, drawIndex(random, 120) - 60),
          place: near(lat, lon, 12),
          actors: ["Green Hand"],
          killed: { low: 1, best: 1, high: 1 },
        }),
      );
  }
  return [
    { name: "north", records: north },
    { name: "south", records: south },
  ];
}

async function found(sources: LinkSource[]) {
  const result = await link(db, sources);
  const name = (number: number) => result.entries[number]!.record.event;
  const parts = result.episodes.episodes.flatMap(({ whole, parts }) =>
    parts.map((pair) => ({
      ...pair,
      whole: name(whole),
      part: name(pair.part),
      wholeAt: whole,
      partAt: pair.part,
    })),
  );
  return { result, parts, name };
}

const isTrue = ({ whole, part }: { whole: string; part: string }) => part.startsWith(`${whole}-day-`);

describe("a record of several days", () => {
  it("holds the events of its days and place in the other source, and few others", async () => {
    const sources = war(1, 40);
    const { parts, result } = await found(sources);
    const truth = sources[1]!.records.filter(({ event }) => event.includes("-day-")).length;
    const right = parts.filter(isTrue).length;
    expect(right / parts.length).toBeGreaterThan(0.95);
    expect(right / truth).toBeGreaterThan(0.9);
    const wrong = result.episodes.episodes.reduce((sum, { expectedFalse }) => sum + expectedFalse, 0);
    expect(Math.abs(wrong - (parts.length - right))).toBeLessThan(8);
  });

  it("is merged with none of them, nor they with each other", async () => {
    const { result, name } = await found(war(2, 30));
    const joined = result.clusters.filter(({ members }) => members.length > 1);
    expect(joined.map(({ members }) => members.map(name))).toEqual([]);
  });

  it("is one event with a record of the same days, which is no part of it", async () => {
    const [north, south] = war(3, 20) as [LinkSource, LinkSource];
    const wholes = north.records.map((one) => ({ ...one, event: `same-${one.event}` }));
    const { result, parts, name } = await found([north, south, { name: "west", records: wholes }]);
    const joined = result.clusters
      .filter(({ members }) => members.length > 1)
      .map(({ members }) => members.map(name));
    expect(joined.length).toBeGreaterThan(18);
    for (const [a, b] of joined) expect(b).toBe(`same-${a}`);
    expect(parts.filter(({ part }) => !part.includes("-day-") && !part.startsWith("other-"))).toEqual([]);
    // Both sources' episodes hold the parts.
    expect(new Set(parts.filter(isTrue).map(({ whole }) => whole)).size).toBeGreaterThan(18);
  });

  it("dated by its first day in the other source, with its toll, is one event with it", async () => {
    const [north, south] = war(4, 30) as [LinkSource, LinkSource];
    const first = north.records.map((one) => ({
      ...one,
      event: `first-${one.event}`,
      date: { start: one.date!.start, end: one.date!.start, precision: "day" as const },
    }));
    const { result, name } = await found([north, { name: "west", records: first }]);
    const joined = result.clusters
      .filter(({ members }) => members.length > 1)
      .map(({ members }) => members.map(name));
    expect(joined.length).toBeGreaterThan(25);
    expect(south.records.length).toBeGreaterThan(0);
  });

  it("known only as some stretch is no single event where the other source has its days", async () => {
    const some = (length: number) => (length <= 7 ? ("week" as const) : ("month" as const));
    const sources = war(5, 40).map(({ name, records }) => ({
      name,
      records: records.map((one) => {
        const { start, end } = one.date!;
        return start === end
          ? one
          : { ...one, date: { start, end, precision: some(daysBetween(start, end)) } };
      }),
    }));
    const { parts } = await found(sources);
    expect(parts.filter(isTrue).length / parts.length).toBeGreaterThan(0.9);
    expect(new Set(parts.map(({ whole }) => whole)).size).toBeGreaterThan(30);
  });

  it("gives the same parts in whatever order sources and records come; each within its days and place, once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000 }), fc.integer(), async (seed, order) => {
        const sources = war(seed, 8);
        const random = seededRandom(order);
        const mixed = [...sources].reverse().map(({ name, records }) => ({
          name,
          records: records
            .map((one) => ({ one, at: random.uniform() }))
            .sort((x, y) => x.at - y.at)
            .map(({ one }) => one),
        }));
        const [plain, shuffled] = [await found(sources), await found(mixed)];
        const told = ({ parts }: typeof plain) =>
          parts.map(({ whole, part, probability }) => `${whole} ${part} ${probability.toFixed(9)}`).sort();
        expect(told(shuffled)).toEqual(told(plain));
        const { entries } = plain.result;
        for (const { wholeAt, partAt } of plain.parts) {
          const [whole, part] = [entries[wholeAt]!.record, entries[partAt]!.record];
          expect(part.date!.start >= addDays(whole.date!.start, -1)).toBe(true);
          expect(part.date!.end <= addDays(whole.date!.end, 1)).toBe(true);
          expect(kilometresBetween(part.place!, whole.place!)).toBeLessThanOrEqual(25);
        }
        const parts = plain.parts.map(({ part }) => part);
        expect(new Set(parts).size).toBe(parts.length);
      }),
      { numRuns: 6 },
    );
  });

  it("says why an event is a part of it, prior first, to the last bit", async () => {
    const { result, parts } = await found(war(1, 40));
    const { whole, part } = parts.find(isTrue)!;
    const pair = findPartOf(
      result.episodes,
      result.entries,
      { source: "south", event: part },
      { source: "north", event: whole },
    );
    const explanation = explainPart(result.episodes, result.entries, pair!);
    expect(explanation.episode).toEqual({ source: "north", event: whole });
    expect(explanation.bars[0]!.comparison).toBe("prior");
    const sum = explanation.bars.reduce((before, { weight }) => before + weight, 0);
    expect(sum).toBeCloseTo(explanation.weight, 6);
  });
});

describe("the link command on episodes", () => {
  const bench = linkWorkbench();

  function files(): string[] {
    return war(7, 30).map(({ name, records }) => {
      const lines = records.map(({ event, date, place, actors, killed }) =>
        [
          event,
          date!.start,
          date!.end,
          place!.lat,
          place!.lon,
          ...[...actors, ""].slice(0, 2),
          killed!.best,
        ].join(","),
      );
      return bench.file(
        `${name}.csv`,
        `${["event,date,enddate,latitude,longitude,actor1,actor2,killed", ...lines].join("\n")}\n`,
      );
    });
  }

  it("counts them, writes the parts, and gives them as JSON", async () => {
    const [north, south] = files() as [string, string];
    const out = `${bench.folder}/parts.csv`;
    await bench.run(north, south, "--episodes", out);
    expect(bench.printed.stdout).toMatch(/^\d+ episodes with \d+ parts: /m);
    const { readFileSync } = await import("node:fs");
    const [head, ...lines] = readFileSync(out, "utf8").trim().split("\n");
    expect(head).toBe("source,episode,part_source,part,probability");
    expect(lines.length).toBeGreaterThan(100);
    bench.printed.stdout = "";
    await bench.run(north, south, "--json");
    const { episodes } = JSON.parse(bench.printed.stdout);
    const parts = episodes.flatMap((episode: { parts: unknown[] }) => episode.parts);
    expect(parts).toHaveLength(lines.length);
    expect(episodes[0]).toMatchObject({
      source: "north",
      parts: expect.any(Array),
      expectedFalse: expect.any(Number),
    });
  });

  it("tells an episode and its part as such", async () => {
    const [north, south] = files() as [string, string];
    await bench.run("--explain", "south:battle-3-day-1", "north:battle-3", north, south);
    expect(bench.printed.stdout).toMatch(
      /^south:battle-3-day-1 is a part of the episode north:battle-3, probability /,
    );
    expect(bench.printed.stdout).toMatch(/^ {2}prior /m);
  });
});
