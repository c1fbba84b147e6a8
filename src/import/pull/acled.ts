import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { fetch, type Response } from "undici";
import { z } from "zod";
import type { Day } from "../../event/index.ts";
import { Problem } from "../../problem.ts";
import { makeWhole } from "../../whole-file.ts";
import { csvLine } from "../input/json-rows.ts";
import { checksum, type Download, type DownloadOptions, refusal } from "./download.ts";

export const ACLED_SITE = "https://acleddata.com/";

export interface AcledAccount {
  user: string;
  password: string;
}

/** What to ask ACLED for; without countries, the world. */
export interface AcledQuery {
  countries: readonly string[];
  from: Day;
  to: Day;
}

const Token = z.object({ access_token: z.string() });
const Page = z.object({ data: z.array(z.record(z.string(), z.unknown())) });
const PAGE = 5_000;

/**
 * Downloads ACLED's events through its interface, page by page, with the user's own account, as CSV. A token that expires on the way is renewed.
 *
 * @throws Problem when the account is refused, the interface keeps failing, or nothing fits.
 */
export async function pullAcled(
  query: AcledQuery,
  account: AcledAccount,
  folder: string,
  base: string,
  options: DownloadOptions = {},
): Promise<Download & { file: string; rows: number }> {
  const file = join(folder, `acled-${query.from}-${query.to}.csv`);
  let [rows, bytes] = [0, 0];
  async function* lines() {
    const columns: string[] = [];
    let token = await logIn(base, account, options);
    const renewed = async () => {
      token = await logIn(base, account, options);
      return token;
    };
    for (let page = 1; ; page++) {
      const answer = await readPage(pageUrl(base, query, page), token, options, renewed);
      for (const row of answer) {
        if (columns.length === 0) {
          columns.push(...Object.keys(row));
          yield csvLine(columns);
        }
        const text = csvLine(columns.map((column) => row[column]));
        rows += 1;
        bytes += Buffer.byteLength(text);
        yield text;
      }
      options.progress?.(bytes, null);
      if (answer.length < PAGE) break;
    }
    if (rows === 0)
      throw new Problem(
        "ACLED has no events for these countries and days, or your account may not see them.",
      );
  }
  await makeWhole(file, (target) => pipeline(lines, createWriteStream(target)));
  return { file, rows, bytes: (await stat(file)).size, sha256: await checksum(file) };
}

function pageUrl(base: string, { countries, from, to }: AcledQuery, page: number): string {
  const url = new URL("api/acled/read", base);
  const given = {
    _format: "json",
    limit: String(PAGE),
    page: String(page),
    event_date: `${from}|${to}`,
    event_date_where: "BETWEEN",
    ...(countries.length > 0 && { country: countries.join("|") }),
  };
  for (const [name, value] of Object.entries(given)) url.searchParams.set(name, value);
  return url.href;
}

async function logIn(base: string, account: AcledAccount, options: DownloadOptions): Promise<string> {
  const url = new URL("oauth/token", base).href;
  const body = new URLSearchParams({
    username: account.user,
    password: account.password,
    grant_type: "password",
    client_id: "acled",
  });
  const response = await persistently(options, () => fetch(url, { method: "POST", body }), url);
  if (response.status === 400 || response.status === 401 || response.status === 403)
    throw new Problem("ACLED does not accept this account; check ACLED_USERNAME and ACLED_PASSWORD.");
  const refused = refusal(url, response);
  if (refused) throw refused.trouble;
  return read(url, response, Token).then(({ access_token }) => access_token);
}

async function readPage(
  url: string,
  token: string,
  options: DownloadOptions,
  renew: () => Promise<string>,
): Promise<z.infer<typeof Page>["data"]> {
  const ask = (bearer: string) =>
    persistently(options, () => fetch(url, { headers: { authorization: `Bearer ${bearer}` } }), url);
  let response = await ask(token);
  if (response.status === 401) response = await ask(await renew());
  const refused = refusal(url, response);
  if (refused) throw refused.trouble;
  return (await read(url, response, Page)).data;
}

/** Asks again while the connection breaks or the server asks to wait, and gives the last answer. */
async function persistently(
  { retries = 4, waitSeconds = 2, longestWait = 120 }: DownloadOptions,
  ask: () => Promise<Response>,
  url: string,
): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const response = await ask().catch((error: unknown) => error as Error);
    const refused = response instanceof Error ? null : refusal(url, response);
    if (!(response instanceof Error) && !refused?.again) return response;
    if (attempt === retries) {
      if (response instanceof Error) throw new Problem(`${url} could not be fetched: ${response.message}.`);
      return response;
    }
    const wait = refused?.waitSeconds ?? waitSeconds * 2 ** attempt;
    if (wait > longestWait)
      throw new Problem(`${url} asks to wait ${Math.ceil(wait / 60)} minutes; try again then.`);
    await pause(wait * 1000);
  }
}

async function read<Shape extends z.ZodType>(
  url: string,
  response: Response,
  shape: Shape,
): Promise<z.output<Shape>> {
  const given = await response.json().catch(() => null);
  const checked = shape.safeParse(given);
  if (checked.success) return checked.data;
  throw new Problem(
    `${url} answered with something that is not what ACLED's interface gives; has it changed?`,
  );
}
