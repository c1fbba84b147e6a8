import { z } from "zod";
import { type Day, isDay } from "../../event/index.ts";
import { Problem } from "../../problem.ts";
import { readText } from "../lines.ts";
import { headlineOf, pageOf } from "./page.ts";

/** What the annotators of the Gun Violence Database found in an article. */
export interface Answer {
  killed: number;
  wounded: number;
  victims: string[];
}

/** One row of its table; `answer` is null where the column is missing or empty. */
export interface Article {
  id: string;
  title: string;
  text: string;
  /** The day that the address tells (".../2016/01/27/..."). */
  publishedOn: Day | null;
  answer: Answer | null;
  /** Who annotated it; null where the table does not say. */
  annotator: string | null;
}

const Victim = z.object({
  name: z.object({ value: z.string() }).optional(),
  "victim-was": z.array(z.string()).optional(),
});
const Json = z.object({ "victim-section": z.array(Victim) });

/** @throws Problem naming file and line where the table is not as published. */
export function readArticles(file: string): Article[] {
  const [header, ...lines] = readText(file).replace(/\n$/, "").split("\n");
  const columns = header!.replace(/\r$/, "").split("\t");
  const at = (name: string) => columns.indexOf(name);
  for (const name of ["Article id", "Full text"])
    if (at(name) < 0) throw new Problem(`${file}: the table has no column "${name}"`);
  return lines.map((line, i) => {
    const cells = line.replace(/\r$/, "").split("\t");
    const cell = (name: string) => cells[at(name)] ?? "";
    return {
      id: cell("Article id"),
      title: headlineOf(cell("Article title")),
      text: pageOf(cell("Article title"), cell("Full text")),
      publishedOn: dayOfAddress(cell("Article url")),
      annotator: cell("Worker") || null,
      answer: cell("Json") === "" ? null : answerOf(cell("Json"), `${file}, line ${i + 2}`),
    };
  });
}

function answerOf(json: string, place: string): Answer {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Problem(`${place}: the column "Json" is no JSON`);
  }
  const parsed = Json.safeParse(value);
  if (!parsed.success) throw new Problem(`${place}: ${z.prettifyError(parsed.error)}`);
  const victims = parsed.data["victim-section"];
  const were = (what: string) => victims.filter((victim) => victim["victim-was"]?.includes(what)).length;
  return {
    killed: were("killed"),
    wounded: were("injured"),
    victims: victims.flatMap(({ name }) => (name && name.value.trim() !== "" ? [name.value.trim()] : [])),
  };
}

function dayOfAddress(address: string): Day | null {
  const found = /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:\D|$)/.exec(address);
  if (found === null) return null;
  const day = `${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}
