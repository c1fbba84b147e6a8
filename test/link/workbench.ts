import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, vi } from "vitest";
import { linkCommand } from "../../src/cli/link-command.ts";

/** A folder of a test's own, the link command run in this process, and what it printed since the test began. */
export function linkWorkbench() {
  const folder = mkdtempSync(join(tmpdir(), "baserate-link-"));
  // What a test finds must not hang on the datasets of whoever runs it.
  process.env.BASERATE_STORE = join(folder, "store");
  const printed = { stdout: "", stderr: "" };
  beforeEach(() => {
    printed.stdout = printed.stderr = "";
    for (const stream of ["stdout", "stderr"] as const)
      vi.spyOn(process[stream], "write").mockImplementation((text) => {
        printed[stream] += text;
        return true;
      });
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    printed,
    run: (...words: string[]) => linkCommand().exitOverride().parseAsync(words, { from: "user" }),
    file(name: string, text: string): string {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
  };
}
