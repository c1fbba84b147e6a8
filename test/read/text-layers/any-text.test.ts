import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDay } from "../../../src/event/index.ts";
import { findDateline } from "../../../src/read/dateline.ts";
import { looksEnglish } from "../../../src/read/language.ts";
import { normalise } from "../../../src/read/normalise.ts";
import { findQuantities } from "../../../src/read/quantities.ts";
import { splitSentences } from "../../../src/read/sentences.ts";
import { findTimes } from "../../../src/read/times.ts";

const NEWS_PIECES = fc.constantFrom(
  ..."a half dozen couple of hundred thousand million and - to or between from at least more than no one twenty one 30 1,200 9/11 3/15/2019 2014 15 MAR 88 Nov. Friday , the last next this first second quarter of year years ago in May early mid end night before Monday recent christmas eve new 's ( ) [ ] \" ' ' . ... ? ! -- % $ 6th 2D 12:30 p.m. old aged 0 00 29 February Lima (AFP) 99999999999999999999".split(
    " ",
  ),
  "\n",
  "\r\n",
  "\n\n   ",
  "\u200b",
  "\u00a0",
  "\u202e",
  "—",
  "“",
  "’",
  "…",
  "שלום",
  "مرحبا",
  "é",
  "e\u0301",
  "👍",
  "\ud800",
);
const ANY_TEXT = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(NEWS_PIECES, { maxLength: 60 }).map((pieces) => pieces.join(" ")),
  fc.array(NEWS_PIECES, { maxLength: 60 }).map((pieces) => pieces.join("")),
);
const BLANK = /^[\s\p{Cc}]*$/u;
const ANY_REPORT = fc.option(
  fc
    .tuple(fc.integer({ min: -700_000, max: 2_900_000 }), fc.integer({ min: 0, max: 800 }))
    .map(([low, days]) => ({
      low: new Date(low * 86_400_000).toISOString().slice(0, 10),
      high: new Date((low + days) * 86_400_000).toISOString().slice(0, 10),
    })),
);

describe("on any text", () => {
  it("the map to the original is monotone and stays inside it", () => {
    fc.assert(
      fc.property(ANY_TEXT, (raw) => {
        const { text, toOriginal, toOriginalSpan } = normalise(raw);
        let last = 0;
        for (let i = 0; i <= text.length; i++) {
          const offset = toOriginal(i);
          expect(offset).toBeGreaterThanOrEqual(last);
          expect(offset).toBeLessThanOrEqual(raw.length);
          last = offset;
        }
        for (const { start, end } of splitSentences(text)) {
          const span = toOriginalSpan(start, end);
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(raw.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("letters and digits survive normalising, each at the place that the map names", () => {
    fc.assert(
      fc.property(ANY_TEXT, (raw) => {
        const { text, toOriginal } = normalise(raw);
        const kept = (value: string) => value.match(/[a-z0-9]/gi)?.join("") ?? "";
        expect(kept(text)).toBe(kept(raw));
        for (let i = 0; i < text.length; i++) {
          if (/[a-z0-9]/i.test(text[i]!)) expect(raw[toOriginal(i)]).toBe(text[i]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is unchanged by normalising again", () => {
    fc.assert(
      fc.property(fc.array(NEWS_PIECES, { maxLength: 12 }), (pieces) => {
        const once = normalise(pieces.join(" ").replace(/[\r\n]/g, " ")).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });

  it("sentences and tokens cover the text in order, and every token is its slice", () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        let at = 0;
        for (const sentence of splitSentences(text)) {
          expect(sentence.start).toBe(sentence.tokens[0]!.start);
          expect(sentence.end).toBe(sentence.tokens.at(-1)!.end);
          for (const token of sentence.tokens) {
            expect(text.slice(at, token.start)).toMatch(BLANK);
            expect(token.end).toBeGreaterThan(token.start);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            at = token.end;
          }
        }
        expect(text.slice(at)).toMatch(BLANK);
      }),
      { numRuns: 1000 },
    );
  });

  it("quantities and times lie inside their sentence, in order, with sound values", () => {
    fc.assert(
      fc.property(ANY_TEXT, ANY_REPORT, (raw, report) => {
        const normalised = normalise(raw);
        const sentences = splitSentences(normalised.text);
        for (const sentence of sentences) {
          const quantities = findQuantities(sentence);
          const times = findTimes(sentence, report);
          for (const mentions of [quantities, times]) {
            let at = sentence.start;
            for (const { start, end } of mentions) {
              expect(start).toBeGreaterThanOrEqual(at);
              expect(end).toBeGreaterThan(start);
              at = end;
            }
            expect(at).toBeLessThanOrEqual(sentence.end);
          }
          for (const { low, best, high } of quantities) {
            expect(Number.isFinite(high)).toBe(true);
            expect(low).toBeLessThanOrEqual(best);
            expect(best).toBeLessThanOrEqual(high);
          }
          for (const { date } of times) {
            if (date === null) continue;
            expect(isDay(date.start) && isDay(date.end) && date.start <= date.end).toBe(true);
          }
        }
        const dateline = findDateline(normalised);
        if (dateline !== null) expect(dateline.end).toBeLessThanOrEqual(normalised.text.length);
        looksEnglish(sentences);
      }),
      { numRuns: 3000, examples: [["2014 million million", null]] },
    );
  });
});

/** Everything once, on a text of the kind that makes careless scanners quadratic. */
function readAll(raw: string): number {
  const normalised = normalise(raw);
  findDateline(normalised);
  const sentences = splitSentences(normalised.text);
  looksEnglish(sentences);
  return sentences.reduce(
    (sum, sentence) =>
      sum +
      findQuantities(sentence).length +
      findTimes(sentence, { low: "2018-03-01", high: "2018-03-25" }).length,
    0,
  );
}

describe("on monstrous text", () => {
  it.each<[string, string]>([
    ["one word of ten million letters", "a".repeat(10_000_000)],
    ["100,000 numbers in a row", "12 ".repeat(100_000)],
    ["100,000 numbers joined by and", "one hundred and ".repeat(100_000)],
    ["digits without end", "1".repeat(1_000_000)],
    ["digits and commas without end", "111,".repeat(300_000)],
    ["nested quotes", `${'"'.repeat(300_000)}A.${'"'.repeat(300_000)}`],
    ["nested brackets", "([".repeat(300_000)],
    ["full stops", ". ".repeat(300_000)],
    ["initials", "A.".repeat(300_000)],
    ["hyphens", "a-".repeat(300_000)],
    ["hyphens at line ends", "a-\n".repeat(200_000)],
    ["dates in a row", "13-14-15 November and ".repeat(50_000)],
    ["apostrophes", "'s".repeat(300_000)],
    ["zero-width characters", "a\u200b \u200b".repeat(200_000)],
    ["dashes", "A -- ".repeat(200_000)],
    ["qualifiers", "at least another ".repeat(100_000)],
    ["spaces", " ".repeat(5_000_000)],
  ])("%s", (_, raw) => {
    expect(readAll(raw)).toBeGreaterThanOrEqual(0);
  });
});
