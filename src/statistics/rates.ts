export * from "./binomial-interval.ts";
export * from "./coverage-bounds.ts";
export * from "./dispersion.ts";
export * from "./gamma-poisson.ts";
export * from "./rate-interval.ts";
export * from "./rate-ratio.ts";
export * from "./shrinkage.ts";
