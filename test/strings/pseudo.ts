import { en, type Strings } from "../../src/strings/index.ts";

/** What the report must not translate: names of places and days follow the locale. */
const KEPT = new Set(["locale", "language"]);

/** "en-XA": English with every string in brackets, so that what stands outside of them was never a string. */
export const pseudo: Strings = wrapped(en) as Strings;

function wrapped(value: unknown): unknown {
  if (typeof value === "string") return value === "" ? "" : `⟦${value}⟧`;
  if (typeof value === "function")
    return (...given: unknown[]) => wrapped((value as (...all: unknown[]) => unknown)(...given));
  // A unit that begins in brackets is still the unit.
  if (value instanceof RegExp) return new RegExp(value.source.replace("^", "^⟦?"));
  if (Array.isArray(value)) return value.map(wrapped);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, it]) => [key, KEPT.has(key) ? it : wrapped(it)]),
    );
  return value;
}

/** What of a text stands in no brackets. */
export function outside(text: string): string {
  let depth = 0;
  let rest = "";
  for (const letter of text) {
    if (letter === "⟦") depth++;
    else if (letter === "⟧") depth--;
    else if (depth === 0) rest += letter;
  }
  return rest;
}
