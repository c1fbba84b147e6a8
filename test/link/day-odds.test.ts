import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, type DatasetRow, dayNumber } from "../../src/event/index.ts";
import { dayOdds } from "../../src/link/index.ts";
import { madeUpEvent, madeUpRow } from "../made-up.ts";

const PERIOD = { from: "2016-01-01", to: "2018-12-31" };
const place = madeUpRow({ id: "", day: PERIOD.from, dead: 0 }).place;

/** A small attack somewhere around every ten days. */
const others = Array.from({ length: 100 }, (_, i) =>
  madeUpRow({
    id: `o${i}`,
    day: addDays(PERIOD.from, 10 * i + 3),
    dead: 1 + (i % 3),
    place: { ...place, lat: place.lat! + (i % 5) / 4 },
    sideA: i % 2 === 0 ? "Red Column" : "Blue Column",
  }),
);
const attack = madeUpRow({ id: "a", day: "2017-05-02", dead: 14 });
const event = madeUpEvent({ killed: { low: 12, best: 12, high: 12 } });

async function agreement(rows: readonly DatasetRow[], names: readonly string[] = ["Red Column"]) {
  const source = { manifests: [{ id: "made-up", period: PERIOD }], find: async () => rows };
  const [odds] = await dayOdds(source, event, names);
  return odds?.agreement ?? new Map<number, number>();
}

it("an undated event agrees best with the day of the incident that has its toll, place and group", async () => {
  const byDay = [...(await agreement([...others, attack]))].sort(([, x], [, y]) => y - x);
  expect(byDay[0]![0]).toBe(dayNumber("2017-05-02"));
  expect(byDay[0]![1]).toBeGreaterThan(5 * byDay[3]![1]);
});

it("each thing in common counts: another group, a far place or a smaller toll agree less", async () => {
  const at = async (given: Partial<DatasetRow>, names?: readonly string[]) =>
    (await agreement([...others, { ...attack, ...given }], names)).get(dayNumber("2017-05-02"))!;
  const best = await at({});
  expect(await at({ sideA: "Green Column" })).toBeLessThan(best);
  expect(await at({ place: { ...place, lat: place.lat! + 2 } })).toBeLessThan(best);
  expect(await at({ deaths: { low: 2, best: 2, high: 2 } })).toBeLessThan(best);
  expect(await at({}, [])).toBeLessThan(best);
});

it("an incident known to a month speaks for each of its days a little", async () => {
  const month = { start: "2017-05-01", end: "2017-05-31", precision: "month" } as const;
  const byDay = await agreement([...others, { ...attack, date: month }]);
  expect(byDay.get(dayNumber("2017-05-30"))).toBeCloseTo(byDay.get(dayNumber("2017-05-20"))!);
});

it("nothing is told without a toll, a place or incidents around", async () => {
  const source = { manifests: [{ id: "made-up", period: PERIOD }], find: async () => others };
  expect(await dayOdds(source, { ...event, killed: null }, [])).toEqual([]);
  expect(await dayOdds(source, { ...event, place: null }, [])).toEqual([]);
  expect([...(await agreement([]))]).toEqual([]);
});

it("is the same in whatever order rows come, and moves with them", async () => {
  const rows = [...others, attack];
  const expected = [...(await agreement(rows))].sort();
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(rows, { minLength: rows.length }),
      fc.integer({ min: -3, max: 3 }),
      async (shuffled, by) => {
        const moved = shuffled.map((row) => {
          const { start, end } = row.date;
          return { ...row, date: { ...row.date, start: addDays(start, by), end: addDays(end, by) } };
        });
        const found = [...(await agreement(moved))].map(([day, weight]) => [day - by, weight]).sort();
        expect(found.map(([day]) => day)).toEqual(expected.map(([day]) => day));
        for (const [i, [, weight]] of found.entries()) expect(weight).toBeCloseTo(expected[i]![1], 9);
      },
    ),
    { numRuns: 10 },
  );
});
