import pc from "picocolors";
import { Problem } from "../problem.ts";
import { whyNotWritten } from "../whole-file.ts";
import { EXIT, reportError } from "./exit.ts";

/**
 * Decides what happens when standard output takes no more. A reader that closes early, such as `head`, is no failure, and
 * no reason to leave work half done; a disk that is full is one.
 */
export function watchStandardOutput(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    const problem = new Problem(`standard output cannot be written: ${whyNotWritten(error)}.`);
    process.exit(reportError(problem, process.stderr));
  });
  // Nobody is left to be told of it.
  process.stderr.on("error", () => {});
}

/**
 * Writes to standard output, and waits until it is out: what is streamed must not pile up in memory. Where the reader has
 * gone, the rest would be made for nobody, and the process ends.
 */
export function put(text: string): Promise<void> {
  return new Promise((done) => {
    process.stdout.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code === "EPIPE") process.exit(EXIT.done);
      // Other errors end the process where standard output is watched.
      if (!error) done();
    });
  });
}

/** Columns that text is broken at: those of the terminal, at most 100; 80 where they are not known. */
export function lineWidth(): number {
  return Math.min(process.stdout.columns || 80, 100);
}

/** How a page of text is set: colours only on a terminal that takes them. */
export function pageForm(): { width: number; color: boolean } {
  return { width: lineWidth(), color: pc.isColorSupported && process.stdout.isTTY === true };
}
