import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const FILE = join(process.env.BASERATE_SHARED ?? resolve("../shared"), "data/text/wikinews_dev.jsonl");

export interface Article {
  id: string;
  date: string;
  title: string;
  text: string;
  violent: boolean;
}

/** The development articles, or null where ../shared is absent. */
export function wikinews(): Article[] | null {
  if (!existsSync(FILE)) return null;
  return readFileSync(FILE, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { id, date, title, text, violent_event } = JSON.parse(line);
      return { id, date, title, text, violent: violent_event === true };
    });
}
