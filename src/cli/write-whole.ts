import { rename, rm, writeFile } from "node:fs/promises";
import { Problem } from "../problem.ts";

/** Writes a file whole or not at all. @throws Problem when the folder is missing or cannot be written to. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const partial = `${path}.${process.pid}.part`;
  try {
    await writeFile(partial, content);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    const code = (error as NodeJS.ErrnoException).code;
    const reason =
      {
        ENOENT: "its folder does not exist",
        EACCES: "permission denied",
        EISDIR: "it is a folder",
        ENOSPC: "the disk is full",
      }[code ?? ""] ?? code;
    throw new Problem(`${path} cannot be written: ${reason}.`);
  }
}
