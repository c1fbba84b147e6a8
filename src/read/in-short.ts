import type { Document } from "../event/index.ts";

const LONGEST = 300;

/** A report in short: its title or else its first sentence, in at most 300 characters; null for an empty text. */
export function inShort({ title, text }: Pick<Document, "title" | "text">): string | null {
  const whole = title?.trim() || text.trim();
  const line = whole.split(/\n|(?<=[.!?]["”’)]?)\s+(?=\p{Lu})/u, 1)[0]!.replaceAll(/\s+/g, " ");
  if (line.length <= LONGEST) return line === "" ? null : line;
  return line.slice(0, LONGEST).replace(/\s+\S*$/, "");
}
