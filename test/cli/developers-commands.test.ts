import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { root } from "./run.ts";

const run = (...words: string[]) => spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });

describe.each([
  ["npm run eval", "dist/evaluate/main.js", "muc4"],
  ["npm run backtest", "dist/backtest/main.js", "fit"],
])("%s", (name, script, command) => {
  it("says what it can do when asked", () => {
    const { status, stdout, stderr } = run(script, "--help");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(name);
    expect(stdout).toContain(command);
  });

  it("takes no word that it does not know, and says which", () => {
    for (const words of [["nonsense"], [command, "--nonsense"]]) {
      const { status, stdout, stderr } = run(script, ...words);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(name);
    }
    expect(run(script, "nonsense").stderr).toContain('"nonsense"');
  });
});

describe("an evaluation", () => {
  it("of a folder that is not there says so", () => {
    const { status, stdout, stderr } = run("dist/evaluate/main.js", "re3d", "no-such-folder");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toBe("no-such-folder cannot be read: there is no such file.\n");
  });
});
