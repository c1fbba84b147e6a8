import { finding, READ_FROM_TEXT } from "../finding/compose.ts";
import type { AsOf, Finding } from "../finding/index.ts";
import { longDay, longMonth, percent } from "./phrase.ts";
import { type Picture, sourcesOf } from "./picture.ts";

export const ADD_DATA = "Newer data can be added: baserate assess REPORT --data FILE.";

/** For which day the answer holds, how that day was found, and what of it the data reach. Always the first finding. */
export function asOfFinding(picture: Picture, asOf: AsOf): Finding {
  return finding({
    id: "as-of",
    topic: "as-of",
    statement: `${held(picture)} ${found(asOf)}`,
    value: picture.day,
    unit: "day",
    method: { name: asOf.how, reference: "docs/measures.md" },
    sources: [...sourcesOf(picture), READ_FROM_TEXT],
    caveats: [
      `Vintage of the data: ${picture.manifest.vintage}. What was published after the as-of day is hindsight.`,
      ...interval(asOf),
    ],
  });
}

function held(picture: Picture): string {
  const day = longDay(picture.day);
  if (picture.end < picture.manifest.period.from)
    return `This answer is for ${day}, before the data begin (${longDay(picture.manifest.period.from)}): nothing can be told from them.`;
  if (picture.beyond)
    return `This answer is for ${day}, but the data end on ${longDay(picture.end)}: what the group does now cannot be told from them. ${ADD_DATA}`;
  if (picture.end < picture.day)
    return `This answer is for ${day}; the data come by the month, so it rests on the months up to ${longMonth(picture.end)}.`;
  return `This answer is for ${day} and rests on the data up to that day.`;
}

function found({ how, low, high, level }: AsOf): string {
  if (level === null) return `The day was taken from: ${how}.`;
  const range = low && high ? ` The ${percent(level)} interval is ${longDay(low)} to ${longDay(high)}.` : "";
  return `The day is ${how}.${range}`;
}

function interval({ level }: AsOf): string[] {
  return level === null ? [] : ["If the day is wrong, so are the windows: give it with --as-of."];
}
