import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AttentionOptions,
  attention,
  type CoveredIncident,
  isNotEnoughData,
} from "../../src/statistics/index.ts";

function found(incidents: readonly CoveredIncident[], options?: AttentionOptions) {
  const answer = attention(incidents, options);
  if (isNotEnoughData(answer)) throw new Error(answer.why);
  return answer;
}

/** Made up: mentions grow with the toll to the power .9, and Northport gets 1.5 times those of Southwell. */
const example = readFileSync(resolve(import.meta.dirname, "../../examples/attention.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line): CoveredIncident => {
    const [place, type, deaths, mentions] = line.split(",");
    return { place: place!, type: type!, deaths: Number(deaths), mentions: Number(mentions) };
  });

const covered = fc.record({
  place: fc.constantFrom("A", "B", "C", "D"),
  type: fc.constantFrom("x", "y"),
  deaths: fc.oneof(fc.nat(3), fc.nat(300)),
  mentions: fc.oneof(fc.constant(0), fc.nat(20), fc.nat(100_000)),
});

describe("a worked example", () => {
  test("a fivefold gap shrinks once toll and type are equal", () => {
    const { places } = found(example, { against: "Southwell" });
    const north = places.find(({ place }) => place === "Northport")!;
    expect(north.rawRatio.perIncident).toBeGreaterThan(4.9);
    expect(north.adjustedRatio.value).toBeLessThan(2);
    expect(north.adjustedRatio.low).toBeLessThan(1.5);
    expect(north.adjustedRatio.high).toBeGreaterThan(1.5);
  });
  test("the toll's share in the mentions is found", () => {
    const { elasticity } = found(example);
    expect(elasticity.low).toBeLessThan(0.9);
    expect(elasticity.high).toBeGreaterThan(0.9);
  });
  test("three incidents are drawn towards the others, and less certain", () => {
    const { places } = found(example, { against: "Southwell" });
    const [east, north] = ["Eastholm", "Northport"].map(
      (name) => places.find(({ place }) => place === name)!,
    );
    const width = ({ low, high }: { low: number; high: number }) => high / low;
    expect(width(east!.adjustedRatio)).toBeGreaterThan(width(north!.adjustedRatio));
    expect(width(east!.perDeath.shrunken!)).toBeGreaterThan(width(north!.perDeath.shrunken!));
    expect(east!.adjustedRatio.value).toBeGreaterThan(east!.rawRatio.perIncident!);
  });
});

describe("what must always hold", () => {
  test("the order of incidents changes nothing", () => {
    fc.assert(
      fc.property(fc.array(covered, { minLength: 10, maxLength: 40 }), fc.nat(), (incidents, turn) => {
        const by = turn % incidents.length;
        const turned = [...incidents.slice(by), ...incidents.slice(0, by)].reverse();
        const against = incidents[0]!.place;
        expect(attention(turned, { against })).toEqual(attention(incidents, { against }));
      }),
      { numRuns: 30 },
    );
  });
  test("names of places and types are only names", () => {
    const renamed = example.map((incident) => ({
      ...incident,
      place: `z${incident.place}`,
      type: `z${incident.type}`,
    }));
    const [before, after] = [found(example), found(renamed)];
    expect(after.places.map(({ adjustedRatio }) => adjustedRatio)).toEqual(
      before.places.map(({ adjustedRatio }) => adjustedRatio),
    );
  });
  test("attention counted in another unit changes coverage per death and no ratio", () => {
    const plenty = example.map((incident) => ({ ...incident, mentions: incident.mentions * 1e4 }));
    const more = example.map((incident) => ({ ...incident, mentions: incident.mentions * 1e6 }));
    const [before, after] = [found(plenty), found(more)];
    before.places.forEach(({ adjustedRatio, perDeath }, i) => {
      expect(after.places[i]!.adjustedRatio.value / adjustedRatio.value).toBeCloseTo(1, 4);
      expect(after.places[i]!.perDeath.shrunken!.value / perDeath.shrunken!.value / 100).toBeCloseTo(1, 4);
    });
  });
  test("a ratio turned round is its reciprocal", () => {
    const ratio = (against: string, place: string) =>
      found(example, { against }).places.find((one) => one.place === place)!.adjustedRatio;
    const [one, other] = [ratio("Southwell", "Northport"), ratio("Northport", "Southwell")];
    expect(one.value * other.value).toBeCloseTo(1, 9);
    expect(one.low * other.high).toBeCloseTo(1, 9);
  });
  test("nothing is NaN or negative, and estimates lie in their intervals", () => {
    fc.assert(
      fc.property(fc.array(covered, { maxLength: 40 }), (incidents) => {
        const answer = attention(incidents);
        if (isNotEnoughData(answer)) {
          expect(answer.needed).toMatch(/10 incidents/);
          return;
        }
        for (const { adjustedRatio, perDeath, rawRatio } of answer.places) {
          for (const estimate of [adjustedRatio, ...(perDeath.shrunken ? [perDeath.shrunken] : [])]) {
            expect(estimate.low >= 0 && estimate.low <= estimate.value).toBe(true);
            expect(estimate.high >= estimate.value).toBe(true);
          }
          for (const raw of [rawRatio.perIncident, rawRatio.perDeath, perDeath.raw])
            expect(raw === null || raw >= 0).toBe(true);
        }
        expect(answer.elasticity.low <= answer.elasticity.value).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
  test("too little says what would be enough; what cannot be is refused in a sentence", () => {
    const one = { place: "A", type: "x", deaths: 3, mentions: 5 };
    for (const incidents of [[], Array(40).fill(one), Array(40).fill({ ...one, mentions: 0 })])
      expect(attention(incidents)).toMatchObject({ kind: "not enough data" });
    expect(() => attention([{ ...one, deaths: -1 }])).toThrow(/deaths of incident 1/);
    expect(() => attention(example, { against: "Nowhere" })).toThrow(/Nowhere/);
  });
});
