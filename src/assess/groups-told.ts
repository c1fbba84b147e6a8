import type { Group } from "./question.ts";

/** The groups behind an attack as sentences name them. */
export interface GroupsTold {
  /** Those whose events the figures count. */
  counted: Group[];
  /** Those that the data know by no name, beside others that they know. */
  unheard: Group[];
}

/**
 * Of a group that the data do not know no figure speaks, so it is not named with the others; one whose rows all stand under
 * another's name ("Islamic State" and its branch) is not named twice. Where the data know none, all are named.
 */
export function groupsTold(groups: readonly Group[]): GroupsTold {
  const known = groups.filter(({ names }) => names.length > 0);
  if (known.length === 0) return { counted: [...groups], unheard: [] };
  const counted = known.filter(
    (it, i) => !known.some((other, j) => j !== i && holds(other, it) && !(holds(it, other) && i < j)),
  );
  return { counted, unheard: groups.filter(({ names }) => names.length === 0) };
}

/** Whether all rows of one group are rows of the other. */
function holds(whole: Group, part: Group): boolean {
  return part.names.every((own) =>
    whole.names.some(
      ({ name, countries, from, to }) =>
        name === own.name &&
        (countries === null || (own.countries?.every((code) => countries.includes(code)) ?? false)) &&
        (from === null || (own.from !== null && from <= own.from)) &&
        (to === null || (own.to !== null && own.to <= to)),
    ),
  );
}
