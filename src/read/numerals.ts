import type { Token } from "./mention.ts";

/** A numeral in figures or words, without the words that qualify it. `next` is the index of the token after it. */
export interface Numeral {
  low: number;
  best: number;
  high: number;
  next: number;
  ordinal: boolean;
  vague: boolean;
  /** Written in figures only, as years, ages, clock times and numbers of things are. */
  figures: boolean;
  /** Letters that cling to the figures and are neither an ordinal's nor a magnitude: "am", "km". */
  unit: string;
}

const UNITS = new Map<string, number>(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen"
  )
    .split(" ")
    .map((word, i) => [word, i]),
);
const TENS = new Map<string, number>(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, 20 + 10 * i]),
);
const SCALES = new Map<string, number>([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
const ORDINALS = new Map<string, number>(
  (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
  )
    .split(" ")
    .map((word, i): [string, number] => [word, i + 1])
    .concat([
      ["thirtieth", 30],
      ["fortieth", 40],
      ["fiftieth", 50],
      ["hundredth", 100],
    ]),
);
const SUFFIX_SCALES = new Map<string, number>([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
]);
/** Words without a figure: the least that they say, and the most that they can bear. */
const VAGUE = new Map<string, [number, number]>([
  ["dozens", [24, 99]],
  ["scores", [40, 199]],
  ["hundreds", [200, 999]],
  ["thousands", [2000, 9999]],
  ["millions", [2e6, 9_999_999]],
  ["several", [3, 9]],
]);
const OF_THOUSANDS = new Map<string, [number, number]>([
  ["tens", [20, 99]],
  ["dozens", [24, 99]],
  ["scores", [40, 199]],
  ["hundreds", [200, 999]],
]);
const LARGEST = 1e15;

/** Folded words that a numeral can begin with. */
export const STARTERS: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...TENS.keys(),
  ...SCALES.keys(),
  ...ORDINALS.keys(),
  ...VAGUE.keys(),
  ...["hundred", "dozen", "tens", "a", "an", "half", "pair", "couple", "trio"],
]);

/** What makes a numeral of an article before it. */
const AFTER_ARTICLE: ReadonlySet<string> = new Set([
  ...SCALES.keys(),
  ..."hundred dozen few handful couple pair trio".split(" "),
]);

/** The longest numeral that starts at token `at`, or null. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number") return figuresAt(tokens, at);
  if (token.kind !== "word" || !STARTERS.has(token.fold)) return null;
  const article = token.fold === "a" || token.fold === "an";
  if (article && !AFTER_ARTICLE.has(tokens[at + 1]?.fold ?? "")) return null;
  return vagueAt(tokens, at) ?? smallGroupAt(tokens, at) ?? wordsAt(tokens, at);
}

function exact(value: number, next: number, more: Partial<Numeral> = {}): Numeral | null {
  if (!(value <= LARGEST)) return null;
  return {
    low: value,
    best: value,
    high: value,
    next,
    ordinal: false,
    vague: false,
    figures: false,
    unit: "",
    ...more,
  };
}

function figuresAt(tokens: readonly Token[], at: number): Numeral | null {
  const { fold } = tokens[at]!;
  let digits = 0;
  while (digits < fold.length && !isLower(fold.charCodeAt(digits))) digits++;
  const value = Number(fold.slice(0, digits).replaceAll(",", ""));
  const suffix = fold.slice(digits);
  // "7:45", "9/11", "3.15.2019": no magnitude, but still something to name and to keep out of the counts.
  if (Number.isNaN(value)) return exact(0, at + 1, { figures: true, unit: suffix === "" ? "#" : suffix });
  const ordinal = /^(?:st|nd|rd|th|d)$/.test(suffix);
  const scale = SUFFIX_SCALES.get(suffix);
  if (scale !== undefined) return exact(Math.round(value * scale), at + 1);
  if (suffix !== "") return exact(value, at + 1, { figures: true, ordinal, unit: ordinal ? "" : suffix });
  let total = value;
  let next = at + 1;
  for (let scaled = scaleOf(tokens[next]); scaled !== undefined; scaled = scaleOf(tokens[next])) {
    total *= scaled;
    next++;
  }
  return next === at + 1 ? exact(value, next, { figures: true }) : exact(Math.round(total), next);
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

function scaleOf(token: Token | undefined): number | undefined {
  if (token === undefined || token.kind !== "word") return undefined;
  if (token.fold === "hundred") return 100;
  return token.fold === "dozen" ? 12 : SCALES.get(token.fold);
}

function vagueAt(tokens: readonly Token[], at: number): Numeral | null {
  const first = tokens[at]!.fold;
  if (first === "a" && (tokens[at + 1]?.fold === "few" || tokens[at + 1]?.fold === "handful")) {
    return exact(3, at + 2, { high: 9, vague: true });
  }
  const thousands = OF_THOUSANDS.get(first);
  if (thousands !== undefined && tokens[at + 1]?.fold === "of") {
    const scale = tokens[at + 2]?.fold === "thousands" ? 1e3 : tokens[at + 2]?.fold === "millions" ? 1e6 : 0;
    if (scale > 0)
      return exact(thousands[0] * scale, at + 3, { high: (thousands[1] + 1) * scale - 1, vague: true });
  }
  const range = VAGUE.get(first);
  if (range === undefined) return null;
  const scale = first === "several" ? scaleOf(tokens[at + 1]) : undefined;
  if (scale === undefined) return exact(range[0], at + 1, { high: range[1], vague: true });
  return exact(2 * scale, at + 2, { high: 10 * scale - 1, vague: true });
}

/** "half a dozen", "a couple of", "a pair of", "half a million". */
function smallGroupAt(tokens: readonly Token[], at: number): Numeral | null {
  let i = at;
  const half = tokens[i]!.fold === "half";
  if (half) i += tokens[i + 1]?.text === "-" ? 2 : 1;
  const article = tokens[i]?.fold === "a" || tokens[i]?.fold === "an";
  if (article) i++;
  const word = tokens[i];
  if (word === undefined) return null;
  if (half) {
    const scale = scaleOf(word);
    return scale === undefined ? null : exact(scale / 2, i + 1);
  }
  const size = word.fold === "couple" || word.fold === "pair" ? 2 : word.fold === "trio" ? 3 : 0;
  if (size === 0 || (!article && tokens[i + 1]?.fold !== "of")) return null;
  return exact(size, tokens[i + 1]?.fold === "of" ? i + 2 : i + 1);
}

/** "one hundred and thirty-two", "a thousand", "two dozen", "twenty-first". */
function wordsAt(tokens: readonly Token[], at: number): Numeral | null {
  let i = at;
  let total = 0;
  let group = 0;
  let ceiling = Number.POSITIVE_INFINITY;
  const article = tokens[i]!.fold === "a" || tokens[i]!.fold === "an";
  if (article) {
    if (scaleOf(tokens[i + 1]) === undefined) return null;
    group = 1;
    i++;
  }
  // What may come next inside the group below a thousand: 3 = anything, 2 = tens or units, 1 = units, 0 = nothing.
  let room = article ? 0 : 3;
  for (;;) {
    const from = joined(tokens, i, at, room, total + group);
    const word = tokens[from];
    if (word === undefined || word.kind !== "word") break;
    const unit = UNITS.get(word.fold);
    const ten = TENS.get(word.fold);
    const ordinal = ORDINALS.get(word.fold);
    const scale = scaleOf(word);
    if (ordinal !== undefined && (i === at || (room === 1 && ordinal < 10))) {
      return exact(total + group + ordinal, from + 1, { ordinal: true });
    }
    if (unit !== undefined && (room >= 2 || (room === 1 && unit > 0 && unit < 10))) {
      group += unit;
      room = 0;
    } else if (ten !== undefined && room >= 2) {
      group += ten;
      room = 1;
    } else if (scale !== undefined && scale <= 100 && from === i && (group < 100 || scale === 12)) {
      group = (group === 0 && i === at ? 1 : group) * scale;
      if (scale === 12) return exact(total + group, from + 1);
      room = 2;
    } else if (scale !== undefined && scale > 100 && scale < ceiling && from === i) {
      total += (group === 0 ? 1 : group) * scale;
      ceiling = scale;
      group = 0;
      room = 3;
    } else break;
    i = from + 1;
  }
  return i === at || (article && i === at + 1) ? null : exact(total + group, i);
}

/** Skips what joins the parts of a numeral: the hyphen of "thirty-two", the "and" of "one hundred and two". */
function joined(tokens: readonly Token[], i: number, at: number, room: number, sofar: number): number {
  if (i === at) return i;
  if (tokens[i]?.text === "-" && room === 1 && tokens[i]!.start === tokens[i - 1]!.end) return i + 1;
  if (tokens[i]?.fold === "and" && sofar >= 100 && room >= 2) return i + 1;
  return i;
}
