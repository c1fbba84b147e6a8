import { readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadKnowledge, wordListsOf } from "../../src/evaluate/knowledge.ts";
import { predictTemplates } from "../../src/evaluate/muc/predict.ts";
import { viewOf } from "../../src/evaluate/muc/view.ts";
import { loadLexicons } from "../../src/read/index.ts";

const lexicons = loadLexicons();
const knowledge = loadKnowledge();
const folder = resolve(import.meta.dirname, "../../data/lexicon/learnt");
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".tsv"))
  .map((name) => resolve(folder, name));
const named = (name: string) => readFileSync(resolve(folder, `${name}.tsv`), "utf8");

describe("what was learnt", () => {
  it("takes at most two megabytes", () => {
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(2_000_000);
  });

  it("holds no sequence of more than three words", () => {
    const features = ["incidents", "told", "fills", "whole", "network", "casualties"].flatMap((name) =>
      named(name)
        .trimEnd()
        .split("\n")
        .slice(1)
        .map((line) => line.split("\t")[0]!.replace(/^[^=]*=/, "")),
    );
    const long = features.filter((feature) => feature.split(" ").length > 3);
    expect(long).toEqual([]);
  });

  it("knows no names of persons: they would be single words of the lists", () => {
    const words = new Set(
      named("words")
        .split("\n")
        .map((line) => line.split("\t")[1]),
    );
    const names =
      "jose maria juan hector ricardo jorge ignacio gilda alfredo mohammed ahmed abdul osama".split(" ");
    expect(names.filter((name) => words.has(name))).toEqual([]);
  });
});

describe("what may fill a slot", () => {
  const lists = wordListsOf(knowledge, lexicons.frames.targets);
  const stringsOf = (text: string) =>
    viewOf({ docid: "own", text }, lexicons, lists).candidates.flatMap(({ entity }) =>
      entity.phrases.map(({ key }) => key),
    );

  it("is an officer with the rank as well as without", () => {
    const strings = stringsOf(
      "SAN SALVADOR, 8 MAR 90 (AFP) -- [TEXT] THE WITNESSES ACCUSED LT COL ANSELMO VARELDA OF THE MURDERS.",
    );
    expect(strings).toEqual(expect.arrayContaining(["anselmo varelda", "lt col anselmo varelda"]));
  });

  it("is a shop with the word for what it sells", () => {
    const strings = stringsOf(
      "BOGOTA, 8 MAR 90 (AFP) -- [TEXT] BOMBS DAMAGED TWO HARDWARE STORES AND A MOVIE THEATER.",
    );
    expect(strings).toEqual(expect.arrayContaining(["hardware stores", "movie theater"]));
  });
});

describe("templates", () => {
  const predict = (text: string) => predictTemplates({ docid: "own", text }, lexicons, knowledge);

  it("of a bombing in a text in capitals name weapon, target and who did it", () => {
    const [template] = predict(
      "BOGOTA, 3 MAY 90 (EFE) -- [TEXT] GUERRILLAS OF THE ARMY OF NATIONAL LIBERATION (ELN) TODAY BLEW UP A SECTION OF THE " +
        "OIL PIPELINE WITH DYNAMITE, POLICE REPORTED. THE BOMB EXPLODED NEAR THE TOWN OF SARAVENA AND DESTROYED A BUS.",
    );
    expect(template?.incident_type).toBe("bombing");
    expect(template?.Weapon.flat().join(" ")).toMatch(/DYNAMITE|BOMB/);
    expect(template?.PerpOrg.flat().join(" ")).toMatch(/ARMY OF NATIONAL LIBERATION|ELN/);
    expect(template?.PerpOrgConfidence).toHaveLength(template?.PerpOrg.length ?? 0);
  });

  it("are several where a report sums up a wave of attacks, and one where it dwells on one", () => {
    const wave = predict(
      "SAN SALVADOR, 4 JUN 90 (EFE) -- [TEXT] GUERRILLAS EARLY THIS MORNING BLEW UP TWO ELECTRICITY POLES IN USULUTAN WITH " +
        "DYNAMITE. SIMULTANEOUSLY, A BOMB EXPLODED AT THE PREMISES OF A BANK IN SANTA ANA AND DESTROYED SEVERAL CARS.  " +
        "MEANWHILE, ANOTHER EXPLOSIVE DEVICE DAMAGED A SCHOOL IN THE CAPITAL.  NO VICTIMS WERE REPORTED IN THIS WAVE OF ATTACKS.",
    );
    const single = predict(
      "SANTIAGO, 9 MAY 89 (DPA) -- [TEXT] A BOMB DESTROYED THE DOOR OF A BANK IN DOWNTOWN SANTIAGO LAST NIGHT.  POLICE SAID " +
        "THE BOMB HAD BEEN LEFT IN A BAG.  NOBODY WAS HURT, AND NOBODY HAS CLAIMED THE ATTACK ON THE BANK.",
    );
    expect(wave.filter(({ incident_type }) => incident_type === "bombing").length).toBeGreaterThan(1);
    expect(single.map(({ incident_type }) => incident_type)).toEqual(["bombing"]);
  });

  it("of a text about trade are none", () => {
    expect(
      predict(
        "LIMA, 4 JUN 90 (AFP) -- [TEXT] THE MINISTER OF ECONOMY TODAY SIGNED A TRADE AGREEMENT ON COFFEE PRICES.",
      ),
    ).toEqual([]);
  });
});
