import type { Against, EventDate, EventPlace, Span, Whose } from "../../event/index.ts";
import { type Found, firstOf } from "./asserted-entry.ts";
import { clausesOf } from "./clauses.ts";
import { timesOf } from "./compared-times.ts";
import { contrastOf } from "./contrasts.ts";
import { clauseOf, covering, hit, type Line } from "./line.ts";
import type { LineDraft } from "./line-draft.ts";
import { measuresOf, saysHeartland, spanOf, speaksOfViolence, whereOf, whoseOf } from "./operands.ts";
import { changeBy } from "./percent-change.ts";
import { testOf, type VagueEntry } from "./vague-words.ts";

const KINDS = ["comparison", "peak", "previous"] as const;

/**
 * "Violence fell from 2014 to 2016", "far weaker than three years ago", "back in business", "far below its peak",
 * "twice as many in Syria as in Iraq". A sentence may hold several, clause by clause; what a clause leaves out, the
 * clauses around it tell.
 */
export function comparisons(line: Line, words: readonly VagueEntry[]): LineDraft[] {
  if (!speaksOfViolence(line, words)) return [];
  const parts = clausesOf(line, (part) => KINDS.some((kind) => firstOf(part, words, kind) !== null));
  const drafts: LineDraft[] = [];
  parts.forEach((part, at) => {
    const around = [part, ...parts.slice(0, at).reverse(), ...parts.slice(at + 1)];
    const given = { part, around, words };
    const plain = firstOf(part, words, "comparison");
    const contrast = plain && contrastOf(part);
    const times = plain && !contrast ? told(around, timesOf) : null;
    if (plain && contrast) drafts.push(...draft({ ...given, ...contrast, found: plain }));
    if (plain && times) drafts.push(...draft({ ...given, ...times, found: plain, where: null, whose: null }));
    for (const kind of ["peak", "previous"] as const) {
      const found = firstOf(part, words, kind);
      if (found && told(around, whoseOf) !== null)
        drafts.push(
          ...draft({
            ...given,
            found,
            now: null,
            against: { kind },
            span: found.hit,
            where: null,
            whose: null,
          }),
        );
    }
  });
  return drafts;
}

/** What the clause itself or the nearest around it tells. */
function told<T>(around: readonly Line[], of: (part: Line) => T | null): T | null {
  for (const part of around) {
    const found = of(part);
    if (found !== null) return found;
  }
  return null;
}

interface Told {
  part: Line;
  /** The clause and those around it, the nearest first. */
  around: readonly Line[];
  words: readonly VagueEntry[];
  found: Found;
  now: EventDate | null;
  against: Against;
  span: Span;
  /** Of two places or groups the first, where such are held against each other. */
  where: EventPlace[] | null;
  whose: Whose | null;
}

const EVERYWHERE = /(?<![^ ])(?:worldwide|globally|elsewhere|everywhere|as a whole)(?![^ ])/;

function draft({ part, around, words, found, now, against, span, ...first }: Told): LineDraft[] {
  const { entry, hit: cue } = found;
  const whose = told(around, whoseOf);
  const elsewhere = hit(part, EVERYWHERE) ? [part] : around;
  const where = told(elsewhere, (it) => whereOf(it, it === part ? cue : null));
  if (whose === null && where === null) return [];
  const within = ({ start, end }: Span) => start >= part.sentence.start && end <= part.sentence.end;
  return [
    {
      ...fromItsClause(part, [
        cue,
        ...[span, whose, where].filter((it) => it !== null && within(it)),
      ] as Span[]),
      reading: {
        kind: "comparison",
        measures: measuresOf(part, words, cue),
        whose: first.whose ?? whose?.value ?? null,
        where: first.where ?? where?.value ?? [],
        heartland: saysHeartland(part),
        now,
        against,
        test: changeBy(part, entry, cue) ?? testOf(entry, cue.words),
      },
    },
  ];
}

/** The words from the beginning of the clause, so that a quotation can be read: "attacks by the group have halved". */
function fromItsClause(part: Line, spans: readonly Span[]): Span {
  const all = covering(spans);
  const first = part.sentence.tokens.find(({ kind, fold }) => kind !== "punctuation" && !JOINS.has(fold));
  const { start } = clauseOf(part, all);
  return { start: Math.max(start, first?.start ?? start), end: all.end };
}

const JOINS = new Set("but while whereas and yet".split(" "));

/** "By 40 per cent", "40 per cent fewer": a change, and no share. */
function isChange({ sentence: { tokens } }: Line, { start, end }: Span): boolean {
  const before = tokens.findLast((token) => token.end <= start);
  const after = tokens.find((token) => token.start >= end);
  return before?.fold === "by" || /^(?:fewer|less|more|lower|higher|down|up)$/.test(after?.fold ?? "");
}

/** "Killed 41 people, most of them pupils", "mostly young students": who they were, and no share of places. */
const OF_WHOM =
  /(?<![^ ])(?:of (?:them|whom)|mostly|mainly) (?!(?:(?:were|was|are|is|happened|occurred|came|fell|took place|have been) )*(?:in|from|across|within|on|there) )/;

/** "Most of its attacks were in Iraq". */
export function shares(line: Line, words: readonly VagueEntry[]): LineDraft[] {
  const found = firstOf(line, words, "share");
  const percent = line.quantities.find((it) => it.kind === "percent" && !isChange(line, it));
  const where = whereOf(line);
  const whose = whoseOf(line);
  if (where === null || whose === null || !speaksOfViolence(line, words)) return [];
  if (hit(line, OF_WHOM) !== null) return [];
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
