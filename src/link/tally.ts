const COUNT = String.raw`(?:\d[\d,.]*|dozens|tens|scores|hundreds)`;
const DEAD = "(?:killed|dead|died|fell|martyred|perished)";
const DAY = "(?:yesterday|today|in the (?:last|past) (?:day|24 hours)|within (?:a day|24 hours)|in one day)";

/** The end of what is counted: the text ends, or goes on to say of whom the count consists. */
const WHOLE = String.raw`(?:,? (?:on )?\p{L}+day)?(?:[.,;:!]|$| across\b| all over\b| throughout\b| (?:and )?including\b)`;

const TALLIES = [
  // "160 were killed yesterday, including 88 soldiers": a day's dead, and not how they died.
  new RegExp(
    String.raw`^(?:(?:about|around|nearly|almost|more than|over|at least|up to) )?${COUNT}(?: \p{L}+){0,4}? ${DEAD} ${DAY}${WHOLE}`,
    "iu",
  ),
  // "69 persons killed across Syria yesterday"
  new RegExp(String.raw`\b${DEAD} (?:across|all over|throughout) (?:\p{L}+ ){1,3}${DAY}\b`, "iu"),
  // "143 yesterday, including 36 soldiers"
  new RegExp(String.raw`^(?:\p{L}+ ){0,2}${COUNT} ${DAY}, including\b`, "iu"),
  // "Casualty report: May 2021", "Weekly death toll"
  /\b(?:casualty|casualties) (?:report|file|list)\b/iu,
  /\b(?:daily|weekly|monthly|yearly|annual|mid-?year) (?:death )?(?:alert|report|highlights|update|toll|tally|summary|round-?up)\b/iu,
  /\bnews summary\b/iu,
];

/**
 * Whether a report's title or first sentence sums up a day or longer, as "160 were killed yesterday, including 88
 * soldiers" does: such a report tells of many incidents and is not one of any.
 */
export function isTally(lead: string): boolean {
  return TALLIES.some((tally) => tally.test(lead));
}
