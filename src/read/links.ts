import type { Sentence } from "./mention.ts";

/**
 * "READ ALSO: …", "MORE: …", "ALSO READ | …": the line of a page that leads to another story. A headline has no full stop; where one
 * stands, the line has run together with what the page goes on to tell.
 */
export function isLinkToOther({ tokens }: Sentence): boolean {
  if (tokens.at(-1)?.text === ".") return false;
  const colon = tokens.slice(0, LONGEST).findIndex(({ text }) => text === ":" || text === "|");
  if (colon < 1) return false;
  const words = tokens.slice(0, colon).map(({ fold }) => fold);
  return words.some((word) => LEADS_ON.test(word)) && words.every((word) => LINK.test(word));
}

const LONGEST = 5;
const LEADS_ON = /^(?:read|more|related|watch|see)$/;
const LINK = /^(?:read|more|related|watch|see|also|now|next|story|stories|news|on|this|video)$/;
