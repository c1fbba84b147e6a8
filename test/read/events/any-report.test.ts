import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "./reader.ts";

const EVENT = "A bomb killed three people in Kabul on Monday";

/** Reads a text whatever it is: every span lies inside it, and the records are the same again. */
function readAnything(text: string) {
  const reading = read(text);
  const spans = [
    ...reading.events.flatMap((event) => Object.values(event.spans).flat()),
    ...reading.explanations().flatMap(({ sentence, roles }) => [sentence, ...roles.map(({ span }) => span)]),
    ...reading.times,
    ...reading.sentences,
  ];
  const outside = spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= text.length));
  expect(outside).toEqual([]);
  return reading;
}

/** Units that break assumptions, between words that set something off. */
const PIECES = fc.constantFrom(
  ...[
    "bomb",
    "killed",
    "Kabul",
    "the group",
    "Taliban",
    "on Monday",
    "12",
    "no evidence",
    "said",
    "A.",
    "al-",
    "'s",
  ],
  ...['"', "'", "“", "”", "(", ")", "[", "--", "—", ".", "!", "\n", "\r\n", "\t", " ", "  ", ","],
  ...[
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u202e",
    "\u2066",
    "\ud83d",
    "\ude00",
    "😀",
    "e\u0301",
    "قتل",
    "מחבלים",
    "杀",
    "\0",
  ],
);

describe("any text", () => {
  it("random pieces of news, marks and Unicode", () => {
    const text = fc.array(PIECES, { maxLength: 80 }).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(text, (given) => void readAnything(given)),
      { numRuns: 300 },
    );
  });

  it("random characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => void readAnything(given)),
      { numRuns: 200 },
    );
  });

  it.each([
    ["one word", "bomb ".repeat(40_000)],
    ["one word without an end", "a".repeat(300_000)],
    ["quotes inside quotes", `${"\"He said 'she said ".repeat(3_000)}${EVENT}${"'\"".repeat(3_000)}`],
    ["brackets inside brackets", `${"([".repeat(20_000)}${EVENT}${"])".repeat(20_000)}`],
    ["10,000 numbers", Array.from({ length: 10_000 }, (_, i) => i).join(" ")],
    ["10,000 tolls", Array.from({ length: 10_000 }, (_, i) => `It killed ${i + 1} people.`).join(" ")],
    ["a sentence of 20,000 towns", "the mayor of Kabul and the governor of Herat and killed ".repeat(10_000)],
    ["a sentence of 5,000 events", `${`${EVENT} and `.repeat(5_000)}.`],
    ["right to left", "قتل مسلحون ١٢ شخصا في بغداد. ".repeat(3_000)],
    ["surrogates without a partner", "\ud83d ".repeat(30_000)],
    ["combining marks", `e${"\u0301".repeat(50_000)}`],
    ["nothing but line breaks", "\n".repeat(50_000)],
    ["hyphens", "al-".repeat(50_000)],
  ])("%s", (_, text) => {
    readAnything(text);
  });

  it("reads a text that is too long for a report as far as it goes, and says so", () => {
    const { events, notes } = readAnything(`${EVENT}. ${"word ".repeat(600_000)}`);
    expect(events).toMatchObject([{ killed: { best: 3 } }]);
    expect(notes).toContainEqual(expect.stringMatching(/too long for a report; its first 2 million/));
  });

  it("words with zero-width characters inside are the words", () => {
    const { events } = readAnything("A bo\u200bmb kil\u00adled thr\u200dee peo\ufeffple in Ka\u2060bul.");
    expect(events).toMatchObject([{ killed: { best: 3 }, place: { country: "AF" } }]);
  });

  it("quotation marks around it change nothing", () => {
    const plain = read(`${EVENT}.`).events[0]!;
    for (const depth of [1, 5, 50]) {
      const quoted = readAnything(`${'"'.repeat(depth)}${EVENT}.${'"'.repeat(depth)}`).events[0]!;
      expect({ ...quoted, spans: {} }).toEqual({ ...plain, spans: {} });
    }
  });
});
