import { basename } from "node:path";
import { z } from "zod";
import type { Manifest } from "../finding/index.ts";
import type { Database } from "../store/index.ts";

/** GED's rules for what is an event, from its codebook (Sundberg & Melander 2013; Högbladh 2022). */
export const GED_INCLUSION = [
  "Use of armed force by an organised actor against another organised actor or against civilians, with at least 1 direct death.",
  "Only dyads and actors that reached 25 deaths in at least one calendar year.",
  "State-based, non-state and one-sided violence are kept apart; criminal violence without an organised actor is not in it.",
];

export const GED_CITATION =
  "Sundberg, Ralph & Erik Melander (2013) Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4): 523–532.";

/** The release as the file's name tells it ("ged211…", "GEDEvent_v25_1.csv"), for files that carry no version. */
export function versionInName(file: string): string {
  const found = /ged(?:event)?[_-]?v?(\d\d)[._]?(\d)(?!\d)/i.exec(basename(file));
  return found ? `${found[1]}.${found[2]}` : "unversioned";
}

const Extent = z.object({
  dataset: z.string(),
  from: z.string(),
  to: z.string(),
  summaries: z.number(),
  rows: z.number(),
  unsided: z.number(),
});

/** What the rows in `event_rows` can speak of, one manifest for each dataset version. */
export async function gedManifests(db: Database): Promise<Manifest[]> {
  const extents = await db.query(
    `select dataset, min(start_day)::varchar as from, max(end_day)::varchar as to,
      count(*) filter (summary)::integer as summaries, count(*)::integer as rows,
      count(*) filter (deaths_a is null)::integer as unsided
    from event_rows group by dataset order by dataset`,
    {},
    Extent,
  );
  return extents.map(manifestOf);
}

function manifestOf(extent: z.infer<typeof Extent>): Manifest {
  const version = extent.dataset.replace("ucdp-ged-", "");
  const year = /^(\d\d)\.\d/.exec(version)?.[1];
  const incomplete = [
    "The period is that of the rows in the user's files; whether these are all of the release, the files do not say.",
  ];
  if (extent.summaries > 0)
    incomplete.push(`${extent.summaries} of ${extent.rows} rows stand for a whole country or a long period.`);
  if (extent.unsided > 0)
    incomplete.push(`${extent.unsided} of ${extent.rows} rows do not tell on which side people died.`);
  return {
    id: extent.dataset,
    name: "UCDP Georeferenced Event Dataset",
    version,
    publisher: "Uppsala Conflict Data Program",
    period: { from: extent.from, to: extent.to },
    releasedOn: null,
    vintage: year ? `GED ${version}, published 20${year}` : `GED, version not told by the file`,
    inclusion: GED_INCLUSION,
    incomplete,
    breaks: [],
    licence: "CC BY 4.0",
    redistributable: true,
    citation: GED_CITATION,
    builtBy: null,
  };
}
