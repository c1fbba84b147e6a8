import type { DatasetRow, EventRow, Target } from "../event/index.ts";
import type { LinkRecord } from "./link-record.ts";

/** Those attacked are no organisation: UCDP's side b of one-sided violence. */
export const CIVILIANS = "Civilians";

/** A row of organised violence as it is compared with others: its two sides are actors, its type of violence a category. */
export function fromDatasetRow(row: DatasetRow): LinkRecord {
  return recordOf(row, [], { violence: row.violence });
}

/** A dataset's row as it is compared with others; what the dataset does not tell is unknown. */
export function fromEventRow(row: EventRow): LinkRecord {
  return recordOf(row, row.otherActors, {
    ...(row.violence === null ? {} : { violence: row.violence }),
    ...(row.kind === null || row.kind === "attack" ? {} : { kind: row.kind }),
  });
}

type Row = DatasetRow | EventRow;

function recordOf(row: Row, others: readonly string[], categories: LinkRecord["categories"]): LinkRecord {
  const { lat, lon, precision } = row.place;
  const actors = new Set([row.sideA, row.sideB, ...others]);
  return {
    event: row.id,
    date: row.date,
    place: lat === null || lon === null ? null : { lat, lon, precision },
    // A publisher that names no second side leaves it empty.
    actors: [...actors].filter((name) => name !== "" && name !== CIVILIANS),
    categories,
    killed: row.deaths,
    ...meansOf(row),
  };
}

/** Weapons and those attacked as a row has them, in the publisher's codes, for which there are no names but the kinds. */
function meansOf(row: Row): Pick<LinkRecord, "weapons" | "targets"> {
  const targets = row.targets ?? attackedBy(row);
  const named = <Kind extends string>(kinds: readonly Kind[]) => kinds.map((kind) => ({ name: kind, kind }));
  return {
    ...(row.weapons === undefined ? {} : { weapons: named(row.weapons) }),
    ...(targets.length === 0 ? {} : { targets: named(targets) }),
  };
}

/** UCDP tells only of what type the violence was, and whether civilians died in it. */
function attackedBy({ violence, deathsBySide }: Row): Target["kind"][] {
  if (violence === null) return [];
  if (violence === "one-sided") return ["civilians"];
  const civilians = (deathsBySide?.civilians ?? 0) > 0;
  return [
    "armed-group",
    ...(violence === "state-based" ? (["military"] as const) : []),
    ...(civilians ? (["civilians"] as const) : []),
  ];
}
