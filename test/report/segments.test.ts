import fc from "fast-check";
import { expect, test } from "vitest";
import type { EventRecord } from "../../src/event/index.ts";
import { escapeText } from "../../src/report/html/markup.ts";
import { segmentsOf } from "../../src/report/segments.ts";
import { en } from "../../src/strings/index.ts";
import { example } from "./assessment.ts";

const span = fc
  .tuple(fc.nat(60), fc.nat(60))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

test("the pieces of a sentence put together give the sentence, however spans overlap", () => {
  const record = example().events[0] as EventRecord;
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.nat(20), fc.array(span), (text, offset, spans) => {
      const pieces = segmentsOf(text, offset, { ...record, spans: { killed: spans, place: spans } }, en);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    }),
  );
});

test("escaped text holds no character that could open a tag, close a quote or break UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const escaped = escapeText(text);
      expect(escaped).not.toMatch(/[<>"']|\p{Cs}/u);
      expect(escaped.replace(/&(amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
    }),
  );
});
