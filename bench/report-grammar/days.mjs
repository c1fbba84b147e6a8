// When: expressions of a day with the dates they mean, seen from the day of the report.
import { CLOSE } from "./dice.mjs";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const DAY_MS = 86_400_000;

export const iso = (n) => new Date(n * DAY_MS).toISOString().slice(0, 10);
export const dayNumber = (text) => Date.parse(`${text}T00:00:00Z`) / DAY_MS;
export const weekday = (n) => WEEKDAYS[new Date(n * DAY_MS).getUTCDay()];

const WORDINGS = {
  weekday: [
    "on {w}",
    "on {w} morning",
    "on {w} evening",
    "on {w} night",
    "late on {w}",
    "early on {w}",
    "in the early hours of {w}",
    "shortly before noon on {w}",
    "on {w} afternoon",
    "before dawn on {w}",
    "at dawn on {w}",
    "around midday on {w}",
    "shortly after midnight on {w}",
    "on {w} at about 3pm",
    "overnight on {w}",
    "at about 9am on {w}",
  ],
  "bare-weekday": ["{w}", "late {w}", "early {w}", "{w} afternoon", "{w} night", "{w} morning"],
  date: [
    "on {d} {m}",
    "on {m} {d}",
    "on the morning of {d} {m}",
    "late on {m} {d}",
    "on the evening of {m} {d}",
    "early on {d} {m}",
  ],
  "date-year": [
    "on {d} {m} {y}",
    `on {m} {d}, {y}${CLOSE}`,
    "on the night of {d} {m} {y}",
    `early on {m} {d}, {y}${CLOSE}`,
    "on the morning of {d} {m} {y}",
  ],
  "weekday-date": [
    "on {w} {d} {m}",
    `on {w}, {m} {d}${CLOSE}`,
    `on {w}, {d} {m}${CLOSE}`,
    `on {w} ({d} {m})`,
    `late on {w}, {m} {d}${CLOSE}`,
  ],
  yesterday: ["yesterday", "yesterday morning", "late yesterday", "yesterday evening", "last night"],
  today: ["today", "this morning", "earlier today", "early today", "this afternoon"],
  week: ["last week", "some time last week", "in the course of last week", "at some point last week"],
};
/** May stand between subject and verb ("Gunmen on Monday killed"). */
const MIDDLE = /^(?:on|late on|early on) \{w\}$/;

/** @returns what is printed, the construct, first and last day, and whether it may stand behind the subject. */
export function drawDay(dice, report) {
  const { tag, text } = dice.construct(WORDINGS);
  const span = { weekday: 5, "bare-weekday": 5, date: 20, "date-year": 25, "weekday-date": 5 }[tag] ?? 0;
  const back = tag === "yesterday" ? 1 : dice.between(tag.startsWith("date") ? 1 : 0, span);
  const day = report - back;
  const date = new Date(day * DAY_MS);
  const printed = text
    .replaceAll("{w}", weekday(day))
    .replaceAll("{d}", String(date.getUTCDate()))
    .replaceAll("{m}", MONTHS[date.getUTCMonth()])
    .replaceAll("{y}", String(date.getUTCFullYear()));
  if (tag === "week") {
    const monday = report - ((new Date(report * DAY_MS).getUTCDay() + 6) % 7) - 7;
    return { text: printed, tag, first: monday, last: monday + 6, middle: false };
  }
  return { text: printed, tag, first: day, last: day, middle: MIDDLE.test(text) };
}

/** A day on which somebody speaks, not before the event and not after the report. */
export function drawSpeakingDay(dice, report, event) {
  return weekday(dice.between(Math.max(event, report - 4), report));
}

/** A month and year at least a year and a half before the report. */
export function drawEarlier(dice, report) {
  const year = new Date(report * DAY_MS).getUTCFullYear() - dice.between(2, 9);
  return { year, month: dice.among(MONTHS) };
}
