import { createHash } from "node:crypto";
import { readFile as readAll, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Document } from "../event/index.ts";
import { Problem } from "../problem.ts";
import { readingError } from "../reading-error.ts";
import { type AddressPolicy, publicAddressesOnly } from "./address-policy.ts";
import { decodeText } from "./decode.ts";
import { articleFromHtml, looksLikeHtml } from "./html.ts";

/** Bytes; the longest reports that people give are below 1 MB, and a larger file is most likely the wrong one. */
export const LARGEST_DOCUMENT = 10_000_000;

/**
 * A report from a file, "-" (standard input) or an http(s) address; nothing is fetched unless an address is given.
 * @throws Problem that says what is wrong with the input.
 */
export async function loadDocument(
  origin: string,
  stdin: AsyncIterable<Uint8Array>,
  policy: AddressPolicy = publicAddressesOnly,
): Promise<Document> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(origin)) {
    // Only an address needs the network code.
    const { fetchArticle } = await import("./fetch.ts");
    const fetched = await fetchArticle(origin, policy);
    const charset = /charset=["']?([\w-]+)/i.exec(fetched.contentType)?.[1] ?? null;
    return documentFrom(fetched.bytes, origin, fetched.url, charset);
  }
  const bytes = origin === "-" ? await readStream(stdin) : await readFile(origin);
  return documentFrom(bytes, origin, origin === "-" ? "standard input" : basename(origin), null);
}

/**
 * A report from the bytes of a text or of a page.
 * @param name in messages.
 * @param charset that is declared beside the bytes.
 * @throws Problem when they are no text, too many, or hold no article.
 */
export function documentFrom(
  bytes: Uint8Array,
  origin: string,
  name: string,
  charset: string | null = null,
): Document {
  const raw = decodeText(bytes, name, charset ?? declaredCharset(bytes));
  const article = looksLikeHtml(raw)
    ? articleFromHtml(raw, name)
    : { text: raw, title: null, publishedOn: null };
  if (!article.text.trim()) throw new Problem(`${name} is empty.`);
  const id = createHash("sha256").update(article.text).digest("hex").slice(0, 12);
  return { id, origin, ...article };
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString("latin1");
  const label = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ?? null;
  // What was legible byte by byte is not in sixteen bits, whatever it says of itself (HTML standard, "prescan").
  return label !== null && /^utf-?16/i.test(label) ? null : label;
}

async function readFile(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > LARGEST_DOCUMENT) throw tooLarge(path);
    return await readAll(path);
  } catch (error) {
    throw readingError(path, error);
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > LARGEST_DOCUMENT) throw tooLarge("standard input");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): Problem {
  return new Problem(`${name} is larger than ${LARGEST_DOCUMENT / 1e6} MB. Give one report at a time.`);
}
