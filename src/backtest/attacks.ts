import { assess, type Group } from "../assess/index.ts";
import { before } from "../assess/rising/index.ts";
import { type EventRecord, monthIndex } from "../event/index.ts";
import { countryName, regionOf } from "../places/index.ts";
import { openBaseline } from "../series/index.ts";
import { openMemory } from "../store/index.ts";
import { en } from "../strings/index.ts";
import { FIRST_MONTH, readPanel, type Unit } from "./panel.ts";

/** An attack of which everybody asked whether it changed the picture, on the day after. */
interface Attack {
  name: string;
  asked: string;
  day: string;
  country: string;
  killed: number;
  group: Group;
}

const named = (id: string, name: string, publisher: string): Group => ({
  id,
  name,
  names: [{ name: publisher, countries: null, from: null, to: null }],
});
const IS = named("islamic-state", "Islamic State", "IS");

/** Tolls as generally reported, perpetrators not counted. */
const ATTACKS: readonly Attack[] = [
  {
    name: "Trèbes and Carcassonne",
    asked: "2018-03-24",
    day: "2018-03-23",
    country: "FR",
    killed: 3,
    group: IS,
  },
  { name: "Paris", asked: "2015-11-14", day: "2015-11-13", country: "FR", killed: 130, group: IS },
  {
    name: "Bauchi and Maiduguri",
    asked: "2009-07-27",
    day: "2009-07-26",
    country: "NG",
    killed: 50,
    group: named("boko-haram", "Boko Haram", "Jama'atu Ahlis Sunna Lidda'awati wal-Jihad"),
  },
  {
    name: "Westgate, Nairobi",
    asked: "2013-09-25",
    day: "2013-09-21",
    country: "KE",
    killed: 67,
    group: named("al-shabaab", "al-Shabaab", "Al-Shabaab"),
  },
];

/** What each attack added, in the sentences that a report prints. */
export async function attacks(): Promise<string[]> {
  const db = await openMemory();
  try {
    const units = await readPanel("all", 1);
    const lines: string[] = [];
    for (const attack of ATTACKS) {
      const main = recordOf(attack);
      const { findings, verdict } = await assess({
        main,
        events: [main],
        actor: [attack.group],
        asOf: { day: attack.asked, low: null, high: null, level: null, how: "given" },
        day: attack.asked,
        history: await openBaseline(db, attack.asked),
        rows: null,
        publisherNamesOf: () => [],
        regionOf,
        countryName: (country) => countryName(country),
        t: en.findings,
      });
      lines.push(
        `${attack.name}, as of ${attack.asked}`,
        `  ${verdict.answer}: ${verdict.statement}`,
        `  what came in the country: ${came(units, attack)}`,
        ...findings
          .filter(({ topic }) => topic === "verdict")
          .map(({ id, statement }) => `  ${id}: ${statement}`),
      );
    }
    return lines;
  } finally {
    db.close();
  }
}

/** Hindsight, for comparison: the six months after the last month known on the day, against the twelve before it. */
function came(units: readonly Unit[], { asked, country, group }: Attack): string {
  const unit = units.find(({ actor, place }) => actor === group.names[0]!.name && place === country)!;
  const end = monthIndex(asked) - FIRST_MONTH;
  return `${before(unit.known.own, end + 6, 6)} incidents in the six months from the attack's own, after ${before(unit.known.own, end, 12)} in the twelve before`;
}

function recordOf({ name, day, country, killed }: Attack): EventRecord {
  const toll = { low: killed, best: killed, high: killed };
  return {
    id: "e1",
    type: "attack",
    stage: "accomplished",
    main: true,
    date: { start: day, end: day, precision: "day" },
    place: { name, country, lat: null, lon: null, precision: "country", within: [] },
    perpetrators: [],
    attackers: null,
    organisation: { degree: "unknown", statement: null, group: null },
    targets: [],
    weapons: [],
    tactic: null,
    killed: toll,
    wounded: null,
    kidnapped: null,
    includesPerpetrators: null,
    spans: {},
  };
}
