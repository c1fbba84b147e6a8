import { degreeFaults, faultsOf, isNoDay, WHOLE } from "../columns/faults.ts";
import { type ColumnSpec, matchColumns } from "../columns/match-columns.ts";
import { sourceColumns } from "../columns/source-columns.ts";
import { wordForWord } from "../columns/word-for-word.ts";
import type { Dataset, EventReading, SourceTable } from "./dataset.ts";
import { acledTargets, acledWeapons } from "./weapons-and-targets.ts";

/** `event_id_cnty` identifies an entry, a later `timestamp` takes the place of an earlier one. */
export const acled: Dataset = {
  name: "acled",
  as: "acled",
  label: "ACLED",
  family: "acled",
  release: {
    version: "export",
    rank: 0,
    vintage: "ACLED as exported by the user; entries change every week",
  },
  match: ({ columns }) => matchColumns(COLUMNS, columns),
  read: readAcled,
  deletions: { as: "acled-deleted", id: "event_id_cnty", stamp: "deleted_timestamp" },
  facts: {
    name: "Armed Conflict Location & Event Data",
    publisher: "ACLED",
    holds: "events",
    inclusion: [
      "Political violence, demonstrations and selected other politically important events, with or without deaths.",
      "No threshold of deaths or of activity: an actor enters with its first event.",
      "Criminal violence without a political end is left out, except by organised groups where ACLED codes these as political militias.",
    ],
    check: {
      minKilled: null,
      namedActorOnly: false,
      violentOnly: false,
      from: "1997-01-01",
      gaps: [],
      others: [
        "Each country is covered only from its own first day (Africa 1997, South Asia 2010, Middle East 2015 to 2017, Europe 2018 and later, North America 2020, Oceania 2021).",
      ],
    },
    incomplete: [
      "Coverage begins country by country, so a rise in regional or world totals may only be a country that was added.",
      "Deaths are the most conservative of the reported figures; 0 may mean that none was reported.",
      "Entries are changed and taken out every week: the same query gives other rows later.",
    ],
    breaks: [
      {
        day: "2010-01-01",
        actor: null,
        country: null,
        what: "South and Southeast Asia begin, country by country",
      },
      {
        day: "2018-01-01",
        actor: null,
        country: null,
        what: "much of Europe, Central Asia, the Caucasus and Latin America begin",
      },
      {
        day: "2020-01-01",
        actor: null,
        country: "US",
        what: "the United States begin",
      },
      {
        day: "2021-01-01",
        actor: null,
        country: null,
        what: "Canada, Oceania and the rest of the world begin",
      },
    ],
    licence: "ACLED's terms of use; an account of one's own is needed, and rows may not be passed on",
    redistributable: false,
    citation:
      "Raleigh, Clionadh, Andrew Linke, Håvard Hegre & Joakim Karlsen (2010) Introducing ACLED: An Armed Conflict Location and Event Dataset. Journal of Peace Research 47(5): 651–660.",
    mapping: [
      "Type of violence: “Violence against civilians”, and remote violence aimed at civilians, one-sided; battles and remote violence with state or foreign forces on a side, state-based; between rebels, militias and communal groups, non-state; protests, riots and strategic developments, none.",
      "Deaths: ACLED gives one figure, taken as low, best and high.",
      "Date: time_precision 1 day, 2 week, 3 month. Place: geo_precision 1 city, 2 district, 3 region.",
      "Which side died is not told.",
      "Weapons follow from the sub-event type of remote violence. Attacked are civilians where ACLED says so, else the second actor, in battles both; those beside the second actor tell of journalists, health workers, schools and officials.",
    ],
  },
};

const needed = { needed: true };

/** ACLED's columns that we read, of today's export (31 columns), the older one and the API. */
const COLUMNS = {
  event_id_cnty: needed,
  event_date: needed,
  event_type: needed,
  sub_event_type: needed,
  actor1: needed,
  actor2: needed,
  country: needed,
  latitude: needed,
  longitude: needed,
  fatalities: needed,
  time_precision: {},
  assoc_actor_1: {},
  assoc_actor_2: {},
  inter1: {},
  inter2: {},
  civilian_targeting: {},
  admin1: {},
  admin2: {},
  location: {},
  geo_precision: {},
  timestamp: {},
} satisfies ColumnSpec<string>;

function readAcled(table: SourceTable): EventReading {
  const source = sourceColumns(COLUMNS, table);
  const { text, whole, number } = source;
  const fault = faultsOf(source);
  const others = ["assoc_actor_1", "assoc_actor_2"].map(
    (column) => `coalesce(string_split(t_${column}, ';'), []::varchar[])`,
  );
  const deaths = whole("fatalities");
  const sides = [
    { side: side(text("inter1")), actor: text("actor1") },
    { side: side(text("inter2")), actor: text("actor2") },
  ] as const;
  return {
    holds: "events",
    given: source.given,
    values: {
      dataset: "'acled'",
      id: text("event_id_cnty"),
      stamp: whole("timestamp").replaceAll("as integer", "as bigint"),
      violence: violence(text("event_type"), sides[0].side, sides[1].side, text("civilian_targeting")),
      kind: wordForWord(`lower(${text("sub_event_type")})`, KINDS),
      publisher_type: `concat_ws(' / ', ${text("event_type")}, ${text("sub_event_type")})`,
      start_day: dayOf(text("event_date")),
      end_day: "start_day",
      date_precision: `case ${text("time_precision")} when '1' then 'day' when '2' then 'week' when '3' then 'month' else 'unknown' end`,
      publisher_date_precision: `'time_precision ' || ${text("time_precision")}`,
      place_precision: `case ${text("geo_precision")} when '1' then 'city' when '2' then 'district' when '3' then 'region' else 'unknown' end`,
      publisher_place_precision: `'geo_precision ' || ${text("geo_precision")}`,
      place: text("location"),
      adm_1: text("admin1"),
      adm_2: text("admin2"),
      country: text("country"),
      latitude: number("latitude"),
      longitude: number("longitude"),
      side_a: `coalesce(${text("actor1")}, '')`,
      side_b: `coalesce(${text("actor2")}, '')`,
      other_actors: `list_filter(list_transform(list_concat(${others.join(", ")}), lambda x: trim(x)), lambda x: x <> '')`,
      weapons: acledWeapons(text("sub_event_type")),
      targets: acledTargets(text("event_type"), sides, text("assoc_actor_2"), text("civilian_targeting")),
      low: deaths,
      best: deaths,
      high: deaths,
      summary: "false",
    },
    faults: [
      fault("event_id_cnty", "id is null", "missing"),
      fault("country", "country is null", "missing"),
      fault(
        "event_date",
        isNoDay("start_day"),
        "expected a day as 2022-01-31, 31-01-2022 or 31 January 2022",
      ),
      ...degreeFaults(fault),
      fault("fatalities", "best is null", WHOLE),
      fault("timestamp", "stamp is null and t_timestamp is not null", "expected seconds since 1970"),
    ],
    tag: null,
  };
}

function dayOf(text: string): string {
  return `try_strptime(left(${text}, 20), ['%Y-%m-%d', '%d-%m-%Y', '%d %B %Y', '%d %b %Y', '%d-%B-%Y', '%d-%b-%Y'])::date`;
}

const SIDES: Record<string, readonly string[]> = {
  state: ["1", "8", "state forces", "external/other forces", "external forces"],
  armed: [
    "2",
    "3",
    "4",
    "rebel group",
    "rebel groups",
    "rebel forces",
    "political militia",
    "political militias",
    "identity militia",
    "identity militias",
  ],
  civilians: ["7", "civilians"],
};

/** 'state', 'armed', 'civilians' or null, from the number or the words of `inter1`. */
function side(inter: string): string {
  const cases = Object.entries(SIDES).map(
    ([word, given]) =>
      `when lower(${inter}) in (${given.map((one) => `'${one}'`).join(", ")}) then '${word}'`,
  );
  return `case ${cases.join(" ")} end`;
}

function violence(type: string, one: string, other: string, targeting: string): string {
  return `case
    when lower(${type}) = 'violence against civilians' then 'one-sided'
    when lower(${type}) not in ('battles', 'explosions/remote violence') then null
    when ${targeting} is not null or coalesce(${other} = 'civilians', false) or coalesce(${one} = 'civilians', false) then 'one-sided'
    when (${one}) is null or (${other}) is null then null
    when ${one} = 'state' or ${other} = 'state' then 'state-based'
    else 'non-state' end`;
}

const KINDS: Record<string, string> = {
  "armed clash": "battle",
  "government regains territory": "battle",
  "non-state actor overtakes territory": "battle",
  "air/drone strike": "air-strike",
  "shelling/artillery/missile attack": "shelling",
  "suicide bomb": "bombing",
  "remote explosive/landmine/ied": "bombing",
  grenade: "bombing",
  attack: "attack",
  "abduction/forced disappearance": "kidnapping",
};
