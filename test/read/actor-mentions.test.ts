import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadRegistry, nameKey } from "../../src/actors/index.ts";
import { findActors } from "../../src/read/actor-mentions.ts";
import type { ActorMention } from "../../src/read/mention.ts";
import { splitSentences } from "../../src/read/sentences.ts";

const registry = loadRegistry();
const find = (text: string, occasion = {}) => findActors(splitSentences(text), text, registry, occasion);

/** "words of the text = actor or kind", with "*" for what points back. */
function seen(text: string, occasion = {}): string[] {
  return find(text, occasion).map(
    (m) =>
      `${text.slice(m.start, m.end)} = ${m.actor ?? m.kind}${m.coreferent ? "*" : ""}${m.count === null ? "" : ` (${m.count})`}`,
  );
}

describe("listed organisations", () => {
  it.each([
    ["Isis said so.", ["Isis = islamic-state"]],
    ["Officials blamed IS for the blast.", ["IS = islamic-state"]],
    ["This is what the so-called Islamic State wants.", ["so-called Islamic State = islamic-state"]],
    [
      "The Islamic State of Iraq and the Levant (ISIL), also known as Daesh, lost Ramadi.",
      [
        "Islamic State of Iraq and the Levant = islamic-state",
        "ISIL = islamic-state",
        "Daesh = islamic-state",
      ],
    ],
    ["An ISIS-inspired plot and an anti-IS drive.", ["ISIS = islamic-state", "IS = islamic-state"]],
    ["IS-K bombed a mosque.", ["IS-K = islamic-state-khorasan"]],
    ["The Taliban denied it.", ["Taliban = taliban"]],
    ["Shabaab's spokesman said al-Shabaab did it.", ["Shabaab = al-shabaab", "al-Shabaab = al-shabaab"]],
    ["In Mozambique, al-Shabab burnt a village.", ["al-Shabab = islamic-state-mozambique"]],
    ["In Kenya, al-Shabab burnt a village.", ["al-Shabab = al-shabaab"]],
    ["A Taliban commander fled.", ["Taliban = taliban"]],
    ["IS fighters fled.", ["IS = islamic-state", "fighters = generic"]],
    ["THE ATTACK IS THE WORK OF SHINING PATH.", ["SHINING PATH = shining-path"]],
    ["TROUBLE IS BREWING, AND THERE IS NO END.", []],
    ["The state of Islamic studies; an Islamic state of mind.", []],
    ["On November 17 Lautaro Wagner flew to Somaliland.", []],
    ["Wagner fighters came; Wagner stayed.", ["Wagner = wagner", "fighters = generic", "Wagner = wagner"]],
    ["Amal spoke to MEND reporters at the base.", []],
    [
      "The FMLN met. Later the ERP, one of its members, claimed it.",
      ["FMLN = fmln", "ERP = erp-el-salvador"],
    ],
    ["The ERP announced a new tax system.", []],
  ])("%s", (text, expected) => expect(seen(text)).toEqual(expected));

  it("lets the countries of the document decide between bearers of one name", () => {
    expect(seen("The ELN attacked a pipeline in Colombia.")).toContain("ELN = eln-colombia");
    expect(seen("The ELN attacked a pipeline in Bolivia.")).toContain("ELN = eln-bolivia");
    expect(seen("The ELN attacked.", { country: "BO" })).toEqual(["ELN = eln-bolivia"]);
  });
});

describe("organisations that the registry does not know", () => {
  it("are found by their words, and by the acronym that the text introduces", () => {
    const mentions = find("The Revolutionary Front of Xanadu (RFX) claimed it. RFX has struck before.");
    expect(mentions.map((m) => [m.name, m.actor])).toEqual([
      ["Revolutionary Front of Xanadu", null],
      ["Revolutionary Front of Xanadu", null],
      ["Revolutionary Front of Xanadu", null],
    ]);
  });

  it.each([
    ["The Blue River Brigade claimed it.", ["Blue River Brigade = organisation"]],
    ["The Army of Free Valleys claimed it.", ["Army of Free Valleys = organisation"]],
    ["THE PATRIOTIC WORKERS FRONT CLAIMED IT.", ["PATRIOTIC WORKERS FRONT = organisation"]],
    ["A GUERRILLA GROUP CLAIMED IT.", ["GUERRILLA GROUP = generic"]],
    ["Green Party chairman John Smith spoke.", ["Green Party = organisation"]],
  ])("%s", (text, expected) => expect(seen(text)).toEqual(expected));

  it("does not take a person's name into that of an organisation", () => {
    const names = find("Blue Party Vice Chairman Arvid Vale met the Red Front Leader Jon Dale.").map(
      (m) => m.name,
    );
    expect(names).toEqual(["Blue Party", "Red Front"]);
  });
});

describe("states and their forces", () => {
  it.each([
    ["The Iraqi army and French police agreed.", ["Iraqi army = state:IQ", "French police = state:FR"]],
    ["The United States military struck.", ["United States military = state:US"]],
    ["The U.S. military struck.", ["U.S. military = state:US"]],
    ["Security forces and government troops came.", ["Security forces = state", "government troops = state"]],
    ["The US-led coalition struck.", ["US-led coalition = anti-is-coalition"]],
    [
      "CJTF Operation Inherent Resolve reported strikes.",
      ["CJTF Operation Inherent Resolve = anti-is-coalition"],
    ],
    ["A bomb went off at a police station near an army base.", []],
    ["He lives in Iraq and speaks French.", []],
  ])("%s", (text, expected) => expect(seen(text)).toEqual(expected));

  it("are states in kind, coalitions of states too", () => {
    const kinds = find("The US-led coalition, the Syrian army and the police met Hezbollah.").map(
      (m) => m.kind,
    );
    expect(kinds).toEqual(["state", "state", "state", "organisation"]);
  });
});

describe("generic attackers", () => {
  it.each([
    ["A single gunman opened fire.", ["single gunman = generic (1)"]],
    ["Two masked gunmen fled.", ["masked gunmen = generic (2)"]],
    [
      "Unidentified gunmen and 12 suspected jihadists fled.",
      ["Unidentified gunmen = generic", "suspected jihadists = generic (12)"],
    ],
    ["A suicide bomber struck.", ["suicide bomber = generic (1)"]],
    ["A man claiming allegiance to Isis struck.", ["man = generic (1)", "Isis = islamic-state"]],
    ["An IT worker stabbed four people.", ["IT worker = generic (1)"]],
    ["A man bought a car. Men and women danced.", []],
    ["Masked men came.", ["Masked men = generic"]],
    ["It was a terrorist attack, terrorist propaganda.", []],
    ["A terrorist shot a guard.", ["terrorist = generic (1)"]],
    [
      "SALVADORAN GUERRILLAS AND HEAVILY ARMED MEN CAME.",
      ["SALVADORAN GUERRILLAS = generic", "HEAVILY ARMED MEN = generic"],
    ],
  ])("%s", (text, expected) => expect(seen(text)).toEqual(expected));

  it("give records generic words, never the name that follows", () => {
    const names = find("Police shot gunman John Smith. The attacker, Jack Jones, died. Two gunmen fled.").map(
      (m) => m.name,
    );
    expect(names).toEqual(["Police", "gunman", "attacker", "two gunmen"]);
  });
});

describe("pointing back", () => {
  it("takes the group for the organisation named last", () => {
    expect(
      seen("Isis claimed it. The group gave no proof. Al-Qaeda did not. The militant group was silent."),
    ).toEqual([
      "Isis = islamic-state",
      "The group = islamic-state*",
      "Al-Qaeda = al-qaeda",
      "The militant group = al-qaeda*",
    ]);
  });

  it("does not where nothing was named, or where the group is of something else", () => {
    expect(seen("The group met.")).toEqual([]);
    expect(seen("Isis claimed it. The group of tourists left.")).toEqual(["Isis = islamic-state"]);
  });
});

/** Brackets and spaced hyphens are how datasets write factions, not how news does; a comma ends a name in a text. */
const DATASET_FORM = /[(),]| [-–] /;

describe("always", () => {
  const word = fc.oneof(
    fc.constantFrom(
      "IS",
      "is",
      "the",
      "al-",
      "Isis",
      "(",
      ")",
      "[",
      "ISIL",
      "group",
      "Front",
      "of",
      "Iraqi",
      "police",
    ),
    fc.constantFrom(
      "two",
      "gunmen",
      "A",
      "man",
      ".",
      "'s",
      "’",
      "-",
      "FMLN",
      "Army",
      "for",
      "\n",
      "U.S.",
      "suicide",
    ),
    fc.string({ maxLength: 6 }),
  );

  it("keeps mentions inside the text, in order and apart", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        let end = 0;
        for (const m of find(text)) {
          expect(m.start).toBeGreaterThanOrEqual(end);
          expect(m.end).toBeGreaterThan(m.start);
          expect(m.end).toBeLessThanOrEqual(text.length);
          expect(m.actor === null || registry.byId(m.actor) !== null).toBe(true);
          end = m.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("finds the same organisation under every unambiguous name that it has", () => {
    for (const actor of registry.actors) {
      if (actor.kind === "umbrella") continue;
      for (const { name, ambiguous } of actor.aliases) {
        const shared = registry.names.get(nameKey(name, registry.spellings))!;
        if (ambiguous || shared.length > 1 || DATASET_FORM.test(name)) continue;
        const text = `Officials blamed the ${name} on Monday.`;
        expect(
          find(text).map((m) => m.actor),
          text,
        ).toContain(actor.id);
      }
    }
  });

  it("takes linear time on one word a hundred thousand times", () => {
    for (const text of ["Front ", "IS ", "(ABC ", "of ", "Iraqi "])
      expect(() => find(text.repeat(20_000))).not.toThrow();
  });
});

const re3d = `${process.env.BASERATE_SHARED ?? "../shared"}/eval/re3d`;

describe.skipIf(!existsSync(re3d))("re3d (skipped where ../shared is absent)", () => {
  it("tells same organisations from others among the related ones with F1 of at least .70", () => {
    const counts = { hits: 0, misses: 0, wrong: 0 };
    for (const folder of readdirSync(re3d)) {
      if (!statSync(`${re3d}/${folder}`).isDirectory()) continue;
      const [documents, relations, entities] = ["documents", "relations", "entities"].map((name) =>
        jsonLines(`${re3d}/${folder}/${name}.json`),
      );
      const organisations = new Set(
        entities!.filter((e) => e.type === "Organisation").map((e) => `${e.documentId} ${e.begin} ${e.end}`),
      );
      for (const { _id, text } of documents!) {
        const mentions = find(text as string);
        for (const r of relations!) {
          const pair = [`${_id} ${r.sourceBegin} ${r.sourceEnd}`, `${_id} ${r.targetBegin} ${r.targetEnd}`];
          if (r.documentId !== _id || !pair.every((key) => organisations.has(key))) continue;
          const a = identity(mentions, r.sourceBegin as number, r.sourceEnd as number, r.source as string);
          const b = identity(mentions, r.targetBegin as number, r.targetEnd as number, r.target as string);
          if (r.type === "IsSynonymOf") counts[a === b ? "hits" : "misses"]++;
          else if (a === b) counts.wrong++;
        }
      }
    }
    const f1 = (2 * counts.hits) / (2 * counts.hits + counts.misses + counts.wrong);
    expect(f1, JSON.stringify(counts)).toBeGreaterThanOrEqual(0.7);
  });
});

/** What an annotated stretch stands for: the actor of the mention that covers most of it, else its own name. */
function identity(mentions: ActorMention[], begin: number, end: number, value: string): string {
  const mention = mentions.find(
    (m) => m.kind !== "generic" && Math.min(m.end, end) - Math.max(m.start, begin) > 0.6 * (end - begin),
  );
  if (mention?.actor && !mention.actor.startsWith("state:")) return mention.actor;
  return nameKey(mention?.name ?? value, registry.spellings);
}

function jsonLines(file: string): Record<string, unknown>[] {
  return readFileSync(file, "utf8")
    .replace(/^\uFEFF/, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
