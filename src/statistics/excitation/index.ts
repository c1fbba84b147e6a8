export {
  type Excitation,
  type ExcitationOptions,
  type FollowUps,
  fitExcitation,
  type IntervalEstimate,
} from "./fit-excitation.ts";
export type { UniformityTest } from "./kolmogorov.ts";
