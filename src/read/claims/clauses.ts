import type { Line } from "./line.ts";
import { lastNamed } from "./operands.ts";

const CUTS = new Set("; but while whereas and yet".split(" "));

/**
 * A sentence cut at "but", "while", "and" and semicolons, so that each part has a cue of its own; a part without one
 * goes with its neighbour. A later part takes the organisation named last before it for its pronouns.
 */
export function clausesOf(line: Line, hasCue: (part: Line) => boolean): Line[] {
  const { tokens } = line.sentence;
  const cuts = tokens.flatMap(({ fold }, at) => (at > 0 && CUTS.has(fold) ? [at] : []));
  const parts: Line[] = [];
  let from = 0;
  for (const at of [...cuts, tokens.length]) {
    const part = partOf(line, from, at);
    const rest = partOf(line, at, tokens.length);
    // The end belongs to the last part that has a cue.
    if (at < tokens.length && !(hasCue(part) && hasCue(rest))) continue;
    parts.push(part);
    from = at;
  }
  let antecedent = line.antecedent;
  return parts.map((part) => {
    const own = { ...part, antecedent };
    antecedent = lastNamed(part, antecedent);
    return own;
  });
}

function partOf(line: Line, from: number, to: number): Line {
  const tokens = line.sentence.tokens.slice(from, to);
  const [start, end] = [tokens[0]?.start ?? line.sentence.end, tokens.at(-1)?.end ?? line.sentence.end];
  const within = <T extends { start: number; end: number }>(spans: readonly T[]) =>
    spans.filter((span) => span.start >= start && span.end <= end);
  return {
    ...line,
    sentence: { ...line.sentence, start, end, tokens },
    words: tokens.map(({ fold }) => fold).join(" "),
    places: within(line.places),
    actors: within(line.actors),
    times: within(line.times),
    quantities: within(line.quantities),
  };
}
