import { appendFile, readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import {
  type EventName,
  type Explanation,
  explainPair,
  Judgement,
  type LinkResult,
  pairKey,
  standingJudgements,
} from "../link/index.ts";
import { makeFolder } from "../make-folder.ts";
import { Problem } from "../problem.ts";
import { readingError } from "../reading-error.ts";
import { storeFolder } from "../store/index.ts";
import { whyNotWritten } from "../whole-file.ts";
import type { QueueJson } from "./json/links.ts";
import { jsonText } from "./json/print.ts";

/** Pairs whose probability lies between these are worth a person's look. */
const MIDDLE = { from: 0.2, to: 0.8 } as const;

/** Where judgements are kept: the file that is named, or one in the store's folder. */
export function judgementsFile(given: string | undefined, store: string | undefined): string {
  return given ?? join(storeFolder(store), "judgements.jsonl");
}

/** The judgements that stand; none where there is no log. @throws Problem for a line that is none. */
export async function readJudgements(file: string): Promise<Judgement[]> {
  return standingJudgements(await logOf(file), file);
}

/** The pairs that nobody has judged and that the model is unsure of, the least sure first: a line of JSON each. */
export function queueOf(result: LinkResult): string {
  const unsure = result.pairs
    .filter(
      ({ probability, judged }) => judged === null && probability >= MIDDLE.from && probability <= MIDDLE.to,
    )
    .sort((x, y) => Math.abs(x.probability - 0.5) - Math.abs(y.probability - 0.5) || x.a - y.a || x.b - y.b);
  return unsure.map((pair) => jsonText<typeof QueueJson>(queued(explainPair(result, pair)))).join("");
}

function queued({ a, b, bars, probability, linked }: Explanation) {
  return { pair: [a, b] as const, score: Number(probability.toFixed(4)), linked, bars };
}

/** What a person says to a pair, and when. */
export interface Saying {
  pair: [string, string];
  judgement: Judgement["judgement"];
  score: number | null;
  user: string;
  /** ISO 8601. */
  now: string;
}

/** The name under which judgements are kept. @throws Problem where the account has none, as in many containers. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    throw new Problem("Your account has no name here; say by --user NAME who judges.", "usage");
  }
}

/** Adds a judgement to the log; it holds from the next run on, until it is withdrawn or judged anew. */
export async function judge(file: string, { pair, judgement, score, user, now }: Saying): Promise<string> {
  const [a, b] = pair.map(eventName) as [EventName, EventName];
  if (pairKey(a, a) === pairKey(a, b))
    throw new Problem("An event cannot be judged against itself.", "usage");
  await append(file, { pair: [a, b], judgement, score, user, created_at: now, deleted_at: null });
  return `${pair.join(" and ")}: ${judgement === "same" ? "one incident" : "two incidents"}, kept in ${file}\n`;
}

/** Withdraws what was judged of a pair. @throws Problem when nothing holds of it. */
export async function withdraw(file: string, pair: [string, string], now: string): Promise<string> {
  const [a, b] = pair.map(eventName) as [EventName, EventName];
  const standing = await readJudgements(file);
  const found = standing.find((one) => pairKey(...one.pair) === pairKey(a, b));
  if (found === undefined)
    throw new Problem(`${file} holds no judgement of ${pair.join(" and ")} that could be withdrawn.`);
  await append(file, { ...found, deleted_at: now });
  return `${pair.join(" and ")}: "${found.judgement}" is withdrawn\n`;
}

async function append(file: string, line: Judgement): Promise<void> {
  const before = await logOf(file);
  // The log must be sound before it grows: a line that cannot be read would hide what follows.
  standingJudgements(before, file);
  makeFolder(dirname(file));
  const start = before === "" || before.endsWith("\n") ? "" : "\n";
  await appendFile(file, `${start}${JSON.stringify(Judgement.parse(line))}\n`).catch((error: unknown) => {
    throw new Problem(`${file} cannot be written: ${whyNotWritten(error)}.`);
  });
}

async function logOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw readingError(file, error);
  });
}

function eventName(text: string): EventName {
  const at = text.indexOf(":");
  if (at < 1 || at === text.length - 1)
    throw new Problem(`"${text}" names no event; write source:event, for example ged:256235.`, "usage");
  return { source: text.slice(0, at), event: text.slice(at + 1) };
}
