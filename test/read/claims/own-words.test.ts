import { describe, expect, test } from "vitest";
import { loadVagueWords } from "../../../src/read/claims/index.ts";
import { ownFolder } from "../../own-folder.ts";

describe("a table of one's own", () => {
  const head = "id\tkind\tphrases\tleast\tmost\tmeaning\tsource\n";
  const folder = ownFolder();
  const file = (content: string) => folder.file("words.tsv", content);

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
