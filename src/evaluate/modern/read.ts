import type { EventRecord } from "../../event/index.ts";
import { type Lexicons, readReport } from "../../read/index.ts";
import type { ModernText } from "./texts.ts";

export function recordsOf({ id, title, text, publishedOn }: ModernText, lexicons: Lexicons): EventRecord[] {
  const day = publishedOn === null ? null : { low: publishedOn, high: publishedOn };
  return readReport({ id, text, title, publishedOn, origin: "modern" }, lexicons, day).events;
}
