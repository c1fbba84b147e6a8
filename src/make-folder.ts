import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Problem } from "./problem.ts";
import { whyNotWritten } from "./whole-file.ts";

/** Makes a folder, and those above it, where there is none. @throws Problem that names it and why it cannot be made. */
export function makeFolder(path: string): void {
  try {
    makeWithParents(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Its parent is there by now, so that "no such file" means a file system which takes no new folders.
    const reason = code === "ENOENT" ? "no folder can be made there" : whyNotWritten(error);
    throw new Problem(`the folder ${path} cannot be made: ${reason}.`);
  }
}

// Not `recursive: true`: where a file system takes no new folders, as /proc does, Node then tries for ever.
function makeWithParents(path: string): void {
  if (isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeWithParents(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
