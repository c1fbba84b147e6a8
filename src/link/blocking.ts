import { EARTH_RADIUS_KM } from "../event/index.ts";
import type { Database } from "../store/index.ts";

/** How far apart two records may be and still be compared, beyond what is unknown of their days and places. */
export interface Window {
  /** Days between the end of one and the start of the other. */
  days: number;
  /** Kilometres between the edges of the two places. */
  kilometres: number;
}

const BY_REPORT = "least(a.kind, b.kind) > 0 and a.kind + b.kind > 2";

/** Days between the two stretches of days; 0 when they overlap. */
export const GAP = "greatest(b.s - a.e, a.s - b.e, 0)";

/** Great-circle distance (haversine), as `kilometresBetween` has it. */
export const KILOMETRES = `2 * ${EARTH_RADIUS_KM} * asin(least(1, sqrt(
  sin(radians(b.lat - a.lat) / 2) ** 2
  + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(radians(b.lon - a.lon) / 2) ** 2)))`;

/**
 * Reports stand in the blocks twice: by the days of their events and, so many days later than any event, by their own.
 */
export const REPORTED_LATER = 10_000_000;

/**
 * Prepares {@link pairsWithin}: each record stands in one cell of a grid (bands of latitude, cut into cells of about
 * equal width), and reaches over all cells and stretches of days in which a partner may stand. Places differ in
 * radius; each radius that occurs has a grid of its own, so that exact places do not pay for vague ones.
 *
 * @param reports whether there are records of reports.
 */
export async function createBlocks(db: Database, window: Window, reports = false): Promise<void> {
  const bucket = bucketDays(window);
  const degrees = 180 / Math.PI / EARTH_RADIUS_KM;
  await db.run(`create or replace temp table link_grids as
    select radius, least(90, ${2 * degrees} * greatest(${window.kilometres} + radius, 1)) as height
    from (select distinct radius from link_records where radius is not null)`);
  await db.run(`create or replace temp table link_bands as
    select radius, height, band,
      case when widest >= 90 then 1 else greatest(1, floor(360 * cos(radians(widest)) / height))::integer end as cells
    from (select *, greatest(abs(band * height - 90), abs((band + 1) * height - 90)) as widest
      from (select *, unnest(generate_series(0, ceil(180 / height)::bigint))::integer as band from link_grids))`);
  await db.run(`create or replace temp table link_cells as
    select r, source, s, e, kind, lat, lon, radius,
      (band::bigint * 1000000 + least(cells - 1, floor(((lon + 180) % 360) / 360 * cells)::integer))::bigint as cell
    from (select *, floor((lat + 90) / height)::integer as band from (${dayRows(reports)}) join link_grids using (radius))
    join link_bands using (radius, band)`);
  await db.run(`create or replace temp table link_reach as
    with reach as (
      select a.r, a.source, a.s, a.e, a.kind, a.lat, a.lon, a.radius as ra, g.radius, g.height,
        ${degrees} * (${window.kilometres} + a.radius + g.radius) * 1.000001 + 1e-9 as angle
      from link_cells a, link_grids g),
    banded as (
      select *, unnest(generate_series(floor((greatest(lat - angle, -90) + 90) / height)::integer,
          floor((least(lat + angle, 90) + 90) / height)::integer))::integer as band,
        case when abs(lat) + angle >= 90 then 180
          else degrees(asin(least(1, sin(radians(angle)) / cos(radians(lat))))) + 1e-9 end as width
      from reach),
    columns as (
      select *, floor((lon - width + 180) / 360 * cells)::bigint as west,
        floor((lon + width + 180) / 360 * cells)::bigint as east
      from banded join link_bands using (radius, band)),
    celled as (
      select r, source, s, e, kind, lat, lon, ra, radius, band, cells,
        unnest(case when east - west + 1 >= cells then generate_series(0, cells - 1)
          else generate_series(west, east) end) as col
      from columns)
    select r, source, s, e, kind, lat, lon, ra, radius, (band::bigint * 1000000 + ((col % cells) + cells) % cells)::bigint as cell,
      floor((s - ${window.days}) / ${bucket})::integer as first,
      unnest(generate_series(floor((s - ${window.days}) / ${bucket})::bigint,
        floor((e + ${window.days}) / ${bucket})::bigint))::integer as bucket
    from celled`);
}

/** Records by the days of their events, and reports by their own too; `kind` is 0 for what is no report, 2 for an undated one. */
function dayRows(reports: boolean): string {
  const rows = (s: string, e: string) => `select r, source, ${s} as s, ${e} as e, lat, lon, radius,
    case when reported is null then 0 when undated then 2 else 1 end::tinyint as kind from link_records`;
  const byReport = `reported + ${REPORTED_LATER}`;
  return `${rows("s", "e")} where s is not null
    ${reports ? `union all ${rows(byReport, byReport)} where reported is not null` : ""}`;
}

/** Takes away what {@link createBlocks} made: it is large. */
export async function dropBlocks(db: Database): Promise<void> {
  for (const name of ["grids", "bands", "cells", "reach"]) await db.run(`drop table link_${name}`);
}

function bucketDays(window: Window): number {
  return 2 * window.days + 1;
}

export interface PairsOptions {
  /** Also pairs of one source. */
  within: boolean;
  /** Days by which the second record is moved, to see what chance gives; 0 for the pairs themselves. */
  shift: number;
  /** As the blocks were made. */
  reports?: boolean;
}

/**
 * SQL for all pairs `a < b` within the window, with `km`. A shifted record moves by its own length more than asked,
 * so that a stretch of a month does not meet its own event again; pairs that are candidates as they stand are left out.
 * Two reports of which one is undated stand within the window when the reports do.
 */
export function pairsWithin(window: Window, { within, shift, reports = false }: PairsOptions): string {
  const bucket = bucketDays(window);
  const shifted = shift !== 0;
  return `select a.r as a, b.r as b, a.source as source_a, b.source as source_b, b.moved, ${KILOMETRES} as km
    from link_reach a join (
      select r, source, s + moved as s, e + moved as e, s as s0, e as e0, kind, lat, lon, radius, cell, moved,
        floor((s + moved) / ${bucket})::integer as first,
        unnest(generate_series(floor((s + moved) / ${bucket})::bigint, floor((e + moved) / ${bucket})::bigint))::integer as bucket
      from (select *, ${shifted ? `${shift} + ${Math.sign(shift)} * (e - s)` : "0"} as moved from link_cells)) b
    using (cell, radius, bucket)
    where a.r < b.r ${within ? "" : "and a.source <> b.source"}
      and bucket = greatest(a.first, b.first)
      and ${GAP} <= ${window.days}
      ${reports ? `and (a.s >= ${REPORTED_LATER / 2}) = (${BY_REPORT})` : ""}
      ${shifted ? `and greatest(b.s0 - a.e, a.s - b.e0) > ${window.days}` : ""}
      and km <= ${window.kilometres} + a.ra + b.radius`;
}

/**
 * Days by which to shift, 8–30 either side, so that no difference in days is looked at twice; even and odd places
 * serve two purposes that must not share pairs.
 */
export function shifts(window: Window): number[] {
  const step = 2 * window.days + 1;
  const found: number[] = [];
  for (let centre = 8 + window.days; found.length === 0 || centre + window.days <= 30; centre += step) {
    const sign = (found.length / 2) % 2 === 0 ? 1 : -1;
    found.push(sign * centre, -sign * centre);
  }
  return found;
}
