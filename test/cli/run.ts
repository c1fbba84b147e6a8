import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
/** Real datasets for development; absent on most machines. */
export const shared = resolve(root, process.env.BASERATE_SHARED ?? "../shared");

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command as a user would. */
export function baserate(
  words: readonly string[],
  options: { stdin?: string; node?: readonly string[] } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [...(options.node ?? []), "bin/baserate.js", ...words], {
    cwd: root,
    // What a test answers must not hang on the datasets of whoever runs it.
    env: { ...process.env, BASERATE_STORE: join(tmpdir(), "baserate-no-store") },
  });
  const run: Run = { code: null, stdout: "", stderr: "" };
  // Decoded as a stream: a letter of several bytes may come in two pieces.
  child.stdout.setEncoding("utf8").on("data", (text) => {
    run.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    run.stderr += text;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(options.stdin ?? "");
  return new Promise((done) => child.on("close", (code) => done({ ...run, code })));
}
