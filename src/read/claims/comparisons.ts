import type { Against, EventDate, Span } from "../../event/index.ts";
import { covering, type Hit, hit, type Line, longestHit } from "./line.ts";
import type { LineDraft } from "./line-draft.ts";
import {
  isAsserted,
  measuresOf,
  type Operand,
  saysHeartland,
  spanOf,
  speaksOfViolence,
  whereOf,
  wholeYear,
  whoseOf,
  yearsOf,
} from "./operands.ts";
import { testOf, type VagueEntry } from "./vague-words.ts";

/** "Violence fell from 2014 to 2016", "far weaker than three years ago", "back in business", "far below its peak". */
export function comparisons(line: Line, words: readonly VagueEntry[]): LineDraft[] {
  if (!speaksOfViolence(line, words)) return [];
  const drafts: LineDraft[] = [];
  const times = timesOf(line);
  const plain = times && firstOf(line, words, "comparison");
  if (times && plain) drafts.push(...draft(line, words, plain, times.now, times.against, times.span));
  for (const kind of ["peak", "previous"] as const) {
    const found = firstOf(line, words, kind);
    if (found && whoseOf(line) !== null) drafts.push(...draft(line, words, found, null, { kind }, found.hit));
  }
  return drafts;
}

interface Found {
  entry: VagueEntry;
  hit: Hit;
}

/** The first entry of the table that the sentence has and asserts, with its longest phrase. */
function firstOf(line: Line, words: readonly VagueEntry[], kind: VagueEntry["kind"]): Found | null {
  for (const entry of words) {
    if (entry.kind !== kind) continue;
    const found = longestHit(line, entry.patterns);
    if (found && isAsserted(line, found)) return { entry, hit: found };
  }
  return null;
}

function draft(
  line: Line,
  words: readonly VagueEntry[],
  { entry, hit: cue }: Found,
  now: EventDate | null,
  against: Against,
  timeSpan: Span,
): LineDraft[] {
  const whose = whoseOf(line);
  const where = whereOf(line, cue);
  if (whose === null && where === null) return [];
  return [
    {
      ...covering([cue, timeSpan, ...[whose, where].filter((it) => it !== null)]),
      reading: {
        kind: "comparison",
        measures: measuresOf(line, words, cue),
        whose: whose?.value ?? null,
        where: where?.value ?? [],
        heartland: saysHeartland(line),
        now,
        against,
        test: testOf(entry, cue.words),
      },
    },
  ];
}

interface Times {
  now: EventDate | null;
  against: Against;
  span: Span;
}

const AGO =
  /(?<![^ ])(?:than|compared (?:with|to)|as|was|were|it was) (?:[^ ]+ ){0,6}?(?:(\d+|a|one|two|three|four|five|six|seven|eight|nine|ten) years? (?:ago|earlier|before))(?![^ ])/;
const SINCE = /(?<![^ ])since (?:[^ ]+ )?(?=(?:19|20)\d\d)/;
const SMALL = new Map(
  "a one two three four five six seven eight nine ten".split(" ").map((word, i) => [word, Math.max(1, i)]),
);

/** Which time is compared with which: the earlier is what the later is held against. */
function timesOf(line: Line): Times | null {
  const ago = AGO.exec(line.words);
  if (ago) {
    const years = SMALL.get(ago[1]!) ?? Number(ago[1]);
    return { now: null, against: { kind: "years-ago", years }, span: hit(line, AGO)! };
  }
  const years = yearsOf(line);
  const since = hit(line, SINCE);
  if (since && years.length === 1)
    return { now: null, against: period(years[0]!), span: covering([since, years[0]!]) };
  if (years.length !== 2) return null;
  const [first, second] = years as [Operand<number>, Operand<number>];
  const than = hit(line, /(?<![^ ])(?:than|compared (?:with|to)|against|from the level of)(?![^ ])/);
  // "fewer in 2016 than in 2015": what stands after "than" is what is compared against.
  const [now, before] =
    than && than.start > first.end && than.end <= second.start
      ? [first, second]
      : [first, second].sort((a, b) => b.value - a.value);
  return { now: wholeYear(now!.value), against: period(before!), span: covering([first, second]) };
}

function period(year: Operand<number>): Against {
  return { kind: "period", when: wholeYear(year.value) };
}

/** "The group died with the capture of its capital in late 2017": a change of level at a time that is named. */
export function turningPoints(line: Line, words: readonly VagueEntry[]): LineDraft[] {
  const found = firstOf(line, words, "turning-point");
  const whose = whoseOf(line);
  const time = line.times.findLast(({ date }) => date !== null && !["day", "week"].includes(date.precision));
  if (!found || !whose || !time?.date) return [];
  return [
    {
      ...covering([found.hit, whose, time]),
      reading: {
        kind: "turning-point",
        measures: measuresOf(line, words, found.hit),
        whose: whose.value,
        where: whereOf(line)?.value ?? [],
        heartland: saysHeartland(line),
        when: time.date,
        test: testOf(found.entry, found.hit.words),
      },
    },
  ];
}

/** "Most of its attacks were in Iraq". */
export function shares(line: Line, words: readonly VagueEntry[]): LineDraft[] {
  const found = firstOf(line, words, "share");
  const percent = line.quantities.find(({ kind }) => kind === "percent");
  const where = whereOf(line);
  const whose = whoseOf(line);
  if (where === null || whose === null || !speaksOfViolence(line, words)) return [];
  if (
    hit(
      line,
      /(?<![^ ])(?:attacks|victims|deaths|killings|violence|killed|casualties|fatalities|bombings)(?![^ ])/,
    ) === null
  )
    return [];
  const test = found
    ? testOf(found.entry, found.hit.words)
    : percent && {
        words: `${percent.best} percent`,
        least: percent.low / 100 - 0.005,
        most: percent.high / 100 + 0.005,
        meaning: "that share, to the nearest percent",
        source: "arithmetic",
      };
  if (!test) return [];
  const time = line.times.find(({ date }) => date !== null && date.precision !== "day");
  return [
    {
      ...covering([where, whose, ...(found ? [found.hit] : []), ...(percent ? [spanOf(percent)] : [])]),
      reading: {
        kind: "share",
        measures: measuresOf(line, words),
        whose: whose.value,
        where: where.value,
        heartland: false,
        when: time?.date ?? null,
        test,
      },
    },
  ];
}
