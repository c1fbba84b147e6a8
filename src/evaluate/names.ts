import type { Span } from "../event/index.ts";
import type { Token } from "../read/mention.ts";
import { normalise } from "../read/normalise.ts";
import { splitSentences } from "../read/sentences.ts";

const LONGEST_NAME = 4;
const NO_NAME = new Set(
  (
    "police mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday january february march april may june " +
    "july august september october november december street avenue road drive lane county city state department sheriff " +
    "officer chief detective hospital school university church park court house center north south east west new the a " +
    "he she they it in on at after when but and one two three authorities officials investigators"
  ).split(" "),
);
const HARM = "was|were|died|dies|had|suffered|has been|have been";
const HARMED = new RegExp(
  `^(?:,? ?(?:age )?\\d{1,3},|,? ?(?:an? )?\\d+-year-old|,? (?:${HARM})\\b[^.]{0,30}?\\b(?:shot|killed|stabbed|wounded|dead|injured|slain|died|pronounced|gunned))`,
);
const VICTIM_BEFORE =
  /(?:victim(?:s)?(?: (?:was|were|is|are|as))?(?: identified)?(?: as)?|identified (?:\w+ ){0,4}as|killed|killing|shot|death of|wounded|shooting of|murder of|slaying of)[:,]?(?: \d+-year-old)? $/i;

/**
 * Names of victims, from the sentences about the given spans of a text in mixed case. For answers to those who ask for
 * names (`--predict`) only: names enter no record and no file.
 */
export function victimNames(text: string, spans: readonly Span[]): string[] {
  const normalised = normalise(text);
  const found = new Map<string, string>();
  for (const sentence of splitSentences(normalised.text)) {
    const { start, end } = normalised.toOriginalSpan(sentence.start, sentence.end);
    if (!spans.some((span) => span.start < end && start < span.end)) continue;
    for (const run of capitalRuns(sentence.tokens)) {
      const name = normalised.text.slice(run.start, run.end);
      const before = normalised.text.slice(Math.max(sentence.start, run.start - 40), run.start);
      const after = normalised.text.slice(run.end, Math.min(sentence.end, run.end + 60));
      if (HARMED.test(after) || VICTIM_BEFORE.test(before)) found.set(name.toLowerCase(), name);
    }
  }
  return [...found.values()];
}

/** Two to four capitalised words in a row, initials among them, none of which is known to be no name. */
function capitalRuns(tokens: readonly Token[]): Span[] {
  const runs: Span[] = [];
  const isName = (token: Token | undefined) =>
    token !== undefined && token.kind === "word" && /^\p{Lu}/u.test(token.text) && !NO_NAME.has(token.fold);
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(tokens[i])) continue;
    let to = i;
    while (isName(tokens[to + 1])) to++;
    if (to > i && to - i < LONGEST_NAME) runs.push({ start: tokens[i]!.start, end: tokens[to]!.end });
    i = to;
  }
  return runs;
}
