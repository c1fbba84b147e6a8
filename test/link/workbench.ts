import { join } from "node:path";
import { afterEach, beforeEach, vi } from "vitest";
import { linkCommand } from "../../src/cli/link-command.ts";
import { ownFolder } from "../own-folder.ts";

/** A folder of a test's own, the link command run in this process, and what it printed since the test began. */
export function linkWorkbench() {
  const { folder, file } = ownFolder();
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
  return {
    folder,
    printed,
    run: (...words: string[]) => linkCommand().exitOverride().parseAsync(words, { from: "user" }),
    file,
  };
}
