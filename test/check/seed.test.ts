import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type AttentionSeries, check } from "../../src/answer.ts";
import { loadDocument } from "../../src/document/index.ts";
import { addDays } from "../../src/event/index.ts";
import { CheckedClaim } from "../../src/finding/index.ts";
import { shared } from "../cli/run.ts";

const article = join(shared, "seed/isis-last-gasps.txt");
const union = join(shared, "data/ucdp/ged_union.parquet");
const daily = join(shared, "data/ucdp/ged211_prec12_global.parquet");
const here = [article, union, daily].every(existsSync);

async function claimsWith(data: string[], attention: AttentionSeries | null = null) {
  const document = await loadDocument(article, process.stdin);
  const { check: checked } = await check(
    document,
    { asOf: "2018-03-25", data, attention, today: "2026-01-01" },
    null,
  );
  return checked.claims;
}

describe.skipIf(!here)("the analysis that the project starts from (skipped without the shared data)", () => {
  test("with event-level data, claim by claim", { timeout: 60_000 }, async () => {
    const claims = await claimsWith([union]);
    const incidents = claims.flatMap((it) =>
      it.reading.kind === "incident" ? [{ ...it, reading: it.reading }] : [],
    );
    const at = (where: RegExp, asks = "killed") =>
      incidents.find(({ reading }) => where.test(reading.where?.name ?? "") && reading.asks === asks)!;
    expect(at(/Paris/).verdict).toBe("supported");
    expect(at(/Nice|Promenade/).verdict).toBe("supported");
    const south = incidents.find(({ reading }) => reading.news)!;
    expect(south.verdict).toBe("supported");
    expect(south.reason).toContain("first count");
    expect(south.rows.map(({ id }) => id).sort()).toEqual(["256235", "256244", "256380"]);
    expect(at(/Kabul/)).toMatchObject({ verdict: "close", rows: [{ id: "257660" }] });
    expect(at(/Kabul/, "wounded").verdict).toBe("cannot be told");
    expect(at(/Westminster/, "happened").verdict).toBe("no matching row");
    expect(at(/London Bridge/, "happened").verdict).toBe("no matching row");
    const turn = claims.find(({ kind }) => kind === "turning-point")!;
    expect(turn.figures).toHaveLength(3);
    expect(turn.verdict).toBe("depends on the measure");
    expect(turn.reason).toMatch(/interval .* 2017/);
    expect(claims.find(({ kind }) => kind === "attention")!.verdict).toBe("cannot be told");
    const topics = claims.flatMap(({ reading }) => (reading.kind === "unanswerable" ? [reading.topic] : []));
    expect(topics).toEqual(expect.arrayContaining(["territory", "support"]));
  });

  test("“below the radar” is answered where there is a series", { timeout: 60_000 }, async () => {
    const cells = [];
    for (let i = 0; i < 1200; i++)
      for (const country of ["AF", "EG", "FR", "IQ", "LY", "NG", "PH", "SY", "TR"])
        cells.push({
          day: addDays("2014-12-20", i),
          country,
          mentions: (["FR", "TR"].includes(country) ? 400 : 20) + (i % 5),
        });
    const source = { dataset: "made-up", version: "1", through: null, coverage: null, vintage: null };
    const claims = await claimsWith([union], { source, unit: "mentions", cells });
    const claim = claims.find(({ kind }) => kind === "attention")!;
    expect(["supported", "contradicted"]).toContain(claim.verdict);
    expect(claim.figures[0]?.topic).toBe("attention");
  });

  test("what is printed as JSON has the shape that is promised", { timeout: 60_000 }, async () => {
    const claims = await claimsWith([union]);
    for (const claim of claims) {
      expect(Object.keys(claim).sort()).toEqual(
        ["text", "start", "end", "kind", "reading", "verdict", "reason", "figures", "rows", "caveats"].sort(),
      );
      expect(CheckedClaim.safeParse(claim).error).toBeUndefined();
      expect(claim.kind).toBe(claim.reading.kind);
    }
    const untold = claims.filter(({ kind }) => kind === "unanswerable");
    expect(new Set(untold.map(({ verdict }) => verdict))).toEqual(new Set(["cannot be told"]));
  });

  test("“far less” than three years ago, from daily data of one version", { timeout: 60_000 }, async () => {
    const claim = (await claimsWith([daily])).find(
      ({ reading }) => reading.kind === "comparison" && reading.against.kind === "years-ago",
    )!;
    expect(claim.verdict).toBe("depends on the measure");
    const table = claim.figures.flatMap(({ table }) => table!.rows);
    expect(table).toContainEqual(["deaths in one-sided violence", 5123, 1827]);
    expect(table).toContainEqual(["rows of one-sided violence", 648, 144]);
    expect(table).toContainEqual(["deaths in all events", 27436, 25820]);
    expect(table).toContainEqual(["all rows", 3539, 3108]);
  });

  test("with the embedded baseline alone incidents cannot be told, series can", {
    timeout: 60_000,
  }, async () => {
    const claims = await claimsWith([]);
    const verdicts = new Set(claims.filter(({ kind }) => kind === "incident").map(({ verdict }) => verdict));
    expect([...verdicts]).toEqual(["cannot be told"]);
    expect(claims.find(({ kind }) => kind === "comparison")!.verdict).toBe("depends on the measure");
  });
});
