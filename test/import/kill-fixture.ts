import { spawn } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/**
 * Adds files to a store with the built command, and ends it with `kill -9` after some milliseconds.
 * @returns whether it had ended by itself before.
 */
export function addAndKill(store: string, files: readonly string[], milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, ["dist/cli/main.js", "data", "add", "--store", store, ...files], {
    cwd: root,
    stdio: "ignore",
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  return new Promise((done) =>
    child.on("close", (code) => {
      clearTimeout(timer);
      done(code === 0);
    }),
  );
}
