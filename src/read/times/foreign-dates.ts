import type { Day } from "../../event/index.ts";
import { daysOfMonth } from "./reading.ts";

/** A full date in another language's words, and where it stands. */
export interface ForeignDate {
  day: Day;
  start: number;
  end: number;
}

/** Months of the languages whose agencies also write in English: French, Spanish, Portuguese, Italian, German, Dutch. */
const MONTHS: readonly string[] = [
  "janvier enero janeiro gennaio januar jänner januari",
  "février fevrier febrero fevereiro febbraio februar februari",
  "mars marzo março marco märz maart",
  "avril abril aprile april",
  "mai mayo maio maggio mei",
  "juin junio junho giugno juni",
  "juillet julio julho luglio juli",
  "août aout agosto august augustus",
  "septembre septiembre setembro settembre september",
  "octobre octubre outubro ottobre oktober",
  "novembre noviembre novembro november",
  "décembre decembre diciembre dezembro dicembre dezember december",
];
const MONTH_OF = new Map(
  MONTHS.flatMap((names, i) => names.split(" ").map((name): [string, number] => [name, i + 1])),
);
const DATE =
  /(?:\b(?:le|el|em|den|dem|il|op)\s+)?\b(\d{1,2})(?:er|º|°|\.)?\s+(?:de\s+|di\s+)?(\p{L}{3,10})\s+(?:de\s+|del\s+)?(\d{4})\b/giu;

/** The first full date of a date line in French, Spanish, Portuguese, Italian, German or Dutch: "12 de marzo de 2004". */
export function foreignDateIn(line: string): ForeignDate | null {
  if (!/\d{4}/.test(line)) return null;
  for (const match of line.matchAll(DATE)) {
    const [words, day, name, year] = match;
    const month = MONTH_OF.get(name!.toLowerCase());
    const date = month === undefined ? null : daysOfMonth(Number(year), month, Number(day), Number(day));
    if (date !== null) return { day: date.start, start: match.index, end: match.index + words.length };
  }
  return null;
}
