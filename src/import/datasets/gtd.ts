import { basename } from "node:path";
import { literal } from "../../store/sql-text.ts";
import { degreeFaults, faultsOf } from "../columns/faults.ts";
import { type ColumnSpec, matchColumns } from "../columns/match-columns.ts";
import { sourceColumns } from "../columns/source-columns.ts";
import { wordForWord } from "../columns/word-for-word.ts";
import type { Dataset, EventReading, Release, SourceTable } from "./dataset.ts";
import { gtdTargets, gtdWeapons } from "./weapons-and-targets.ts";

/** Month or day 0 is not known, and a blank toll is not known, which is not 0. */
export const gtd: Dataset = {
  name: "gtd",
  as: "gtd",
  label: "GTD",
  family: "gtd",
  release: releaseOfVersion,
  match: ({ columns }) => matchColumns(COLUMNS, columns),
  read: readGtd,
  facts: {
    name: "Global Terrorism Database",
    publisher:
      "National Consortium for the Study of Terrorism and Responses to Terrorism (START), University of Maryland",
    holds: "events",
    inclusion: [
      "An intentional act or threat of violence by a non-state actor, with or without deaths.",
      "At least two of three: a political, economic, religious or social goal; intent to coerce, intimidate or publicise to a larger audience; outside the precepts of international humanitarian law.",
      "Attempts that failed are in it, plots that were foiled before an attack was under way are not.",
      "Rows whose doubtterr is 1 may be insurgency, crime or conflict instead.",
    ],
    check: {
      minKilled: null,
      namedActorOnly: false,
      violentOnly: true,
      from: "1970-01-01",
      gaps: [
        {
          from: "1993-01-01",
          to: "1993-12-31",
          why: "the records of 1993 were lost before they were digitised",
        },
      ],
      others: ["Acts of states are not in it.", "Two of the three criteria must hold."],
    },
    incomplete: [
      "1993 is missing whole; country totals for it exist only as an appendix of the codebook.",
      "Blank deaths or wounded mean not known, which is not 0.",
    ],
    breaks: [
      {
        day: "1993-01-01",
        actor: null,
        country: null,
        what: "no rows: the records of 1993 were lost",
      },
      {
        day: "1994-01-01",
        actor: null,
        country: null,
        what: "rows begin again after the missing year",
      },
      {
        day: "1998-01-01",
        actor: null,
        country: null,
        what: "from here coded from sources by new rules (GTD2) instead of taken over from the Pinkerton cards; doubt and the three criteria are coded as it went",
      },
      {
        day: "2008-04-01",
        actor: null,
        country: null,
        what: "collection passed to another institute (ISVG)",
      },
      {
        day: "2012-01-01",
        actor: null,
        country: null,
        what: "first full year collected by START (from November 2011 on), with partly automatic search through far more sources: more small attacks enter",
      },
    ],
    licence: "START's terms of use for the GTD: for one's own research; rows may not be passed on",
    redistributable: false,
    citation:
      "LaFree, Gary & Laura Dugan (2007) Introducing the Global Terrorism Database. Terrorism and Political Violence 19(2): 181–204.",
    mapping: [
      "Type of violence: non-state attackers on military or police, state-based; on other armed non-state groups, non-state; all other targets, one-sided.",
      "Deaths: nkill, perpetrators included; nkillter are side a's dead where both are known. Shares of a toll (12.5) are bounded by whole numbers.",
      "Month or day 0 is not known: the day is then a bound, the month or year the precision.",
      "Place: specificity 1 city, 2 and 3 district, 4 region, 5 unknown.",
      "Weapons are weaptype 1 to 4, told more finely by their subtypes; those attacked targtype 1 to 3.",
      "Side b is the type of target, since the target's own name may be that of a person.",
    ],
  },
};

const needed = { needed: true };

/** GTD's columns that we read, of its 135. */
const COLUMNS = {
  eventid: needed,
  iyear: needed,
  imonth: needed,
  iday: needed,
  country_txt: needed,
  attacktype1_txt: needed,
  gname: needed,
  nkill: needed,
  latitude: {},
  longitude: {},
  extended: {},
  resolution: {},
  provstate: {},
  city: {},
  specificity: {},
  targtype1_txt: {},
  targtype2_txt: {},
  targtype3_txt: {},
  weaptype1_txt: {},
  weapsubtype1_txt: {},
  weaptype2_txt: {},
  weapsubtype2_txt: {},
  weaptype3_txt: {},
  weapsubtype3_txt: {},
  weaptype4_txt: {},
  weapsubtype4_txt: {},
  gname2: {},
  gname3: {},
  guncertain1: {},
  claimed: {},
  claim2: {},
  claim3: {},
  nkillter: {},
  nwound: {},
  doubtterr: {},
  related: {},
} satisfies ColumnSpec<string>;

function readGtd(table: SourceTable): EventReading {
  const source = sourceColumns(COLUMNS, table);
  const { text, whole, number } = source;
  const fault = faultsOf(source);
  const [year, month, day] = [whole("iyear"), whole("imonth"), whole("iday")];
  const killed = share(text("nkill"));
  const attackers = share(text("nkillter"));
  const wounded = share(text("nwound"));
  const split = `${killed} is not null and ${attackers} is not null and ${attackers} <= ${killed}`;
  const version = versionInName(table.file);
  return {
    holds: "events",
    given: source.given,
    values: {
      dataset: literal(`gtd-${version}`),
      id: `case when regexp_full_match(${text("eventid")}, '\\d{12}(\\.0*)?') then left(${text("eventid")}, 12) end`,
      violence: `case when ${text("targtype1_txt")} in ('Military', 'Police') then 'state-based'
        when ${text("targtype1_txt")} = 'Terrorists/Non-State Militia' then 'non-state'
        when ${text("targtype1_txt")} is null or ${text("targtype1_txt")} = 'Unknown' then null else 'one-sided' end`,
      kind: wordForWord(`lower(${text("attacktype1_txt")})`, KINDS),
      publisher_type: text("attacktype1_txt"),
      start_day: dayOfNumbers(
        year,
        `greatest(${month}, 1)`,
        `case when ${month} = 0 then 1 else greatest(${day}, 1) end`,
      ),
      end_day: `case when ${month} = 0 then ${dayOfNumbers(year, "12", "31")} when ${day} = 0 then last_day(start_day)
        else coalesce(case when ${text("extended")} in ('1', '1.0') then greatest(${resolutionDay(text("resolution"))}, start_day) end, start_day) end`,
      date_precision: `case when ${month} = 0 then 'year' when ${day} = 0 then 'month' else 'day' end`,
      publisher_date_precision: `'imonth ' || ${text("imonth")} || ', iday ' || ${text("iday")}`,
      place_precision: `case ${text("specificity")} when '1' then 'city' when '2' then 'district' when '3' then 'district' when '4' then 'region' else 'unknown' end`,
      publisher_place_precision: `'specificity ' || ${text("specificity")}`,
      place: text("city"),
      adm_1: text("provstate"),
      country: text("country_txt"),
      latitude: number("latitude"),
      longitude: number("longitude"),
      side_a: text("gname"),
      side_b: `coalesce(${text("targtype1_txt")}, '')`,
      other_actors: `list_filter([${text("gname2")}, ${text("gname3")}], lambda x: x is not null)`,
      weapons: gtdWeapons(
        ([1, 2, 3, 4] as const).map((n) => ({
          type: text(`weaptype${n}_txt`),
          subType: text(`weapsubtype${n}_txt`),
        })),
      ),
      targets: gtdTargets(([1, 2, 3] as const).map((n) => text(`targtype${n}_txt`))),
      low: `floor(${killed})::integer`,
      best: `round(${killed})::integer`,
      high: `ceil(${killed})::integer`,
      deaths_a: `case when ${split} then round(${attackers})::integer end`,
      deaths_b: `case when ${split} then 0 end`,
      deaths_civilians: `case when ${split} then 0 end`,
      deaths_unknown: `case when ${split} then round(${killed})::integer - round(${attackers})::integer end`,
      wounded_low: `floor(${wounded})::integer`,
      wounded: `round(${wounded})::integer`,
      wounded_high: `ceil(${wounded})::integer`,
      claimed: anyYes((["claimed", "claim2", "claim3"] as const).map((column) => text(column))),
      uncertain: anyYes([text("guncertain1"), text("doubtterr")]),
      related: `list_filter(list_transform(string_split(${text("related")}, ','), lambda x: trim(x)), lambda x: x <> '' and x <> ${text("eventid")})`,
      summary: "false",
    },
    faults: [
      fault("eventid", "id is null", "expected GTD's number of 12 digits"),
      fault("country_txt", "country is null", "missing"),
      fault("gname", "side_a is null", "missing"),
      fault("iyear", `coalesce(${year} not between 1970 and 2100, true)`, "expected a year from 1970 on"),
      fault("imonth", `coalesce(${month} > 12, true)`, "expected a month from 1 to 12, or 0 for not known"),
      fault("iday", "start_day is null", "expected a day of that month, or 0 for not known"),
      ...degreeFaults(fault),
      ...(["nkill", "nkillter", "nwound"] as const).map((column) =>
        fault(
          column,
          `t_${column} is not null and ${share(text(column))} is null`,
          "expected a number, 0 or more; blank for not known",
        ),
      ),
    ],
    tag: null,
  };
}

/** The release as the file's name tells it ("globalterrorismdb_0522dist.xlsx" is of May 2022). */
function versionInName(file: string): string {
  const found = /globalterrorismdb_?(\d\d)(\d\d)dist/i.exec(basename(file));
  return found ? `20${found[2]}-${found[1]}` : "unversioned";
}

function releaseOfVersion(version: string): Release {
  const [year, month] = version.split("-").map(Number);
  return month === undefined
    ? { version, rank: 0, vintage: "GTD, release not told by the file" }
    : { version, rank: year! * 100 + month, vintage: `GTD of ${version}` };
}

/** Null where the calendar has no such day. */
function dayOfNumbers(year: string, month: string, day: string): string {
  return `try_cast(printf('%04d-%02d-%02d', ${year}, ${month}, ${day}) as date)`;
}

/** GTD divides the toll of linked attacks, so shares such as 12.5 are figures of it. */
function share(text: string): string {
  return String.raw`case when regexp_full_match(${text}, '\d{1,7}(\.\d{1,17})?') then try_cast(${text} as double) end`;
}

/** −9 stands for not known. */
function anyYes(texts: readonly string[]): string {
  const one = (text: string) =>
    `case when ${text} in ('1', '1.0') then true when ${text} in ('0', '0.0') then false end`;
  return `list_bool_or(list_filter([${texts.map(one).join(", ")}], lambda x: x is not null))`;
}

/** As text in GTD's own spellings, or as the number that a workbook stores for a day. */
function resolutionDay(text: string): string {
  return String.raw`case when regexp_full_match(${text}, '\d{5}(\.0*)?') then date '1899-12-30' + left(${text}, 5)::integer
    else try_strptime(${text}, ['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%m/%d/%Y'])::date end`;
}

const KINDS: Record<string, string> = {
  "armed assault": "armed-assault",
  "bombing/explosion": "bombing",
  assassination: "assassination",
  "hostage taking (kidnapping)": "kidnapping",
  "hostage taking (barricade incident)": "hostage-taking",
  hijacking: "hijacking",
  "facility/infrastructure attack": "infrastructure-attack",
  "unarmed assault": "attack",
};
