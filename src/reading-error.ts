import { Problem } from "./problem.ts";

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file",
  ENOTDIR: "what should be its folder is a file",
  EISDIR: "it is a folder",
  EACCES: "you have no permission to read it",
  ENOSPC: "the disk is full",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "its name is too long",
  Z_BUF_ERROR: "it was cut off; fetch it again",
  Z_DATA_ERROR: "it is damaged; fetch it again",
};

/** An error of the file system or of unpacking, in words; what is no such error comes back as it is. */
export function readingError(file: string, error: unknown): Error {
  if (error instanceof Problem || !(error instanceof Error)) return error as Error;
  const code = "code" in error ? String(error.code) : "";
  return new Problem(`${file} cannot be read: ${REASONS[code] ?? error.message}.`);
}
