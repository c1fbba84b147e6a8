import type { DatasetRow } from "../event/index.ts";
import { CIVILIANS } from "./from-row.ts";
import {
  type Comparable,
  crowdLevel,
  kilometresWithinReach,
  mayBeOne,
  type Placed,
  pairLevel,
  placed,
  type WithinSourceModel,
  withinSourceModel,
  withinSourceWeight,
} from "./within-source.ts";

/** Rows of one actor taken to be one incident; `rows[0]` is its anchor, the rest follow in the order of anchors. */
export interface Incident {
  actor: string;
  rows: readonly [DatasetRow, ...DatasetRow[]];
}

/** The organised actors of a row, governments included. In one-sided violence that is side a alone. */
export function actorsOf({ violence, sideA, sideB }: Sided): string[] {
  const sides = violence === "one-sided" || sideA === sideB ? [sideA] : [sideA, sideB];
  return sides.includes(CIVILIANS) ? sides.filter((actor) => actor !== CIVILIANS) : sides;
}

type Sided = Pick<DatasetRow, "violence" | "sideA" | "sideB">;

/** Whether the actor is among {@link actorsOf} a row. */
function hasPart({ violence, sideA, sideB }: Sided, actor: string): boolean {
  return actor !== CIVILIANS && (sideA === actor || (sideB === actor && violence !== "one-sided"));
}

/** Rows by each organised actor of theirs. */
export function rowsByActor<Row extends Sided>(rows: readonly Row[]): Map<string, Row[]> {
  const byActor = new Map<string, Row[]>();
  for (const row of rows)
    for (const actor of actorsOf(row)) {
      const own = byActor.get(actor);
      if (own === undefined) byActor.set(actor, [row]);
      else own.push(row);
    }
  return byActor;
}

/**
 * Which of an actor's rows are one incident: rows of one day that are likelier one than two
 * ({@link WithinSourceModel}). In a quiet town two rows of a day are one attack; in a city at war they are two.
 *
 * Incidents are anchored, never chained: rows are taken in the order of day, then largest toll, then id; each row not
 * yet taken anchors an incident and draws in every later row not yet taken that is one with the anchor itself. Hence
 * the order in which rows are given does not matter, and rows of later days never change which incidents earlier rows
 * belong to (two clocks).
 *
 * A row without coordinates, of several days, or known only to a stretch of days or to a district is an incident of its
 * own.
 *
 * @param rows of any actors, with all of the actor's rows of the 60 days before; those in which `actor` has no part are
 *   left out.
 */
export function incidentsOf(
  rows: readonly DatasetRow[],
  actor: string,
  model: WithinSourceModel = withinSourceModel(),
): Incident[] {
  const own = inOrder(rows.filter((row) => hasPart(row, actor)));
  return incidentsIn(own, model).map(([anchor, ...others]) => ({
    actor,
    rows: [anchor.row, ...others.map(({ row }) => row)],
  }));
}

/**
 * The same of one actor's rows, which are in the order in which they anchor incidents.
 *
 * @param days the incidents of these days alone; of all where left out.
 */
export function incidentsIn<Row extends Comparable>(
  own: readonly Row[],
  model: WithinSourceModel = withinSourceModel(),
  days: ReadonlySet<number> | null = null,
): [Row, ...Row[]][] {
  const possible = model.pair.map((_, pair) => mayBeOne(model, pair));
  const taken = new Uint8Array(own.length);
  const incidents: [Row, ...Row[]][] = [];
  for (let index = 0; index < own.length; index++) {
    const anchor = own[index]!;
    if (taken[index] || days?.has(anchor.day) === false) continue;
    const members: [Row, ...Row[]] = [anchor];
    let crowd = -1;
    for (let next = index + 1; own[next]?.day === anchor.day; next++) {
      const km = taken[next] ? null : kilometresWithinReach(anchor, own[next]!);
      const pair = km === null ? -1 : pairLevel(anchor, own[next]!, km);
      if (pair < 0 || !possible[pair]) continue;
      if (crowd < 0) crowd = crowdLevel(own, index);
      if (withinSourceWeight(model, crowd, pair) <= 0) continue;
      taken[next] = 1;
      members.push(own[next]!);
    }
    incidents.push(members);
  }
  return incidents;
}

/** By day, then largest toll, then id. */
export function inOrder(rows: readonly DatasetRow[]): Placed[] {
  return rows.map(placed).sort((a, b) => a.day - b.day || byTollThenId(a.row, b.row));
}

function byTollThenId(a: DatasetRow, b: DatasetRow): number {
  return b.deaths.best - a.deaths.best || compare(a.id, b.id) || compare(a.dataset, b.dataset);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
