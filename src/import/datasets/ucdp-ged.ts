import { basename } from "node:path";
import { gedTable } from "./ged-rows.ts";

/** UCDP's yearly release of events. */
export const ucdpGed = gedTable({
  name: "ucdp-ged",
  as: "ged",
  label: "UCDP GED",
  short: "GED",
  versionInName,
  facts: {
    name: "UCDP Georeferenced Event Dataset",
    inclusion: [
      "Use of armed force by an organised actor against another organised actor or against civilians, with at least 1 direct death.",
      "Only dyads and actors that reached 25 deaths in at least one calendar year.",
      "State-based, non-state and one-sided violence are kept apart; criminal violence without an organised actor is not in it.",
    ],
    check: {
      minKilled: 1,
      namedActorOnly: true,
      violentOnly: true,
      from: "1989-01-01",
      gaps: [],
      others: ["The dyad or actor must have reached 25 deaths in some calendar year."],
    },
    incomplete: [],
    citation:
      "Sundberg, Ralph & Erik Melander (2013) Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4): 523–532.",
    mapping: [
      "Place: where_prec 1 exact, 2 near, 3 district, 4 and 5 region, 6 country, 7 unknown.",
      "Date: date_prec 1 day, 2 and 3 week, 4 month, 5 year.",
      "Summary rows: where_prec 6 or 7, date_prec 5, or more than 31 days from first to last.",
    ],
  },
});

/** The release as the file's name tells it ("ged211…", "GEDEvent_v25_1.csv"), for files that carry no version. */
function versionInName(file: string): string | null {
  const found = /ged(?:event)?[_-]?v?(\d\d)[._]?(\d)(?!\d)/i.exec(basename(file));
  return found ? `${found[1]}.${found[2]}` : null;
}
