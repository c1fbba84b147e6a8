import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { scoreMuc } from "../../src/evaluate/muc/score.ts";
import { KeyTemplate, Message } from "../../src/evaluate/muc/template.ts";

const shared = resolve(process.env.BASERATE_SHARED ?? "../shared");
const scorer = join(shared, "tools/muc4.py");
const standIn = join(import.meta.dirname, "without-scipy");
const keys = join(shared, "eval/muc4/gtt/dev.jsonl");

function template(fields: Partial<Record<string, unknown>>): KeyTemplate {
  return KeyTemplate.parse({ incident_type: "attack", ...fields });
}

describe("the template score", () => {
  const key = [
    template({ PerpInd: [["two men", "men"]], Victim: [["a b"], ["c d"]] }),
    template({ incident_type: "bombing", Weapon: [["bomb"]] }),
  ];

  it("is full for the key itself, with one mention of each entity", () => {
    const response = key.map((one) => ({ ...one, PerpInd: one.PerpInd.map(([first]) => [first!]) }));
    const scores = scoreMuc([{ key, response }]);
    expect(scores.templates.f1).toBe(1);
    expect(scores.entities.f1).toBe(1);
    expect(scores.relevance.f1).toBe(1);
  });

  it("does not care for case, articles and punctuation", () => {
    const response = [template({ PerpInd: [["THE TWO MEN,"]], Victim: [["A. B"], ["C D"]] }), key[1]!];
    expect(scoreMuc([{ key, response }]).byField.PerpInd.f1).toBe(1);
  });

  it("pairs templates of equal type only", () => {
    const response = [template({ incident_type: "arson", Weapon: [["bomb"]] })];
    expect(scoreMuc([{ key, response }]).templates.f1).toBe(0);
  });
});

describe("the score of an organisation's confidence", () => {
  const said = (confidence: string, organisation = "fmln") =>
    template({ PerpOrg: [[organisation]], PerpOrgConfidence: [confidence] });
  const f1 = (key: KeyTemplate, response: KeyTemplate) =>
    scoreMuc([{ key: [key], response: [response] }]).confidence.f1;
  /** A key as MUC writes it, with alternatives in one filler. */
  const asked = (confidences: { said: string; of: string }[], optional = false) =>
    Message.parse({
      docid: "x",
      templates: [
        {
          slots: {
            "inc-type": [{ optional: false, alternatives: [{ value: "ATTACK" }] }],
            "perp-org-id": [{ optional, alternatives: [{ value: "FMLN" }] }],
            "perp-org-conf": [
              { optional, alternatives: confidences.map(({ said, of }) => ({ value: said, tag: [of] })) },
            ],
          },
        },
      ],
    }).templates![0]!;

  it("is half where the key says by whom", () => {
    const key = said("SUSPECTED OR ACCUSED BY AUTHORITIES");
    expect(f1(key, key)).toBe(1);
    expect(f1(key, said("SUSPECTED OR ACCUSED"))).toBe(0.5);
    expect(f1(key, said("REPORTED AS FACT"))).toBe(0);
    expect(f1(said("SUSPECTED OR ACCUSED"), key)).toBe(0);
  });

  it("is half for the right confidence of another organisation, and nothing jointly", () => {
    const [key, response] = [said("POSSIBLE"), said("POSSIBLE", "army")];
    const scores = scoreMuc([{ key: [key], response: [response] }]);
    expect(scores.confidence.f1).toBe(0.5);
    expect(scores.confidenceJointly.f1).toBe(0);
  });

  it("keeps to the confidence of an organisation that stands behind one without a name", () => {
    const organisations = { PerpOrg: [[], ["fmln"]], PerpOrgConfidence: [null, "POSSIBLE"] };
    const scores = scoreMuc([{ key: [template(organisations)], response: [said("POSSIBLE")] }]);
    expect(scores.confidenceJointly.f1).toBe(1);
  });

  it("takes any of the key's alternatives", () => {
    const key = asked([
      { said: "POSSIBLE", of: "FMLN" },
      { said: "CLAIMED OR ADMITTED", of: "FMLN" },
    ]);
    expect(f1(key, said("CLAIMED OR ADMITTED"))).toBe(1);
    expect(f1(key, said("REPORTED AS FACT"))).toBe(0);
  });

  it("asks for what the key calls optional only where it is answered", () => {
    const fact = [{ said: "REPORTED AS FACT", of: "FMLN" }];
    const bombing = { ...said("POSSIBLE"), incident_type: "bombing" };
    const recall = (optional: boolean) =>
      scoreMuc([{ key: [asked(fact, optional), bombing], response: [bombing] }]).confidence.recall;
    expect([recall(true), recall(false)]).toEqual([1, 0.5]);
    expect(f1(asked(fact, true), said("REPORTED AS FACT"))).toBe(1);
    expect(f1(asked(fact, true), said("POSSIBLE"))).toBe(0);
  });

  it("counts all of templates that have no counterpart as wrong or missing", () => {
    const key = [said("POSSIBLE")];
    const other = template({ incident_type: "arson", PerpOrg: [["fmln"]], PerpOrgConfidence: ["POSSIBLE"] });
    const { confidence } = scoreMuc([{ key, response: [...key, other] }]);
    expect([confidence.precision, confidence.recall]).toEqual([0.5, 1]);
    expect(scoreMuc([{ key, response: [other] }]).confidence.f1).toBe(0);
  });
});

function hasScipy(): boolean {
  return spawnSync("python3", ["-c", "import numpy, scipy.optimize"]).status === 0;
}

// Needs ../shared (or $BASERATE_SHARED) and python3.
describe.skipIf(!existsSync(scorer) || !existsSync(keys))("against the reference scorer", () => {
  const messages = (existsSync(keys) ? readFileSync(keys, "utf8") : "")
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Message.parse(JSON.parse(line)));

  it.each([
    ["gtt", "templates"],
    ["ree", "entities"],
  ] as const)("%s", (metric, field) => {
    // The answers of the neighbouring message, mixed with the own: right, wrong, missing and too many.
    const answered = messages.map(({ docid, templates }, i) => {
      const own = templates ?? [];
      const other = messages[(i + 1) % messages.length]!.templates ?? [];
      const response = [...own.filter((_, k) => (k + i) % 3 > 0), ...other.filter((_, k) => (k + i) % 2 > 0)];
      return { docid, key: own, response: response.map((one) => ({ ...one, PerpInd: one.Target })) };
    });
    const file = join(mkdtempSync(join(tmpdir(), "baserate-")), "response.jsonl");
    writeFileSync(
      file,
      answered.map(({ docid, response }) => JSON.stringify({ docid, templates: response })).join("\n"),
    );
    const said = execFileSync("python3", [scorer, "score", metric, keys, file], {
      encoding: "utf8",
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", ...(hasScipy() ? {} : { PYTHONPATH: standIn }) },
    });
    const numbers = /micro\s+P\s+([\d.]+)\s+R\s+([\d.]+)\s+F1\s+([\d.]+)/.exec(said)!.slice(1).map(Number);
    const { precision, recall, f1 } = scoreMuc(answered)[field];
    const ours = [precision, recall, f1].map((share) => Math.round(10_000 * share) / 100);
    expect(ours).toEqual(numbers);
  });
});
