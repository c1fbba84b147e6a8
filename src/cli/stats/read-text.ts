import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { Problem } from "../../problem.ts";
import { readingError } from "../../reading-error.ts";

/** A file as the user named it and what it holds. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Bytes; a series of this size has ten million points, and a larger file is most likely the wrong one. */
const LARGEST = 100_000_000;

/** @param path of a file, or - for standard input @throws Problem for what is missing, no text, or far too large. */
export async function readText(path: string): Promise<NamedText> {
  const name = path === "-" ? "standard input" : basename(path);
  const bytes = await readAll(path === "-" ? process.stdin : createReadStream(path), name).catch((error) => {
    throw readingError(path, error);
  });
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return { name, text };
  } catch {
    // Bytes that are no UTF-8 get the same answer as a zero byte.
  }
  throw new Problem(`${name} is not text in UTF-8. Give plain text, CSV or JSON.`);
}

async function readAll(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > LARGEST) throw new Problem(`${name} is larger than ${LARGEST / 1e6} MB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
