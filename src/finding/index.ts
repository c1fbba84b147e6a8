export * from "./assessment.ts";
export * from "./checked-claim.ts";
export * from "./compose.ts";
export * from "./finding.ts";
export * from "./manifest.ts";
export * from "./verdict.ts";
