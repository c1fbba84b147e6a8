import type { Day, EventDate, EventRecord, Perpetrator, Toll } from "../../event/index.ts";
import { percent } from "./phrases.ts";
import { counted, figure, list, longDay, longMonth } from "./words.ts";

function dead(toll: Toll | null, word: string): string[] {
  if (toll === null) return [];
  return [
    toll.low === toll.high
      ? `${figure(toll.best)} ${word}`
      : `${figure(toll.best)} ${word} (${figure(toll.low)}–${figure(toll.high)})`,
  ];
}

function when(date: EventDate | null): string {
  if (date === null) return "";
  return date.start === date.end
    ? `, ${longDay(date.start)}`
    : `, between ${longDay(date.start)} and ${longDay(date.end)}`;
}

function what({ type, stage, place, date, killed, wounded }: EventRecord): string {
  const noun = type.replaceAll("-", " ");
  const kind = type === "attack" ? "an attack" : /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
  const toll = [...dead(killed, "killed"), ...dead(wounded, "wounded")];
  const done = stage === "accomplished" ? "" : ` (${stage})`;
  return `${kind}${done}${place ? `, ${place.name}` : ""}${when(date)}${toll.length > 0 ? `, ${toll.join(" and ")}` : ""}`;
}

/** Who is said to have done it, and by whom: a claim of allegiance is never told as a claim of responsibility. */
function attribution({ name, status, by, claim }: Perpetrator): string {
  switch (status) {
    case "claimed":
      if (claim === "allegiance") return `${by ?? "the report"} claimed allegiance to ${name}`;
      return by === null || by === name || by === "the group"
        ? `${name} claimed responsibility`
        : `${by} claimed responsibility for ${name}`;
    case "stated":
      return `it was ${name}, according to ${by ?? "the report"}`;
    case "suspected":
      return `${name} is suspected${by ? ` by ${by}` : ""}`;
    case "denied":
      return `${name} denies it`;
    case "unknown":
      return `${name} is named, without saying who did it`;
  }
}

const ORGANISED: Record<EventRecord["organisation"]["degree"], string[]> = {
  directed: ["directed by the organisation, according to the report"],
  enabled: ["helped by the organisation, according to the report"],
  inspired: ["inspired by the organisation without contact, according to the report"],
  none: ["no evidence of direction by an organisation, according to the report"],
  unknown: [],
};

const ADD_DATA = "Newer data can be added: baserate assess REPORT --data FILE.";

/** What is told of the attack as coded, and of the day from which the report speaks. */
export const attackFindings = {
  attack: {
    none: "The report tells of no violent event that could be coded.",
    method: "Coded from the words of the report",
    statement: (main: EventRecord) => {
      const attackers = main.attackers
        ? [counted(main.attackers.best, "attackers").replace(/^1 attackers/, "one attacker")]
        : [];
      const parts = [
        what(main),
        ...attackers,
        ...main.perpetrators.map(attribution),
        ...ORGANISED[main.organisation.degree],
      ];
      return `As the report has it: ${parts.join("; ")}.`;
    },
    wording: "the report's wording",
    firstCount: "First counts differ from final ones.",
    countsAttackers: "The number of dead counts attackers.",
    noDay: "The report does not say on which day.",
    noPlace: "The report does not say where.",
  },
  asOf: {
    given: "--as-of",
    metadata: "the document's metadata",
    dateline: "the dateline of the text",
    latestYear: (year: number) => `the latest year it names (${year})`,
    partialDates: "its dates without a year",
    spoken: "the day on which it says that somebody spoke",
    inData: "when the data have the events that it tells of",
    inferred: (reasons: readonly string[]) => `inferred from ${list(reasons)}`,
    unknown: "cannot be told from the text and the data; give --as-of",
    addData: ADD_DATA,
    before: (day: Day, from: Day) =>
      `This answer is for ${longDay(day)}, before the data begin (${longDay(from)}): nothing can be told from them.`,
    beyond: (day: Day, end: Day) =>
      `This answer is for ${longDay(day)}, but the data end on ${longDay(end)}: what the group does now cannot be told from them. ${ADD_DATA}`,
    byMonth: (day: Day, end: Day) =>
      `This answer is for ${longDay(day)}; the data come by the month, so it rests on the months up to ${longMonth(end)}.`,
    byDay: (day: Day) => `This answer is for ${longDay(day)} and rests on the data up to that day.`,
    taken: (how: string) =>
      how === "--as-of" ? "The day was given with --as-of." : `The day was taken from ${how}.`,
    found: (how: string, level: number, range: { low: Day; high: Day } | null) =>
      `The day is ${how}.${range ? ` The ${percent(level)} interval is ${longDay(range.low)} to ${longDay(range.high)}.` : ""}`,
    ifWrong: "If the day is wrong, so are the windows: give it with --as-of.",
    undated: (how: string) => `The day from which the report speaks ${how}.`,
    undatedQuestion: "Has the rate of the group's violence changed?",
    undatedAnswer:
      "Whether the picture has changed cannot be told: the day from which the report speaks is not known.",
  },
};
