import { type ColumnMatch, type ColumnSpec, matchColumns } from "../columns/match-columns.ts";
import type { Headerless, SourceTable } from "./dataset.ts";

const needed = { needed: true };

/** The columns that we read, under GED's names, with the other spellings in which (re-)publishers ship them. */
export const GED_COLUMNS = {
  id: needed,
  type_of_violence: needed,
  side_a: needed,
  side_b: needed,
  country: needed,
  latitude: needed,
  longitude: needed,
  low: { spellings: ["low_death"], needed: true },
  best: { spellings: ["best_death"], needed: true },
  high: { spellings: ["high_death"], needed: true },
  date_start: {},
  date_end: {},
  year: {},
  month: {},
  day: {},
  date_prec: {},
  where_prec: {},
  where_coordinates: {},
  adm_1: {},
  adm_2: {},
  side_a_new_id: { spellings: ["side_a_id"] },
  side_b_new_id: { spellings: ["side_b_id"] },
  deaths_a: {},
  deaths_b: {},
  deaths_civilians: {},
  deaths_unknown: {},
  source_headline: {},
  ged_version: {},
} satisfies ColumnSpec<string>;

/** Finds GED's columns; a table can also date its rows by year, month and day. */
export function matchGed({ columns: found }: SourceTable): ColumnMatch<string> {
  const { columns, missing } = matchColumns(GED_COLUMNS, found);
  const dated = columns.has("date_start") || (["year", "month", "day"] as const).every((c) => columns.has(c));
  return { columns, missing: dated ? missing : [...missing, "date_start (or year, month and day)"] };
}

const ARTICLE = "number_of_sources,source_article,source_office,source_date,source_headline,source_original";

/** The orders of columns in which releases have come, for files without a header. */
const LAYOUTS: readonly string[] = [
  // 49 columns: 20.1 to 25.1 and Candidate.
  `id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,${ARTICLE},where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob`,
  // 45 columns, of 2018–2019's re-publication by country.
  `id,year,active_year,start_year,end_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,gwnoa,side_a,side_b_new_id,gwnob,side_b,${ARTICLE},where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,iso3,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high`,
  // 42 and 41 columns, with and without side a's number: 17.1 to 19.1.
  `id,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,gwnoa,side_a,side_b_new_id,gwnob,side_b,${ARTICLE},where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high`,
  `id,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,side_a,side_b_new_id,gwnob,side_b,${ARTICLE},where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high`,
];

/** The columns of a GED file without a header, by the layout that its first row fits; null when none does. */
export function gedWithoutHeader(row: readonly string[]): Headerless | null {
  for (const layout of LAYOUTS) {
    const names = layout.split(",");
    if (names.length !== row.length) continue;
    const at = (name: string) => row[names.indexOf(name)] ?? "";
    const fits =
      /^\d+$/.test(at("id")) &&
      /^(19|20)\d\d$/.test(at("year")) &&
      /^([123](\.0)?|[a-z-]+( violence)?)$/i.test(at("type_of_violence")) &&
      /^\d{4}-\d\d-\d\d/.test(at("date_start")) &&
      /^(-?\d+(\.\d+)?)?$/.test(at("latitude")) &&
      /^\d+(\.0)?$/.test(at("best"));
    if (fits) return { names, quoted: true };
  }
  return null;
}
