import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AttentionSeries,
  attentionInSeries,
  type DatedIncident,
  isNotEnoughData,
  type PlaceMentions,
  type SeriesOptions,
} from "../../src/statistics/index.ts";
import { drawIndex, seededRandom } from "../../src/statistics/random.ts";
import { drawNegativeBinomial } from "../../src/statistics/random-counts.ts";

function found(incidents: readonly DatedIncident[], series: AttentionSeries, options?: SeriesOptions) {
  const answer = attentionInSeries(incidents, series, options);
  if (isNotEnoughData(answer)) throw new Error(answer.why);
  return answer;
}

/** Three years; "Loud" gets twice the mentions of "Quiet" at equal toll, and always a hundred a day besides. */
function world(seed: number): { incidents: DatedIncident[]; mentions: PlaceMentions[] } {
  const random = seededRandom(seed);
  const incidents: DatedIncident[] = [];
  const mentions: PlaceMentions[] = [];
  for (const [place, loudness, usual] of [
    ["Loud", 2, 100],
    ["Quiet", 1, 5],
  ] as const) {
    for (let day = 0; day < 1100; day++)
      mentions.push({ place, day, mentions: usual + drawIndex(random, 3) - 1 });
    for (let from = 5; from < 1080; from += 9) {
      const deaths = Math.floor(3 / (1 - random.uniform()) ** 0.6);
      incidents.push({ place, type: "attack", deaths, from, to: from });
      const total = drawNegativeBinomial(random, 40 * loudness * (deaths + 1) ** 0.8, 3);
      mentions.push({ place, day: from, mentions: total });
    }
  }
  return { incidents, mentions };
}

const { incidents, mentions } = world(5);
const series: AttentionSeries = { mentions, knows: "days with mentions" };

describe("attention from a series of mentions", () => {
  test("what a place gets on any day is taken off, and the truth lies in the interval", () => {
    const { places, elasticity } = found(incidents, series, { against: "Quiet" });
    const { adjustedRatio, rawRatio } = places[0]!;
    expect([adjustedRatio.low < 2, adjustedRatio.high > 2]).toEqual([true, true]);
    expect([elasticity.low < 0.8, elasticity.high > 0.8]).toEqual([true, true]);
    const all = found(incidents, series, { against: "Quiet", count: "all" }).places[0]!;
    expect(all.rawRatio.perIncident!).toBeGreaterThan(1.3 * rawRatio.perIncident!);
  });

  test("a place against all others is the ratio itself where there is one other", () => {
    const { places } = found(incidents, series, { against: "Quiet" });
    expect(places[0]!.againstOthers.value).toBeCloseTo(places[0]!.adjustedRatio.value, 12);
    expect(places[0]!.againstOthers.low).toBeCloseTo(places[0]!.adjustedRatio.low, 12);
    expect(places[1]!.againstOthers.value * places[0]!.againstOthers.value).toBeCloseTo(1, 9);
  });

  test("no mention is counted twice, and every incident is compared or left out", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            place: fc.constantFrom("A", "B", "C"),
            type: fc.constantFrom("x", "y"),
            deaths: fc.nat(40),
            from: fc.integer({ min: -20, max: 320 }),
            length: fc.constantFrom(0, 0, 0, 2, 30),
          }),
          { minLength: 30, maxLength: 80 },
        ),
        fc.integer({ min: 1, max: 10 }),
        (drawn, within) => {
          const dated = drawn.map(({ length, ...one }) => ({ ...one, to: one.from + length }));
          const some = Array.from({ length: 900 }, (_, i) => ({
            place: "ABC"[i % 3]!,
            day: Math.floor(i / 3),
            mentions: (i * 7) % 11,
          }));
          const knows = "first to last" as const;
          const answer = attentionInSeries(dated, { mentions: some, knows }, { within, count: "all" });
          if (isNotEnoughData(answer)) return;
          const { incidents: compared, leftOut, places } = answer;
          expect(compared + leftOut.tooLong + leftOut.unknownDays + leftOut.noUsual).toBe(dated.length);
          for (const { place, mentions: counted } of places) {
            const own = some.filter((one) => one.place === place);
            expect(counted).toBeLessThanOrEqual(own.reduce((sum, one) => sum + one.mentions, 0));
          }
          const turned = attentionInSeries(
            [...dated].reverse(),
            { mentions: [...some].reverse(), knows },
            { within, count: "all", against: answer.against },
          );
          expect(turned).toEqual(answer);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("days that the series does not know are no days without mentions", () => {
    const half = mentions.filter(({ day }) => day < 540);
    const { incidents: compared, leftOut } = found(incidents, {
      mentions: half,
      knows: "days with mentions",
    });
    expect(compared + leftOut.unknownDays).toBe(incidents.length);
    expect(leftOut.unknownDays).toBeGreaterThan(100);
  });

  test("a place of daily violence has no usual level, and is left out unless all mentions count", () => {
    const daily = Array.from(
      { length: 1100 },
      (_, from): DatedIncident => ({ place: "Front", type: "battle", deaths: 2, from, to: from }),
    );
    const front = daily.map(({ from }) => ({ place: "Front", day: from, mentions: 50 }));
    const more = { mentions: [...mentions, ...front], knows: "days with mentions" } as const;
    const { leftOut, places } = found([...incidents, ...daily], more);
    expect(leftOut.noUsual).toBeGreaterThan(1000);
    expect(places.map(({ place }) => place)).toEqual(["Loud", "Quiet"]);
    expect(found([...incidents, ...daily], more, { count: "all" }).places).toHaveLength(3);
  });

  test("too little says why; nonsense is refused in a sentence", () => {
    expect(attentionInSeries([], series)).toMatchObject({ kind: "not enough data" });
    expect(attentionInSeries(incidents, { mentions: [], knows: "first to last" })).toMatchObject({
      kind: "not enough data",
    });
    expect(() => attentionInSeries(incidents, series, { within: 0 })).toThrow(/whole number of days/);
  });
});
