import { z } from "zod";
import type { Span } from "../../event/index.ts";

const Offsets = z.object({ start: z.number(), end: z.number(), text: z.string() });

/** A document of WikiEvents (Li, Ji & Han 2021); offsets of mentions count tokens, `end` excluded. */
export const WikiDocument = z.object({
  doc_id: z.string(),
  tokens: z.array(z.string()),
  text: z.string(),
  entity_mentions: z.array(Offsets.extend({ id: z.string() })).default([]),
  event_mentions: z
    .array(
      z.object({
        event_type: z.string(),
        trigger: Offsets,
        arguments: z.array(z.object({ entity_id: z.string(), role: z.string() })),
      }),
    )
    .default([]),
});
export type WikiDocument = z.infer<typeof WikiDocument>;

/** Where each token stands in the text. Tokens that the text does not hold take no room. */
export function tokenSpans({ text, tokens }: Pick<WikiDocument, "text" | "tokens">): Span[] {
  let at = 0;
  return tokens.map((token) => {
    const found = text.indexOf(token, at);
    if (found < 0) return { start: at, end: at };
    at = found + token.length;
    return { start: found, end: at };
  });
}
