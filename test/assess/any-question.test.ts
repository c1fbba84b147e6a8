import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { assess } from "../../src/assess/index.ts";
import { addDays } from "../../src/event/index.ts";
import { Finding, Verdict } from "../../src/finding/index.ts";
import { answer, event, question } from "./question.ts";

const DAY = "2018-03-25";

const attacks = fc.array(
  fc.record({
    actor: fc.constantFrom("Red Column", "Others"),
    country: fc.constantFrom("FR", "DE", "NG", "ML"),
    day: fc.integer({ min: 0, max: 7600 }).map((days) => addDays("2000-01-01", days)),
    deaths: fc.nat(200),
    violence: fc.constantFrom("one-sided" as const, "state-based" as const),
  }),
  { maxLength: 80 },
);
const coverage = fc.array(
  fc.record({
    country: fc.constantFrom("FR", "NG", "ML"),
    year: fc.integer({ min: 2000, max: 2024 }),
    official: fc.nat(5000),
    held: fc.nat(5000),
  }),
  { maxLength: 20 },
);
const day = fc.integer({ min: -400, max: 9500 }).map((days) => addDays("2000-01-01", days));
const main = fc.constantFrom(
  null,
  event(),
  event({ killed: null }),
  event({ killed: { low: 0, best: 0, high: 0 } }),
  event({ place: null, perpetrators: [] }),
  event({
    place: { name: "somewhere", country: null, lat: null, lon: null, precision: "unknown", within: [] },
  }),
);
const actor = fc.constantFrom(
  null,
  [],
  [
    {
      id: "red",
      name: "the Red Column",
      names: [{ name: "Red Column", countries: null, from: null, to: null }],
    },
  ],
  [{ id: "x", name: "Unheard-of", names: [] }],
);

const grain = fc.constantFrom("month" as const, "day" as const);

describe("always", () => {
  test("findings are valid, numbers finite, intervals in order, ids single, whatever the past", async () => {
    await fc.assert(
      fc.asyncProperty(
        attacks,
        coverage,
        day,
        main,
        actor,
        grain,
        async (attacks, coverage, day, main, actor, grain) => {
          const { findings, verdict } = await answer({ attacks, coverage, grain }, day, { main, actor });
          z.array(Finding).parse(findings);
          Verdict.parse(verdict);
          const ids = findings.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const it of findings) {
            expect(it.statement).not.toMatch(/NaN|undefined|Infinity|null/);
            for (const { low, high } of it.intervals)
              if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
          }
          for (const id of verdict.restsOn) expect(ids).toContain(id);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("two clocks: whatever happens after the day, the findings are the same to the byte", async () => {
    const running = "2018-03-01";
    await fc.assert(
      fc.asyncProperty(attacks, attacks, coverage, async (past, future, coverage) => {
        const known = past.filter((it) => it.day < running);
        const later = [...past, ...future].filter((it) => it.day >= running);
        const first = await assess(question({ attacks: known, coverage }, DAY));
        const second = await assess(question({ attacks: [...known, ...later], coverage }, DAY));
        const third = await assess(
          question({ attacks: known, coverage: coverage.filter((it) => it.year < 2018) }, DAY),
        );
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
        expect(JSON.stringify(third)).toBe(JSON.stringify(first));
      }),
      { numRuns: 30 },
    );
  });
});
