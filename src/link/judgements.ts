import { z } from "zod";
import { Problem } from "../problem.ts";

/** An event as a person names it: the source, then the id within it. */
export const EventName = z.object({ source: z.string(), event: z.string() });
export type EventName = z.infer<typeof EventName>;

/** One line of the log: lines are only ever added. A withdrawn judgement is its line again, with `deleted_at`. */
export const Judgement = z.object({
  pair: z.tuple([EventName, EventName]),
  judgement: z.enum(["same", "different"]),
  /** The probability that the person was shown; null when none was. */
  score: z.number().min(0).max(1).nullable(),
  user: z.string(),
  /** Moments as ISO 8601 text. */
  created_at: z.string(),
  deleted_at: z.string().nullable(),
});
export type Judgement = z.infer<typeof Judgement>;

/**
 * The judgements that hold, from a log's text: of each pair the last line, unless it was withdrawn.
 * @throws Problem naming the line that is none.
 */
export function standingJudgements(log: string, file: string): Judgement[] {
  const last = new Map<string, Judgement>();
  for (const [index, line] of log.split("\n").entries()) {
    if (line.trim() === "") continue;
    let parsed: z.ZodSafeParseResult<Judgement>;
    try {
      parsed = Judgement.safeParse(JSON.parse(line));
    } catch {
      throw new Problem(`${file}, line ${index + 1}: this is no JSON; mend or remove the line.`);
    }
    if (!parsed.success)
      throw new Problem(
        `${file}, line ${index + 1}: no judgement (${parsed.error.issues[0]!.path.join(".")}: ${parsed.error.issues[0]!.message}); mend or remove the line.`,
      );
    last.set(pairKey(...parsed.data.pair), parsed.data);
  }
  return [...last.values()].filter(({ deleted_at }) => deleted_at === null);
}

/** One key for a pair, whichever is named first. */
export function pairKey(a: EventName, b: EventName): string {
  const keys = [a, b].map(({ source, event }) => JSON.stringify([source, event]));
  return keys.sort().join(" ");
}
