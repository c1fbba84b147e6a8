import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { fetch, type Response } from "undici";
import { z } from "zod";
import { Problem } from "../../problem.ts";
import { whyNotWritten } from "../../whole-file.ts";

/** How a download reports and waits; all of it is the caller's, so that a test needs no clock. */
export interface DownloadOptions {
  headers?: Readonly<Record<string, string>>;
  /** Bytes that are there, and all of them where the publisher says how many. */
  progress?: (done: number, total: number | null) => void;
  /** Attempts after the first, for connections that break and servers that ask to wait. */
  retries?: number;
  /** Waiting before the next attempt, in seconds, where the server names none. */
  waitSeconds?: number;
  /** Longest that a server may make us wait, in seconds. */
  longestWait?: number;
}

export interface Download {
  bytes: number;
  sha256: string;
}

/** A download that goes on where an earlier one broke off needs to know that the file is still the same. */
const Unfinished = z.object({ url: z.string(), etag: z.string() });

/**
 * Downloads a file, whole or not at all: what has come lies beside it as `.part`, and the next attempt, in this run or
 * another, goes on from there where the server allows it.
 *
 * @throws Problem when refused, cut off again and again, or answered with a web page instead of data.
 */
export async function download(
  url: string,
  target: string,
  options: DownloadOptions = {},
): Promise<Download> {
  const { retries = 4, waitSeconds = 2, longestWait = 120 } = options;
  let trouble: Problem | null = null;
  for (let attempt = 0; attempt <= retries; attempt++) {
    const outcome = await attemptOnce(url, target, options);
    if (outcome.done) {
      await rename(`${target}.part`, target);
      await rm(`${target}.part.json`, { force: true });
      return { bytes: (await stat(target)).size, sha256: await checksum(target) };
    }
    trouble = outcome.trouble;
    if (!outcome.again || attempt === retries) break;
    const wait = outcome.waitSeconds ?? waitSeconds * 2 ** attempt;
    if (wait > longestWait) {
      trouble = new Problem(`${url} asks to wait ${Math.ceil(wait / 60)} minutes; try again then.`);
      break;
    }
    await pause(wait * 1000);
  }
  throw trouble;
}

type Outcome = { done: true } | { done: false; again: boolean; waitSeconds: number | null; trouble: Problem };

async function attemptOnce(url: string, target: string, options: DownloadOptions): Promise<Outcome> {
  const before = await unfinished(url, target);
  let response: Response;
  try {
    response = await fetch(url, { headers: headersOf(before, options) });
  } catch (error) {
    return broken(url, reasonOf(error));
  }
  if (response.status === 416) {
    await rm(`${target}.part`, { force: true });
    return broken(url, "the part that is here does not fit any more");
  }
  const refused = refusal(url, response);
  if (refused) {
    await response.body?.cancel();
    return refused;
  }
  await writeFile(`${target}.part.json`, JSON.stringify({ url, etag: response.headers.get("etag") }));
  return receive(url, response, `${target}.part`, response.status === 206 ? before.have : 0, options);
}

function headersOf({ have, etag }: { have: number; etag: string | null }, { headers }: DownloadOptions) {
  return {
    "user-agent": "baserate",
    // Packed on the way, the bytes that come would not be those that the server counts.
    "accept-encoding": "identity",
    ...headers,
    ...(have > 0 && { range: `bytes=${have}-`, ...(etag && { "if-range": etag }) }),
  };
}

/** Writes what comes. @param start bytes that are there and stay. */
async function receive(
  url: string,
  response: Response,
  part: string,
  start: number,
  { progress }: DownloadOptions,
): Promise<Outcome> {
  const length = response.headers.get("content-length");
  const total = length === null ? null : start + Number(length);
  let done = start;
  let cut: unknown = null;
  async function* body() {
    try {
      for await (const chunk of response.body ?? []) {
        done += chunk.byteLength;
        progress?.(done, total);
        yield chunk;
      }
    } catch (error) {
      // What has come is still to be written: the next attempt goes on from there.
      cut = error;
    }
  }
  try {
    await pipeline(body, createWriteStream(part, { flags: response.status === 206 ? "a" : "w" }));
  } catch (error) {
    const trouble = new Problem(`${part} cannot be written: ${whyNotWritten(error)}.`);
    return { done: false, again: false, waitSeconds: null, trouble };
  }
  if (cut !== null) return broken(url, reasonOf(cut));
  if (total !== null && done !== total) return broken(url, `cut off after ${done} of ${total} bytes`);
  return { done: true };
}

function broken(url: string, reason: string): Outcome {
  return {
    done: false,
    again: true,
    waitSeconds: null,
    trouble: new Problem(
      `${url} could not be fetched: ${reason}. What has come is kept; try again to go on.`,
    ),
  };
}

async function unfinished(url: string, target: string): Promise<{ have: number; etag: string | null }> {
  if (!existsSync(`${target}.part`) || !existsSync(`${target}.part.json`)) return { have: 0, etag: null };
  const note = noteIn(await readFile(`${target}.part.json`, "utf8"));
  if (note?.url !== url) return { have: 0, etag: null };
  return { have: (await stat(`${target}.part`)).size, etag: note.etag };
}

/** Null for a note that was cut off, or of a server that names no version of its file. */
function noteIn(text: string): z.infer<typeof Unfinished> | null {
  try {
    return Unfinished.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Why an answer is none, or null when it is one. */
export function refusal(url: string, response: Response): (Outcome & { done: false }) | null {
  const { status, headers } = response;
  const no = (trouble: string, again = false, waitSeconds: number | null = null) => ({
    done: false as const,
    again,
    waitSeconds,
    trouble: new Problem(trouble),
  });
  if (status === 401 || status === 403)
    return no(
      `${url} wants to know who you are (${status}): the token or account is missing, wrong or expired.`,
    );
  if (status === 404) return no(`${url} does not exist; is there such a release?`);
  if (status === 429)
    return no(
      `${url} has had too many requests (429); try again later.`,
      true,
      retryAfter(headers.get("retry-after")),
    );
  if (status >= 500)
    return no(
      `${url} answered with an error of its own (${status}); try again later.`,
      true,
      retryAfter(headers.get("retry-after")),
    );
  if (status >= 300 || status < 200) return no(`${url} answered ${status}.`);
  if (/text\/html/i.test(headers.get("content-type") ?? ""))
    return no(
      `${url} answered with a web page instead of data; the publisher may have moved the file or want you to log in.`,
    );
  return null;
}

function retryAfter(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

/** SHA-256 of a file, in hexadecimal. */
export async function checksum(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
