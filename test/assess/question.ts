import { assess, type Group, type Question } from "../../src/assess/index.ts";
import type { Day, EventRecord } from "../../src/event/index.ts";
import { en } from "../../src/strings/index.ts";
import { madeUpEvent } from "../made-up.ts";
import { memoryHistory, type Past } from "./memory-history.ts";

export const GROUP: Group = {
  id: "red",
  name: "the Red Column",
  names: [{ name: "Red Column", countries: null, from: null, to: null }],
};

const REGIONS: Record<string, string> = { FR: "Europe", DE: "Europe", NG: "Africa", ML: "Africa" };
const NAMES: Record<string, string> = { FR: "France", DE: "Germany", NG: "Nigeria", ML: "Mali" };

export const event = (given: Partial<EventRecord> = {}) =>
  madeUpEvent({
    type: "bombing",
    perpetrators: [
      { name: "Red Column", actor: "red", status: "claimed", by: null, claim: "responsibility" },
    ],
    ...given,
  });

export function question(past: Past, day: Day, given: Partial<Question> = {}): Question {
  const main = given.main === undefined ? event() : given.main;
  return {
    main,
    events: main ? [main] : [],
    actor: [GROUP],
    asOf: { day, low: day, high: day, level: null, how: "--as-of" },
    day,
    history: memoryHistory(past, day),
    rows: null,
    publisherNamesOf: (id) => (id === "red" ? ["Red Column"] : []),
    regionOf: (country) => REGIONS[country] ?? null,
    countryName: (country) => NAMES[country] ?? country,
    t: en.findings,
    ...given,
  };
}

export async function answer(past: Past, day: Day, given: Partial<Question> = {}) {
  const { findings, verdict } = await assess(question(past, day, given));
  return { findings, verdict, of: (id: string) => findings.find((it) => it.id === id) };
}
