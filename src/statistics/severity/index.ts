export type { Estimate } from "./estimates.ts";
export {
  type Exceedance,
  fitSeverity,
  type Severity,
  type SeverityOptions,
} from "./fit-severity.ts";
export type { TailFit } from "./fit-tail.ts";
export type { WeighedFamily } from "./full-range.ts";
export type { GoodnessOfFit } from "./goodness-of-fit.ts";
export type { HeapedShare, Heaping } from "./heaping.ts";
export type { LikelihoodRatio, LikelihoodRatios } from "./likelihood-ratios.ts";
export type { Toll, TollRange } from "./toll.ts";
