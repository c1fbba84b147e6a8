import { Problem } from "../../problem.ts";

const TROUBLES: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you have no permission to read it",
  ENOSPC: "the disk is full",
  Z_BUF_ERROR: "it was cut off; fetch it again",
  Z_DATA_ERROR: "it is damaged; fetch it again",
};

/** An error of the file system or of unpacking, in words. */
export function readingError(file: string, error: unknown): Error {
  if (error instanceof Problem || !(error instanceof Error)) return error as Error;
  const code = "code" in error ? String(error.code) : "";
  return new Problem(`${file} cannot be read: ${TROUBLES[code] ?? error.message}.`);
}
