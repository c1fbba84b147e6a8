import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadVagueWords } from "../../../src/read/claims/index.ts";

describe("a table of one's own", () => {
  const head = "id\tkind\tphrases\tleast\tmost\tmeaning\tsource\n";
  const file = (content: string) => {
    const path = join(mkdtempSync(join(tmpdir(), "words-")), "words.tsv");
    writeFileSync(path, content);
    return path;
  };

  test("replaces the packaged one", () => {
    const own = loadVagueWords(file(`${head}mine\tprevious\ton fire\t3\t-\tthree times as many\tmine\n`));
    expect(own).toMatchObject([{ id: "mine", least: 3, most: null }]);
  });

  test("a fault is told with its line", () => {
    expect(() => loadVagueWords(file(`${head}mine\tnonsense\ton fire\t3\t-\tx\tmine\n`))).toThrow(/line 2/);
    expect(() => loadVagueWords(file("a\tb\n"))).toThrow(/expected the columns/);
    expect(() => loadVagueWords("/no/such/file.tsv")).toThrow(/cannot be read/);
  });
});
