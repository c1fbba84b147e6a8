import { Problem } from "../problem.ts";

export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** What the machine refuses is no fault of the program: its own words say what and where. */
const REFUSED =
  /\b(ENOSPC|EACCES|EPERM|EROFS|EMFILE)\b|No space left|Permission denied|Read-only file system/;

/** Prints one message for the person at the terminal, and gives the exit code. */
export function reportError(error: unknown, stderr: { write(text: string): unknown }): number {
  if (error instanceof Problem) {
    stderr.write(`baserate: ${error.message}\n`);
    return error.kind === "usage" ? EXIT.usage : EXIT.failed;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (REFUSED.test(message)) {
    stderr.write(`baserate: ${message}\n`);
    return EXIT.failed;
  }
  stderr.write(`baserate: this should not have happened: ${message}\n`);
  stderr.write("Please report it, with the command and, if you may share it, the input.\n");
  return EXIT.failed;
}
