import { addDays } from "../../src/event/index.ts";
import type { LinkRecord, LinkSource } from "../../src/link/index.ts";
import { drawIndex, drawNormal, type Random, seededRandom } from "../../src/statistics/random.ts";

export function record(
  event: string,
  given: Partial<LinkRecord> & { day?: string; end?: string } = {},
): LinkRecord {
  const { day = "2020-03-01", end = day, ...rest } = given;
  return {
    event,
    date: { start: day, end, precision: "day" },
    place: { lat: 33.3, lon: 44.4, precision: "exact" },
    actors: [],
    categories: {},
    killed: null,
    ...rest,
  };
}

/** `incidents` that every source reports a day and a kilometre off, among as many reports of what only it knows. */
export function simulated(incidents: number, names: readonly string[], seed: number): LinkSource[] {
  const random = seededRandom(seed);
  const known = Array.from({ length: incidents }, () => incident(random));
  return names.map((name) => ({
    name,
    records: [
      ...known.map((truth, i) => report(random, `shared-${i}`, truth)),
      ...known.map((_, i) => report(random, `${name}-only-${i}`, incident(random))),
    ],
  }));
}

interface Truth {
  day: string;
  lat: number;
  lon: number;
  type: string;
  killed: number;
}

function incident(random: Random): Truth {
  return {
    day: addDays("2020-01-01", drawIndex(random, 365)),
    lat: 30 + 4 * random.uniform(),
    lon: 40 + 4 * random.uniform(),
    type: `t${drawIndex(random, 6)}`,
    killed: drawIndex(random, 12),
  };
}

function report(random: Random, event: string, { day, lat, lon, type, killed }: Truth): LinkRecord {
  return record(event, {
    day: addDays(day, drawIndex(random, 3) - 1),
    place: { lat: lat + 0.01 * drawNormal(random), lon: lon + 0.01 * drawNormal(random), precision: "exact" },
    categories: { type },
    killed: { low: killed, best: killed, high: killed },
  });
}
