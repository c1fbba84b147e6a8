import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Day } from "../../event/index.ts";
import { readJsonLines } from "../lines.ts";
import type { ModernText } from "./texts.ts";

const WikiEvents = z.object({ doc_id: z.string(), text: z.string() });
const Re3d = z.object({ _id: z.string(), title: z.string().nullable(), text: z.string() });
const Message = z.object({ docid: z.string(), text: z.string() });

/** Texts of other sets under `eval` of the shared folder, of which labels/real-texts.jsonl speaks besides Wikinews. */
export function readRealTexts(shared: string): ModernText[] {
  const wikiEvents = readJsonLines(join(shared, "eval/wikievents/dev.jsonl"), WikiEvents).map(
    ({ doc_id, text }) => textOf(`wikievents/${doc_id}`, null, text, dayIn(doc_id)),
  );
  const re3d = join(shared, "eval/re3d");
  const releases = readdirSync(re3d, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readJsonLines(join(re3d, name, "documents.json"), Re3d))
    .map(({ _id, title, text }) => textOf(`re3d/${_id}`, title, text, null));
  const messages = readJsonLines(join(shared, "eval/muc4/json/dev.jsonl"), Message).map(({ docid, text }) =>
    textOf(`muc/${docid}`, null, text, null),
  );
  return [...wikiEvents, ...releases, ...messages];
}

function textOf(id: string, title: string | null, text: string, publishedOn: Day | null): ModernText {
  return { id, title, text, publishedOn, violent: null };
}

/** The day that the name of a document holds: "64_VOA_EN_NW_2017.06.05.3887168". */
function dayIn(name: string): Day | null {
  const parts = /_(\d{4})\.(\d{2})\.(\d{2})\./.exec(name);
  return parts === null ? null : Day.parse(parts.slice(1).join("-"));
}
