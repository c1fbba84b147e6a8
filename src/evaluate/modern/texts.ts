import { join } from "node:path";
import { z } from "zod";
import { type Day, Day as DaySchema } from "../../event/index.ts";
import { readJsonLines } from "../lines.ts";

export interface ModernText {
  id: string;
  title: string | null;
  text: string;
  publishedOn: Day | null;
  /** What the collection says; null where it does not. */
  violent: boolean | null;
}

const Wikinews = z.object({
  id: z.string(),
  title: z.string(),
  date: DaySchema,
  text: z.string(),
  violent_event: z.boolean(),
});
const Portal = z.object({ id: z.string(), date: DaySchema, text: z.string() });
const Wikipedia = z.object({ title: z.string(), plain: z.string() });

/** The texts that labels/modern.jsonl speaks of, from `data/text` of the shared folder. */
export function readModernTexts(shared: string): ModernText[] {
  const file = (name: string) => join(shared, "data/text", name);
  const wikinews = readJsonLines(file("wikinews_dev.jsonl"), Wikinews).map(
    ({ id, title, date, text, violent_event }) => ({
      id,
      title,
      text,
      publishedOn: date,
      violent: violent_event,
    }),
  );
  const portal = readJsonLines(file("wcep_days.jsonl"), Portal).map(({ id, date, text }) => ({
    id,
    title: null,
    text,
    publishedOn: date,
    violent: null,
  }));
  const wikipedia = readJsonLines(file("wikipedia_attacks.jsonl"), Wikipedia).flatMap(sectionsOf);
  return [...wikinews, ...portal, ...wikipedia];
}

/** The lead and the sections of an article, under the offsets at which they start; headings are no text. */
function sectionsOf({ title, plain }: z.infer<typeof Wikipedia>): ModernText[] {
  const starts = [0, ...[...plain.matchAll(/^==.*/gm)].map(({ index }) => index)];
  return starts.map((start, i) => ({
    id: `wikipedia/${title.replaceAll(" ", "_")}@${start}`,
    title: null,
    text: plain.slice(start, starts[i + 1]).replace(/^==.*\n?/, ""),
    publishedOn: null,
    violent: null,
  }));
}
