import { open } from "node:fs/promises";
import { Problem } from "../problem.ts";

export type FileFormat = "parquet" | "csv" | "csv.gz";

/**
 * What a file is, from its first bytes; its name does not matter. Anything that is not packed is taken for CSV.
 *
 * @throws Problem when it cannot be read or is empty.
 */
export async function formatOf(file: string): Promise<FileFormat> {
  const start = Buffer.alloc(4);
  try {
    const handle = await open(file);
    try {
      const { bytesRead } = await handle.read(start, 0, 4, 0);
      if (bytesRead === 0) throw new Problem(`${file} is empty.`);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readingError(file, error);
  }
  if (start.toString("latin1") === "PAR1") return "parquet";
  if (start[0] === 0x1f && start[1] === 0x8b) return "csv.gz";
  return "csv";
}

const TROUBLES: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you have no permission to read it",
  Z_BUF_ERROR: "it was cut off; fetch it again",
  Z_DATA_ERROR: "it is damaged; fetch it again",
};

/** An error of the file system or of unpacking, in words. */
export function readingError(file: string, error: unknown): Error {
  if (error instanceof Problem || !(error instanceof Error)) return error as Error;
  const code = "code" in error ? String(error.code) : "";
  return new Problem(`${file} cannot be read: ${TROUBLES[code] ?? error.message}.`);
}
