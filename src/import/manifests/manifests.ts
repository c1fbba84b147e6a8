import { z } from "zod";
import type { Manifest } from "../../finding/index.ts";
import type { Database } from "../../store/index.ts";
import { DatasetFacts } from "./facts.ts";

const Extent = z.object({
  id: z.string(),
  facts: z.string(),
  from: z.string(),
  to: z.string(),
  rows: z.number(),
  current: z.number(),
  summaries: z.number(),
  unsided: z.number(),
  no_toll: z.number(),
  undated: z.number(),
});

/** What the store holds of a dataset, beside its manifest. */
export interface HeldDataset {
  manifest: Manifest;
  facts: DatasetFacts;
  /** As the publisher has them: a country and year is one, though it is kept by type of violence. */
  rows: number;
  /** Rows that no newer release or entry has superseded. */
  current: number;
  /** Rows that tell no day; where that is all of them, the period is that of their adding. */
  undated: number;
}

/**
 * One for each dataset version, ordered by id.
 *
 * @param events the table of events: all of the store's, or a selection in the same shape.
 */
export async function heldDatasets(
  db: Database,
  events: "event_rows" | "exported" = "event_rows",
): Promise<HeldDataset[]> {
  const others = `union all select dataset, min(day), max(day), count(*), count(*), 0, 0, 0, 0 from attention_rows group by dataset
      union all select dataset, make_date(min(year), 1, 1), make_date(max(year), 12, 31), count(distinct (country, year)),
        count(distinct (country, year)), 0, 0, 0, 0 from country_years group by dataset
      union all select dataset, coalesce(min(day), min(added_on)), coalesce(max(day), max(added_on)), count(*), count(*),
        0, 0, 0, count(*) filter (day is null) from report_rows join files on report_rows.file = files.number group by dataset`;
  const extents = await db.query(
    `with held as (
      select dataset, min(start_day) as first, max(end_day) as last, count(*) as rows,
        ${events === "event_rows" ? "count(*) filter (current_row)" : "count(*)"} as current, count(*) filter (summary) as summaries,
        count(*) filter (deaths_a is null) as unsided, count(*) filter (best is null) as no_toll,
        0 as undated
      from ${events} group by dataset
      ${events === "event_rows" ? others : ""})
    select id, facts, first::varchar as from, last::varchar as to, rows::integer as rows, current::integer as current,
      summaries::integer as summaries, unsided::integer as unsided, no_toll::integer as no_toll, undated::integer as undated
    from held join datasets on held.dataset = datasets.id order by id`,
    {},
    Extent,
  );
  const held = extents.map((extent) => ({ extent, facts: DatasetFacts.parse(JSON.parse(extent.facts)) }));
  // Looking at rows loads this module too, and must not pay for the registry.
  const relabelled = held.some(({ facts }) => facts.family === "ucdp")
    ? (await import("./relabellings.ts")).ucdpRelabellings()
    : [];
  return held.map(({ extent, facts }) => {
    const manifest = manifestOf(facts, extent);
    const own = facts.family === "ucdp" && facts.facts.holds === "events" ? relabelled : [];
    const within = own.filter(({ day }) => day > manifest.period.from && day <= manifest.period.to);
    const breaks = [...manifest.breaks, ...within];
    return {
      manifest: { ...manifest, breaks },
      facts,
      rows: extent.rows,
      current: extent.current,
      undated: extent.undated,
    };
  });
}

function manifestOf(held: DatasetFacts, extent: z.infer<typeof Extent>): Manifest {
  const { facts } = held;
  const incomplete = [
    ...facts.incomplete,
    "The period is that of the rows in the user's files; whether these are all of the release, the files do not say.",
  ];
  const some = (n: number, what: string) => {
    if (n > 0) incomplete.push(`${n} of ${extent.rows} rows ${what}.`);
  };
  if (facts.holds === "events") {
    some(extent.summaries, "stand for a whole country or a long period");
    some(extent.unsided, "do not tell on which side people died");
    some(extent.no_toll, "do not tell how many died");
  }
  const none = extent.undated === extent.rows;
  some(
    extent.undated,
    none ? "bear no day: the period is that of the day on which they were added" : "bear no day",
  );
  return {
    id: held.id,
    name: facts.name,
    version: held.version,
    publisher: facts.publisher,
    period: { from: extent.from, to: extent.to },
    releasedOn: null,
    vintage: held.vintage,
    inclusion: facts.inclusion,
    incomplete,
    breaks: facts.breaks,
    licence: facts.licence,
    redistributable: facts.redistributable,
    citation: facts.citation,
    builtBy: null,
  };
}
