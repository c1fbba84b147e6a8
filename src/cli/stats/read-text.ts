import { open } from "node:fs/promises";
import { basename } from "node:path";
import { Problem } from "../../problem.ts";

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
  const bytes = path === "-" ? await readAll(process.stdin, name) : await readFile(path);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return { name, text };
  } catch {
    // Bytes that are no UTF-8 get the same answer as a zero byte.
  }
  throw new Problem(`${name} is not text in UTF-8. Give plain text, CSV or JSON.`);
}

async function readFile(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new Problem(`${path}: there is no such file.`);
    throw new Problem(`${path} cannot be read (${error.code ?? error.message}).`);
  });
  try {
    const info = await file.stat();
    if (info.isDirectory()) throw new Problem(`${path} is a folder; give one file.`);
    return await readAll(file.createReadStream({ autoClose: false }), path);
  } finally {
    await file.close();
  }
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
