import type { CountryCode, Day } from "../event/index.ts";
import type { Manifest } from "../finding/index.ts";
import type { Cell } from "./cell.ts";

type Break = Manifest["breaks"][number];

/** Days from `start` to `end`, both included. */
interface Stretch {
  readonly start: Day;
  readonly end: Day;
}

/** The dataset as it is known on a day: a relabelling after it is no more known than an attack. */
export function knownOn(manifest: Manifest, day: Day): Manifest {
  return { ...manifest, breaks: manifest.breaks.filter((one) => one.day <= day) };
}

/**
 * The relabellings and breaks of method that part the days of a stretch: after its first day, and no later than its last.
 *
 * @param names under which the publisher has the group.
 * @param countries null = everywhere.
 */
export function breaksWithin(
  breaks: readonly Break[],
  names: readonly string[],
  countries: ReadonlySet<CountryCode> | null,
  { start, end }: Stretch,
): Break[] {
  return breaks.filter(
    ({ day, actor, country }) =>
      day > start &&
      day <= end &&
      (actor === null || names.includes(actor)) &&
      (country === null || countries === null || countries.has(country)),
  );
}

/** True when most of a stretch's incidents lie in the countries of the breaks: then no two numbers of it can be compared. */
export function mostlyBroken(
  cells: readonly Cell[],
  breaks: readonly Break[],
  { start, end }: Stretch,
): boolean {
  const everywhere = breaks.some(({ country }) => country === null);
  const broken = new Set(breaks.map(({ country }) => country));
  let [all, touched] = [0, 0];
  for (const cell of cells) {
    if (cell.start < start || cell.end > end) continue;
    all += cell.incidents;
    if (everywhere || broken.has(cell.country)) touched += cell.incidents;
  }
  return breaks.length > 0 && 2 * touched > all;
}
