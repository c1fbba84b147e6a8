// How many: expressions of a count with what they mean. An open end keeps its figure as the best; vague words count
// as docs/reading.md says ("dozens" is 24 to 99).
import { figure, inWords } from "./dice.mjs";

const WORDINGS = {
  exact: ["{f}", "{n}", "{words}", "a total of {n}"],
  "at-least": [
    "at least {f}",
    "no fewer than {f}",
    "at least {words}",
    "not less than {f}",
    "a minimum of {f}",
    "at least {n}",
  ],
  "more-than": ["more than {r}", "over {r}", "upwards of {r}", "in excess of {r}", "more than {rwords}"],
  about: [
    "about {r}",
    "around {r}",
    "some {r}",
    "roughly {r}",
    "an estimated {r}",
    "approximately {r}",
    "about {rwords}",
  ],
  nearly: ["nearly {r}", "almost {r}", "close to {r}", "nearly {rwords}"],
  "up-to": ["up to {r}", "as many as {r}", "as many as {rwords}"],
  range: ["between {n} and {m}", "{n} to {m}", "{n}-{m}", "between {words} and {mwords}"],
  dozens: ["dozens of", "scores of", "several", "several"],
  dozen: ["a dozen", "about a dozen", "two dozen", "at least two dozen", "at least a dozen", "half a dozen"],
};
const VAGUE = {
  "dozens of": [24, 24, 99],
  "scores of": [40, 40, 199],
  several: [3, 3, 9],
};
const DOZENS = [
  [/two dozen/, 24],
  [/half a dozen/, 6],
  [/dozen/, 12],
];

/** @returns the count phrase, its construct and {low, best, high}; `low` and `high` are null where only the best is certain. */
export function drawCount(dice, { low = 2, high = 60, allowed = () => true } = {}) {
  const { tag, text } = dice.construct(WORDINGS, allowed);
  const n = skewed(dice, text === "{n}" ? Math.max(low, 10) : low, high);
  const round = Math.max(10, Math.round(n / 10) * 10);
  const m = n + dice.between(2, 6);
  const phrase = text
    .replace("{f}", figure(n))
    .replace("{n}", String(n))
    .replace("{m}", String(m))
    .replace("{words}", inWords(n))
    .replace("{mwords}", inWords(m))
    .replace("{r}", String(round))
    .replace("{rwords}", inWords(round));
  const sure = (best) => ({ phrase, tag, low: best, best, high: best });
  const open = (best) => ({ phrase, tag, low: null, best, high: null });
  if (tag === "exact") return sure(n);
  if (tag === "at-least") return open(n);
  if (tag === "range") return { phrase, tag, low: n, best: Math.floor((n + m) / 2), high: m };
  if (tag === "dozens") return { phrase, tag, low: null, best: VAGUE[text][1], high: null };
  if (tag === "dozen") return open(DOZENS.find(([pattern]) => pattern.test(text))[1]);
  return open(round);
}

/** Small numbers more often than great ones, as in the news. */
function skewed(dice, low, high) {
  return Math.round(low * (high / low) ** (dice.next() ** 1.5));
}

/** The wounded, in the words that stand behind the dead: "20", "20 others", "another 20". */
const OTHERS = {
  bare: ["{c}"],
  others: ["{c} others", "{c} other people"],
  more: ["{c} more", "{c} more people", "another {c}", "a further {c}"],
  noun: ["{c} people", "{c} {victims}", "{c} residents"],
};

export function drawWounded(dice, victims) {
  const count = drawCount(dice, { low: 2, high: 90, allowed: (tag) => tag !== "range" && tag !== "nearly" });
  const of = count.phrase.endsWith(" of");
  const { tag, text } = dice.construct(OTHERS, (form) => form !== "noun" || !victims.startsWith("people"));
  let phrase = fillCount(text, count, victims);
  if (of && tag === "bare") phrase = count.phrase.replace(/ of$/, "");
  if (of && tag !== "bare" && tag !== "noun") phrase = `${count.phrase.replace(/ of$/, "")} more`;
  if (/^(?:another|a further) /.test(phrase) && count.tag !== "exact") phrase = `${count.phrase} others`;
  return { ...count, phrase, tag: count.tag, form: tag };
}

function fillCount(text, count, victims) {
  return text.replace("{c}", count.phrase).replace("{victims}", victims);
}
