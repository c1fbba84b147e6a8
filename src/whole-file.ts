import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { Problem } from "./problem.ts";

/** Writes a text file whole or not at all, as {@link makeWhole} does. @throws Problem when it cannot be written. */
export function writeWhole(path: string, content: string): Promise<void> {
  return makeWhole(path, (target) => writeFile(target, content));
}

/**
 * Has a file made under another name beside `path` and moved there once it is whole, so that nobody finds half of it. A
 * link is followed; what is no file, such as a pipe or a terminal, is written to as it is.
 * @throws Problem that names the path and why it cannot be written; a Problem of `make` comes through as it is.
 */
export async function makeWhole(path: string, make: (target: string) => Promise<void>): Promise<void> {
  try {
    const there = await stat(path).catch(() => null);
    if (there?.isDirectory()) throw new Problem(`${path} cannot be written: it is a folder.`);
    if (there !== null && !there.isFile()) await make(path);
    else await moveIn(there === null ? path : await realpath(path), make);
  } catch (error) {
    throw error instanceof Problem
      ? error
      : new Problem(`${path} cannot be written: ${whyNotWritten(error)}.`);
  }
}

async function moveIn(path: string, make: (target: string) => Promise<void>): Promise<void> {
  const partial = `${path}.${process.pid}.part`;
  try {
    await make(partial);
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

/** Why a write failed, in words that end a sentence. */
export function whyNotWritten(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const said = Object.keys(CODES).find((words) => message.includes(words));
  return REASONS[code ?? CODES[said ?? ""] ?? ""] ?? message;
}

/** What the system says to a library that passes its words on without their code, as DuckDB does. */
const CODES: Record<string, string> = {
  "No such file or directory": "ENOENT",
  "Permission denied": "EACCES",
  "Read-only file system": "EROFS",
  "No space left on device": "ENOSPC",
};

const REASONS: Record<string, string> = {
  ENOENT: "its folder does not exist",
  EISDIR: "it is a folder",
  EEXIST: "a file of that name is there",
  ENOTDIR: "what should be its folder is a file",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "its name is too long",
};
