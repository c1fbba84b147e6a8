import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { scoreMuc } from "../../src/evaluate/muc/score.ts";
import { Message, Template } from "../../src/evaluate/muc/template.ts";

const shared = resolve(process.env.BASERATE_SHARED ?? "../shared");
const scorer = join(shared, "tools/muc4.py");
const standIn = join(import.meta.dirname, "without-scipy");
const keys = join(shared, "eval/muc4/gtt/dev.jsonl");

function template(fields: Partial<Record<string, unknown>>): Template {
  return Template.parse({ incident_type: "attack", ...fields });
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

  it("gives an organisation's confidence half where the key says by whom", () => {
    const said = (confidence: string) => template({ PerpOrg: [["fmln"]], PerpOrgConfidence: [confidence] });
    const asked = [said("SUSPECTED OR ACCUSED BY AUTHORITIES")];
    expect(scoreMuc([{ key: asked, response: asked }]).confidence.f1).toBe(1);
    expect(scoreMuc([{ key: asked, response: [said("SUSPECTED OR ACCUSED")] }]).confidence.f1).toBe(0.5);
    expect(scoreMuc([{ key: asked, response: [said("REPORTED AS FACT")] }]).confidence.f1).toBe(0);
  });
});

function hasScipy(): boolean {
  return spawnSync("python3", ["-c", "import numpy, scipy.optimize"]).status === 0;
}

// Needs ../shared (or $BASERATE_SHARED) and python3.
describe.skipIf(!existsSync(scorer) || !existsSync(keys))("against the reference scorer", () => {
  const messages = readFileSync(keys, "utf8")
    .trim()
    .split("\n")
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
