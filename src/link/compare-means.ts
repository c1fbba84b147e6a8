import type { Target, Weapon } from "../event/index.ts";
import { MEANS_LEVEL, UNKNOWN } from "./comparison.ts";
import type { LinkRecord } from "./link-record.ts";

/** What a record tells of weapons, or of who was attacked. */
export interface Means {
  /** Each once, in one order; never empty. */
  kinds: readonly string[];
  /** Whether a category of the record says as much by itself: a shelling has artillery, one-sided violence civilians. */
  implied: boolean;
}

export const MEANS = ["weapons", "targets"] as const;

/** Kinds that are alike, where one source is coarser than the other. */
const RELATED: Record<(typeof MEANS)[number], readonly (readonly string[])[]> = {
  weapons: [["explosive", "artillery", "aircraft"] satisfies Weapon["kind"][]],
  targets: [
    ["police", "military"] satisfies Target["kind"][],
    ["government", "diplomatic", "police"] satisfies Target["kind"][],
    // UCDP calls all of them civilians.
    ...(
      [
        "religious",
        "business",
        "transport",
        "media",
        "education",
        "health",
        "government",
        "diplomatic",
      ] as const
    ).map((kind) => ["civilians", kind]),
  ],
};

const WEAPON_OF_KIND: Record<string, Weapon["kind"]> = {
  bombing: "explosive",
  "vehicle-attack": "vehicle",
  stabbing: "blade",
  arson: "fire",
  "air-strike": "aircraft",
  shelling: "artillery",
};

/** Null where the record does not tell; "other" tells nothing. */
export function meansOfRecord(field: (typeof MEANS)[number], record: LinkRecord): Means | null {
  const told = (record[field] ?? []).map(({ kind }) => kind as string).filter((kind) => kind !== "other");
  if (told.length === 0) return null;
  const kinds = [...new Set(told)].sort();
  const { kind, violence } = record.categories;
  const byCategory =
    field === "weapons" ? [WEAPON_OF_KIND[kind ?? ""]] : violence === undefined ? [] : impliedBy(violence);
  return { kinds, implied: kinds.every((one) => byCategory.includes(one as never)) };
}

function impliedBy(violence: string): string[] {
  return violence === "one-sided" ? ["civilians"] : ["armed-group", "military", "civilians"];
}

/**
 * How two records' means compare: by the kind on which they agree and that is the rarest, else whether any are alike.
 * Where the categories of both say as much, these have been compared, and nothing is added.
 */
export function compareMeans(
  field: (typeof MEANS)[number],
  a: Means,
  b: Means,
  band: (kind: string) => number,
): number {
  if (a.implied && b.implied) return UNKNOWN;
  const shared = a.kinds.filter((kind) => b.kinds.includes(kind));
  if (shared.length > 0) return Math.min(...shared.map(band));
  const related = RELATED[field].some(
    (group) => a.kinds.some((kind) => group.includes(kind)) && b.kinds.some((kind) => group.includes(kind)),
  );
  return related ? MEANS_LEVEL.related : MEANS_LEVEL.different;
}
