import type { EventRecord, Perpetrator, Toll } from "../event/index.ts";
import { finding, READ_FROM_TEXT } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { counted, figure, longDay } from "./phrase.ts";

/** The main event as the report tells it, in one sentence; nothing is added to the record. */
export function attack(main: EventRecord | null): Finding[] {
  if (main === null)
    return [
      finding({
        id: "attack",
        topic: "attack",
        statement: "The report tells of no violent event that could be coded.",
        method: CODING,
        sources: [READ_FROM_TEXT],
      }),
    ];
  const parts = [what(main), ...who(main), ...organised(main)];
  return [
    finding({
      id: "attack",
      topic: "attack",
      statement: `As the report has it: ${parts.join("; ")}.`,
      scope: main.place?.name ?? null,
      value: main.killed?.best ?? null,
      unit: "killed",
      intervals: main.killed
        ? [{ low: main.killed.low, high: main.killed.high, level: null, covers: "the report's wording" }]
        : [],
      n: 1,
      method: CODING,
      sources: [READ_FROM_TEXT],
      caveats: [
        ...(main.killed ? ["First counts differ from final ones."] : []),
        ...(main.includesPerpetrators === true ? ["The number of dead counts attackers."] : []),
        ...(main.date === null ? ["The report does not say on which day."] : []),
        ...(main.place === null ? ["The report does not say where."] : []),
      ],
    }),
  ];
}

const CODING: Finding["method"] = { name: "Coded from the words of the report", reference: null };

function what(main: EventRecord): string {
  const kind = main.type === "attack" ? "an attack" : article(main.type.replaceAll("-", " "));
  const stage = main.stage === "accomplished" ? "" : ` (${main.stage})`;
  const where = main.place ? `, ${main.place.name}` : "";
  const toll = [deadOrWounded(main.killed, "killed"), deadOrWounded(main.wounded, "wounded")].filter(Boolean);
  return `${kind}${stage}${where}${when(main)}${toll.length > 0 ? `, ${toll.join(" and ")}` : ""}`;
}

function when({ date }: EventRecord): string {
  if (date === null) return "";
  if (date.start === date.end) return `, ${longDay(date.start)}`;
  return `, between ${longDay(date.start)} and ${longDay(date.end)}`;
}

function deadOrWounded(toll: Toll | null, word: string): string | null {
  if (toll === null) return null;
  const uncertain = toll.low !== toll.high;
  return uncertain
    ? `${figure(toll.best)} ${word} (${figure(toll.low)}–${figure(toll.high)})`
    : `${figure(toll.best)} ${word}`;
}

function who(main: EventRecord): string[] {
  const attackers = main.attackers
    ? [counted(main.attackers.best, "attackers").replace(/^1 attackers/, "one attacker")]
    : [];
  return [...attackers, ...main.perpetrators.map(attribution)];
}

/** Who is said to have done it, and by whom: a claim of allegiance is never told as a claim of responsibility. */
function attribution({ name, status, by, claim }: Perpetrator): string {
  const source = by ?? "the report";
  switch (status) {
    case "claimed":
      if (claim === "allegiance") return `${source} claimed allegiance to ${name}`;
      return by === null || by === name || by === "the group"
        ? `${name} claimed responsibility`
        : `${by} claimed responsibility for ${name}`;
    case "stated":
      return by ? `${by} says that it was ${name}` : `the report says that it was ${name}`;
    case "suspected":
      return by ? `${by} suspects ${name}` : `${name} is suspected`;
    case "denied":
      return `${name} denies it`;
    case "unknown":
      return `${name} is named, without saying who did it`;
  }
}

function organised({ organisation }: EventRecord): string[] {
  const words: Record<EventRecord["organisation"]["degree"], string | null> = {
    directed: "directed by the organisation, according to the report",
    enabled: "helped by the organisation, according to the report",
    inspired: "inspired by the organisation without contact, according to the report",
    none: "no evidence of direction by an organisation, according to the report",
    unknown: null,
  };
  const said = words[organisation.degree];
  return said === null ? [] : [said];
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
