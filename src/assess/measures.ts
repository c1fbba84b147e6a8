import type { Measure } from "../finding/index.ts";
import type { Cell } from "../series/cell.ts";

/** One of the quantities that are counted and named apart everywhere (docs/measures.md). */
export interface Counted {
  key: "one-sided-incidents" | "one-sided-deaths" | "all-incidents" | "all-deaths";
  measure: Measure;
  label: string;
  unit: string;
  deaths: boolean;
  oneSided: boolean;
}

export const ONE_SIDED_INCIDENTS: Counted = {
  key: "one-sided-incidents",
  measure: "incidents",
  label: "one-sided incidents",
  unit: "incidents",
  deaths: false,
  oneSided: true,
};
export const ONE_SIDED_DEATHS: Counted = {
  key: "one-sided-deaths",
  measure: "deaths-one-sided",
  label: "deaths in one-sided violence",
  unit: "deaths",
  deaths: true,
  oneSided: true,
};
export const ALL_INCIDENTS: Counted = {
  key: "all-incidents",
  measure: "incidents",
  label: "incidents of all types",
  unit: "incidents",
  deaths: false,
  oneSided: false,
};
export const ALL_DEATHS: Counted = {
  key: "all-deaths",
  measure: "deaths-all",
  label: "deaths in all its events",
  unit: "deaths",
  deaths: true,
  oneSided: false,
};

/** The primary measures come first: every comparison rests on them, the others stand beside. */
export const COUNTED: readonly Counted[] = [ONE_SIDED_INCIDENTS, ONE_SIDED_DEATHS, ALL_INCIDENTS, ALL_DEATHS];

export function countOf(cell: Cell, counted: Counted): number {
  if (counted.oneSided && cell.violence !== "one-sided") return 0;
  return counted.deaths ? cell.best : cell.incidents;
}
