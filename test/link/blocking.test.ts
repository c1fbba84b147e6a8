import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { loadRegistry } from "../../src/actors/index.ts";
import { addDays, dayNumber, kilometresBetween, PlacePrecision } from "../../src/event/index.ts";
import { createBlocks, pairsWithin, shifts } from "../../src/link/blocking.ts";
import { radiusOf } from "../../src/link/link-record.ts";
import { createRecordTable } from "../../src/link/record-table.ts";
import { type Database, openMemory } from "../../src/store/index.ts";
import { record } from "./simulated.ts";

let db: Database;
beforeAll(async () => {
  db = await openMemory();
});
afterAll(() => db.close());

/** Places crowd at the poles, the equator and the line where longitudes meet. */
const place = fc.record({
  lat: fc.oneof(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.double({ min: -0.5, max: 0.5, noNaN: true }),
    fc.double({ min: 89.5, max: 90, noNaN: true }),
    fc.constantFrom(-90, 90),
  ),
  lon: fc.oneof(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: 179.5, max: 180, noNaN: true }),
    fc.double({ min: -180, max: -179.5, noNaN: true }),
    fc.constantFrom(-180, 180),
  ),
  precision: fc.constantFrom(...PlacePrecision.options),
});
const event = fc.record({
  place,
  first: fc.integer({ min: 0, max: 20 }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 31 })),
  source: fc.constantFrom("a", "b", "c"),
});

it("blocking misses no pair within the window, and finds none twice", async () => {
  const registry = loadRegistry();
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 40 }),
      fc.integer({ min: 0, max: 5 }),
      fc.constantFrom(0, 1, 25, 300),
      fc.boolean(),
      async (events, days, kilometres, within) => {
        const sources = ["a", "b", "c"].map((name) => ({
          name,
          records: events.flatMap(({ place, first, length, source }, i) => {
            const day = addDays("2020-01-01", first);
            return source === name ? [record(`${i}`, { place, day, end: addDays(day, length) })] : [];
          }),
        }));
        const window = { days, kilometres };
        const { entries } = await createRecordTable(db, sources, [], registry);
        await createBlocks(db, window);
        const found = await db.query(
          `select a, b from (${pairsWithin(window, { within, shift: 0 })}) order by a, b`,
          {},
          z.object({ a: z.number(), b: z.number() }),
        );
        const expected = entries.flatMap((x, a) =>
          entries.flatMap((y, b) => {
            if (a >= b || (!within && x.source === y.source)) return [];
            const [first, second] = [x.record, y.record];
            const gap = Math.max(
              dayNumber(second.date!.start) - dayNumber(first.date!.end),
              dayNumber(first.date!.start) - dayNumber(second.date!.end),
              0,
            );
            const reach = kilometres + radiusOf(first.place)! + radiusOf(second.place)!;
            const km = kilometresBetween(first.place!, second.place!);
            // Exactly on the edge rounding decides.
            if (gap > days || km > reach + 1e-6 || Math.abs(km - reach) < 1e-6) return [];
            return [`${a}-${b}`];
          }),
        );
        const names = found.map(({ a, b }) => `${a}-${b}`);
        expect(new Set(names).size).toBe(names.length);
        for (const pair of expected) expect(names).toContain(pair);
        for (const { a, b } of found) {
          const [x, y] = [entries[a]!.record, entries[b]!.record];
          const reach = kilometres + radiusOf(x.place)! + radiusOf(y.place)!;
          expect(kilometresBetween(x.place!, y.place!)).toBeLessThan(reach + 1e-6);
        }
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

it("shifts by 8 to 30 days either side, and never over the same difference in days twice", () => {
  for (const days of [0, 1, 2, 3, 5]) {
    const seen = shifts({ days, kilometres: 25 }).flatMap((shift) =>
      Array.from({ length: 2 * days + 1 }, (_, i) => shift + i - days),
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.every((by) => Math.abs(by) >= 8 && Math.abs(by) <= 30)).toBe(true);
    expect(seen.some((by) => by > 0) && seen.some((by) => by < 0)).toBe(true);
  }
});
