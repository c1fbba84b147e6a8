// Seeded choices among wordings, and how a wording's slots are filled.
import { createHash } from "node:crypto";

/** Half of a wording: by its own text, so that a new wording moves no other. */
export function halfOfWording(text) {
  return createHash("sha256").update(text).digest()[0] % 2 === 0 ? "seen" : "unseen";
}

/** @param half the wordings that may be drawn: "seen", "unseen" or "all". */
export function diceOf(random, half) {
  const next = () => random.uniform();
  const below = (n) => Math.floor(next() * n);
  const among = (list) => list[below(list.length)];
  const fits = (text) => half === "all" || halfOfWording(text) === half;
  return {
    next,
    among,
    chance: (p) => next() < p,
    between: (low, high) => low + below(high - low + 1),
    shuffle(list) {
      const left = [...list];
      return Array.from(list, () => left.splice(below(left.length), 1)[0]);
    },
    /** One wording of a list; of any half where a short list has none of the wanted one. */
    wording(list) {
      const pool = list.filter(fits);
      return among(pool.length > 0 ? pool : list);
    },
    /** Whether a list has a wording that may be drawn. */
    has: (list) => list?.some(fits) ?? false,
    /** One construct of a table, each equally likely, and a wording of it. */
    construct(table, allowed = () => true) {
      const fitting = Object.keys(table).filter((tag) => allowed(tag) && table[tag].length > 0);
      const own = fitting.filter((tag) => table[tag].some(fits));
      const tag = among(own.length > 0 ? own : fitting);
      return { tag, text: this.wording(table[tag]) };
    },
  };
}

/** Fills `{slot}`; a part in brackets falls away where one of its slots is empty. Unknown slots are errors. */
export function fill(template, slots) {
  const kept = template.replaceAll(/\[([^\]]*)\]/g, (_, part) =>
    [...part.matchAll(/\{([\w-]+)\}/g)].every(([, name]) => slots[name]) ? part : "",
  );
  return kept.replaceAll(/\{([\w-]+)\}/g, (_, name) => {
    if (slots[name] === undefined) throw new Error(`no {${name}} for: ${template}`);
    return slots[name];
  });
}

/** Where a phrase wants a comma behind it unless other punctuation follows ("in Gwoza, Nigeria|, on Monday"). */
export const CLOSE = "¦";

/** A sentence as it is printed: capital, commas, spaces, full stop. */
export function sentence(clause) {
  const text = clause
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/¦+(?=\s*(?:[,.;:]|$))/g, "")
    .replaceAll(/¦+\s*/g, ", ")
    .replaceAll(/\s+([,.;])/g, "$1")
    .replaceAll(/,{2,}/g, ",");
  const whole = /[.!?"]$/.test(text) ? text : `${text}.`;
  return whole.replace(/^"?\p{L}/u, (first) => first.toUpperCase());
}

export const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

export function inWords(n) {
  if (n >= 100) return String(n);
  if (n < 20) return SMALL[n];
  return TENS[Math.floor(n / 10)] + (n % 10 === 0 ? "" : `-${SMALL[n % 10]}`);
}

/** Figures from ten on, as most desks print them. */
export function figure(n) {
  return n < 10 ? SMALL[n] : n.toLocaleString("en-GB");
}
