import type { Random } from "../random.ts";
import type { Panel } from "./panel.ts";

/** A count for a month `ahead` months after the origin, along the path of one draw. */
type Path = (ahead: number) => number;

/** A way to forecast: looks at the panel once, then draws paths into the future of one of its units. */
export type Model = (panel: Panel) => (unit: number, random: Random, draw: number) => Path;

/** The known counts of the last `months` months, oldest first. */
export function lastKnown(counts: readonly (number | null)[], months: number): number[] {
  return counts.slice(-months).filter((count) => count !== null);
}
