export * from "./change-points/index.ts";
export * from "./gti.ts";
export * from "./not-enough-data.ts";
export * from "./rates.ts";
export * from "./special-functions/index.ts";
export * from "./unusual/index.ts";
