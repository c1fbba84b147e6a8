import { lookup as resolve } from "node:dns";
import { isIP } from "node:net";
import { Agent, buildConnector, fetch } from "undici";
import { Problem } from "../problem.ts";
import type { AddressPolicy } from "./address-policy.ts";

export interface FetchLimits {
  /** Decoded bytes of the body. */
  bytes: number;
  /** For the whole exchange, redirects included. */
  milliseconds: number;
  redirects: number;
}

export const FETCH_LIMITS: FetchLimits = { bytes: 5_000_000, milliseconds: 20_000, redirects: 5 };

export interface Fetched {
  bytes: Uint8Array;
  contentType: string;
  /** Where the redirects ended. */
  url: string;
}

/**
 * Fetches an article over http or https. The policy is asked for every address at the moment of connecting, after
 * name resolution and again after each redirect, so that no spelling of a name or number leads past it.
 * @throws Problem when refused, unreachable, too slow, too large or answered with an error.
 */
export async function fetchArticle(
  address: string,
  policy: AddressPolicy,
  limits: FetchLimits = FETCH_LIMITS,
): Promise<Fetched> {
  const dispatcher = new Agent({ connect: guardedConnector(policy), connectTimeout: limits.milliseconds });
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    let url = parseUrl(address);
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const response = await fetch(url, {
        dispatcher,
        signal,
        redirect: "manual",
        headers: { accept: "text/html,text/plain;q=0.9", "user-agent": "baserate (article reader)" },
      });
      const target = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && target) {
        await response.body?.cancel();
        url = parseUrl(new URL(target, url).href);
        continue;
      }
      if (!response.ok)
        throw new Problem(`${url.href} answered ${response.status} ${response.statusText}`.trim());
      const bytes = await readLimited(response.body, limits.bytes, url.href);
      return { bytes, contentType: response.headers.get("content-type") ?? "", url: url.href };
    }
    throw new Problem(`${address} redirects more than ${limits.redirects} times.`);
  } catch (error) {
    throw asProblem(error, address, limits);
  } finally {
    await dispatcher.destroy();
  }
}

function parseUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) throw new Problem(`"${address}" is not a web address.`, "usage");
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new Problem(
      `${address}: only http and https are fetched, not ${url.protocol.slice(0, -1)}.`,
      "usage",
    );
  }
  if (url.username || url.password) {
    throw new Problem(`${url.host}: an address with a user name or password in it is not fetched.`, "usage");
  }
  return url;
}

function guardedConnector(policy: AddressPolicy): buildConnector.connector {
  const refuse = (host: string, address: string) => {
    const reason = policy(address);
    return reason ? new Problem(`${host} is not fetched: ${reason}. Only public addresses are.`) : null;
  };
  const connect = buildConnector({
    lookup: (host, options, callback) => {
      resolve(host, { ...options, all: true }, (error, addresses) => {
        if (error) return callback(error, "", 0);
        for (const { address } of addresses) {
          const refused = refuse(host, address);
          if (refused) return callback(refused, "", 0);
        }
        if (options.all) return callback(null, addresses);
        callback(null, addresses[0]!.address, addresses[0]!.family);
      });
    },
  });
  return (options, callback) => {
    // A numeric host skips name resolution, so it is asked for here.
    const host = options.hostname.replace(/^\[|\]$/g, "");
    const refused = isIP(host) ? refuse(host, host) : null;
    if (refused) return callback(refused, null);
    connect(options, callback);
  };
}

async function readLimited(
  body: AsyncIterable<Uint8Array> | null,
  limit: number,
  url: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new Problem(`${url} is larger than ${limit / 1e6} MB; an article is not.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const NETWORK_WORDS: Record<string, string> = {
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the name could not be resolved; is there a network connection?",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was cut off",
  ETIMEDOUT: "no answer in time",
  UND_ERR_CONNECT_TIMEOUT: "no answer in time",
  UND_ERR_SOCKET: "the connection was cut off",
};

function asProblem(error: unknown, address: string, limits: FetchLimits): Problem {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Problem) return cause;
    if (cause.name === "TimeoutError") {
      return new Problem(`${address} could not be read: no answer within ${limits.milliseconds / 1000} s.`);
    }
    const code = "code" in cause ? String(cause.code) : "";
    const words = NETWORK_WORDS[code];
    if (words) return new Problem(`${address} could not be read: ${words}.`);
    if (!(cause.cause instanceof Error)) {
      return new Problem(`${address} could not be read: ${cause.message}${code ? ` (${code})` : ""}.`);
    }
  }
  return new Problem(`${address} could not be read.`);
}
