import { z } from "zod";
import { ViolenceType } from "../../event/index.ts";

/** Spellings of a day, as a mapping file names them. */
export const DATE_FORMATS = {
  "YYYY-MM-DD": "%Y-%m-%d",
  "DD/MM/YYYY": "%d/%m/%Y",
  "MM/DD/YYYY": "%m/%d/%Y",
  "DD-MM-YYYY": "%d-%m-%Y",
  "DD.MM.YYYY": "%d.%m.%Y",
  "DD Month YYYY": "%d %B %Y",
  "YYYY/MM/DD": "%Y/%m/%d",
} as const;

const needed = z.string("name the column of the table; rows cannot do without it");
const column = z.string().nullable().default(null);

/** A mapping file: which column of the user's own table means what. `baserate data map` drafts one. */
export const ColumnMap = z.strictObject({
  /** Names the dataset in the store: lower case, digits, hyphens. */
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, "expected lower-case letters, digits, dots and hyphens"),
  title: z.string().default(""),
  publisher: z.string().default(""),
  inclusion: z.array(z.string()).default([]),
  licence: z.string().default("not stated"),
  /** Whether rows may be passed on to others; what is not stated is not allowed. */
  redistributable: z.boolean().default(false),
  citation: z.string().default(""),
  dateFormat: z.enum(Object.keys(DATE_FORMATS) as [keyof typeof DATE_FORMATS], {
    error: `expected one of ${Object.keys(DATE_FORMATS).join(", ")}`,
  }),
  /** One type for every row, or null. */
  violence: ViolenceType.nullable().default(null),
  columns: z.strictObject({
    id: needed,
    date: needed,
    country: needed,
    dateEnd: column,
    place: column,
    admin1: column,
    admin2: column,
    latitude: column,
    longitude: column,
    actor: column,
    target: column,
    type: column,
    killed: column,
    killedLow: column,
    killedHigh: column,
    wounded: column,
    headline: column,
  }),
});
export type ColumnMap = z.infer<typeof ColumnMap>;
export type MappedColumn = keyof ColumnMap["columns"];

/** Names under which columns of this meaning have been seen, in lower case without spaces and marks. */
export const USUAL_NAMES: Record<MappedColumn, readonly string[]> = {
  id: ["id", "eventid", "incidentid", "uid", "identifier", "recordid", "caseid", "number"],
  date: [
    "date",
    "eventdate",
    "incidentdate",
    "day",
    "startdate",
    "datestart",
    "dateofincident",
    "dateofevent",
  ],
  country: ["country", "countryname", "countrytxt", "nation", "adm0", "adm0name"],
  dateEnd: ["enddate", "dateend"],
  place: ["place", "location", "city", "town", "village", "site", "locality"],
  admin1: ["admin1", "adm1", "province", "region", "state", "governorate", "adm1name"],
  admin2: ["admin2", "adm2", "district", "county", "adm2name"],
  latitude: ["latitude", "lat", "y"],
  longitude: ["longitude", "lon", "long", "lng", "x"],
  actor: ["actor", "perpetrator", "group", "actor1", "sidea", "armedgroup", "attacker"],
  target: ["target", "victim", "actor2", "sideb", "targettype"],
  type: ["type", "eventtype", "incidenttype", "attacktype", "category"],
  killed: ["killed", "deaths", "fatalities", "dead", "nkill", "best", "numberkilled"],
  killedLow: ["killedlow", "low", "minkilled", "deathslow"],
  killedHigh: ["killedhigh", "high", "maxkilled", "deathshigh"],
  wounded: ["wounded", "injured", "injuries", "nwound", "numberinjured"],
  headline: ["headline", "title", "summary"],
};
