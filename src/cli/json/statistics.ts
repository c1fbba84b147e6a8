import { z } from "zod";
import type { JsonShape } from "./output.ts";

const n = z.number();
const count = z.number().int().min(0);
const index = count.describe("a point of the series, from 0");
const p = z.number().min(0).max(1);
/** JSON has no word for infinity. */
const end = n.nullable().describe("null where there is no bound");
const ends = { low: end, high: end };
const Estimate = z.object({ value: end, ...ends });
const Probability = z.object({ p, low: p, high: p });
const Exceedance = Probability.extend({ d: n });
const parameters = z.record(z.string(), n);
const Ratio = z.object({ R: n, p, test: z.enum(["vuong", "nested"]), parameters });
const Heaped = z.object({ observed: p, expected: p, rounded: n });
const time = z.string().nullable().describe("as in the file; null where it has no times");

/** What any method prints where there is too little to go on; the exit code is 1 then. */
export const NotEnoughJson = z.object({
  kind: z.literal("not enough data"),
  why: z.string(),
  needed: z.string(),
});

/** What `baserate stats severity --json` prints. */
export const SeverityJson = z.object({
  kind: z.literal("severity"),
  n: count,
  xmin: n,
  alpha: n,
  alphaSE: n,
  D: n,
  nTail: count,
  logLik: n,
  gof: z.object({ p, reps: count }),
  lr: z.object({
    lognormal: Ratio,
    stretchedExponential: Ratio,
    exponential: Ratio,
    truncatedPowerLaw: Ratio,
  }),
  exceedance: z.array(Exceedance).describe("of d dead or more"),
  returnLevels: z.array(z.object({ incidents: n, d: end, ...ends })),
  atLeastOne: z.object({ d: n, incidents: n, xminFree: Probability, xminFixed: Probability }),
  fullRange: z.object({
    families: z.array(z.object({ name: z.string(), parameters, logLik: n, weight: p })),
    exceedance: z.array(Exceedance),
  }),
  heaping: z.object({ n: count, tens: Heaped, fives: Heaped }),
  level: p,
  leftOut: count.describe("incidents without deaths"),
});

/** What `baserate stats changes --json` prints. */
export const ChangesJson = z.object({
  kind: z.literal("change points"),
  cost: z.enum(["poisson", "negative binomial", "mean", "trend", "mean and variance"]),
  changes: z.array(
    z.object({
      index,
      time,
      p,
      low: index,
      high: index,
      cause: z.literal("measurement, not world").nullable().optional(),
      breaks: z.array(z.object({ day: z.string(), what: z.string() })).optional(),
    }),
  ),
  regimes: z.array(
    z.object({ from: index, to: index, rate: n, low: n, high: n, fromTime: time, toTime: time }),
  ),
  noChange: p,
  probabilities: z.array(p),
  penalty: n,
  period: count.nullable(),
  trend: z.boolean(),
  size: n.nullable(),
  autocorrelation: n,
});

/** What `baserate stats unusual --json` prints. */
export const UnusualJson = z.object({
  kind: z.literal("unusual points"),
  alpha: p,
  points: z.array(
    z.object({
      index,
      time,
      count,
      expected: n,
      upper: n.describe("the largest count that raises no alarm"),
      p,
      pAbove: p,
      withBefore: z.object({ count, expected: n, p }).nullable(),
      alarm: z.boolean(),
    }),
  ),
});

/** A line that `baserate stats forecast` prints. */
export const DrawsJson = z.object({ unit: z.string(), month: z.string(), draws: z.array(count) });

/** What `baserate stats forecast --score FILE --json` prints. */
export const ScoresJson = z.object({
  n: count,
  crps: n,
  ignorance: n,
  intervalScore: n,
  withoutActual: count,
  withoutForecast: count,
});

/** What `baserate stats excitation --json` prints. */
export const ExcitationJson = z.object({
  kind: z.literal("excitation"),
  model: z.enum(["continuous", "daily"]),
  n: count,
  span: n,
  mu: Estimate,
  alpha: Estimate,
  beta: Estimate,
  branching: Estimate,
  size: n.nullable(),
  logLik: n,
  withoutExcitation: z.object({ logLik: n, p }),
  residuals: z.object({ D: n, p }),
  followUps: z.array(z.object({ days: n, direct: Estimate, total: Estimate, ahead: Estimate })),
  tied: count,
});

/** What `baserate stats rate --json` prints. */
export const RateJson = z.object({
  rates: z.array(
    z.object({
      count: n,
      exposure: n,
      rate: n,
      exact: z.object(ends),
      negativeBinomial: z.object(ends).optional().describe("with --size"),
      bayesian: z.object({ mean: n, ...ends }),
      next: z
        .object({ exposure: n, mean: n, ...ends })
        .optional()
        .describe("with --next"),
      coverage: z
        .object({ ...ends, coverage: p })
        .optional()
        .describe("with --coverage, of the count"),
    }),
  ),
  comparison: z
    .object({
      ratio: end,
      ...ends,
      p,
      probabilityGreater: p,
      coverage: z.object({ ratio: end, ...ends, crossesOne: z.boolean() }).optional(),
    })
    .optional()
    .describe("of two rates"),
});

/** What `baserate stats rate --units FILE --json` prints. */
export const UnitsJson = z.object({
  peers: z.object({ shape: n, exposure: n }),
  rates: z.array(z.object({ unit: z.string(), count: n, exposure: n, raw: n, rate: n, ...ends, weight: p })),
});

/** What `baserate stats gti --json` prints. */
export const GtiJson = z.object({ raw: z.array(n), score: z.number().min(0).max(10) });

/** What `baserate stats attention --json` prints. */
export const AttentionJson = z.object({
  kind: z.literal("attention"),
  n: count,
  against: z.string(),
  elasticity: Estimate,
  size: end,
  places: z.array(
    z.object({
      place: z.string(),
      incidents: count,
      deaths: n,
      mentions: n,
      perDeath: z.object({ raw: n.nullable(), shrunken: Estimate.nullable() }),
      rawRatio: z.object({ perIncident: n.nullable(), perDeath: n.nullable() }),
      adjustedRatio: Estimate,
      againstOthers: Estimate,
    }),
  ),
  level: p,
  incidents: count.optional().describe("of a series: how many were compared"),
  leftOut: z.object({ tooLong: count, unknownDays: count, noUsual: count }).optional(),
  notes: z.array(z.string()),
});

export const STATISTICS: readonly JsonShape[] = [
  method("severity", "How deadly incidents are.", SeverityJson),
  method("changes", "When the level of a series changed.", ChangesJson),
  method("unusual", "Which points are out of the ordinary.", UnusualJson),
  {
    ...method("forecast", "Draws of a unit's count in a month.", DrawsJson),
    of: "baserate stats forecast",
    as: "a value a line",
  },
  {
    ...method("forecast-score", "Mean scores of draws against what happened.", ScoresJson),
    of: "baserate stats forecast --score --json",
  },
  method("excitation", "Whether events bring further events.", ExcitationJson),
  method(
    "rate",
    "Rates and their ratio; with --units, rates drawn towards those of comparable units.",
    z.union([RateJson, UnitsJson]),
  ),
  method("gti", "The score of the Global Terrorism Index, the current year first.", GtiJson),
  method("attention", "Coverage per death, and between places at equal toll and type.", AttentionJson),
];

function method(name: string, description: string, shape: z.ZodType): JsonShape {
  const answer = z.union([shape, NotEnoughJson]);
  return {
    name: `stats-${name}`,
    of: `baserate stats ${name} --json`,
    as: "one value",
    description,
    shape: answer,
  };
}
