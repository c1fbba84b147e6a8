import { describe, expect, test } from "vitest";
import type { Joined } from "../../src/assess/index.ts";
import type { DatasetRow } from "../../src/event/index.ts";
import { madeUpRow } from "../made-up.ts";
import { memoryHistory } from "./memory-history.ts";
import { answer, event } from "./question.ts";

const DAY = "2018-03-25";

const row = (id: string, dead: number, given: Partial<DatasetRow> = {}) => madeUpRow({ id, dead, ...given });

function source(given: { redistributable?: boolean } = {}) {
  const { manifest } = memoryHistory({ attacks: [] }, DAY);
  return { manifests: [{ ...manifest, id: "made-up", ...given }], find: async () => [] };
}

const BARS: Joined["bars"] = [
  { comparison: "prior", finding: "share of candidates", values: null, weight: 1.9 },
  { comparison: "date", finding: "1 day apart", values: ["2018-03-24", "2018-03-23"], weight: -1.2 },
  { comparison: "killed", finding: "same toll, 3 to 9", values: ["5", "5"], weight: 4.5 },
];

function join(rows: readonly DatasetRow[], probability = 0.97): Joined[] {
  return [{ event: "e1", dataset: "made-up", rows, probability, compared: 4, bars: BARS }];
}

const MAIN = event({ id: "e1", date: { start: "2018-03-24", end: "2018-03-24", precision: "day" } });

describe("what the data have of the attack", () => {
  test("the linked rows are summed, one-sided deaths told apart, low and high widened, and the probability is told", async () => {
    const rows = [
      row("a", 2),
      row("b", 1),
      row("c", 2, { violence: "state-based", deaths: { low: 3, best: 2, high: 1 } }),
    ];
    const { of } = await answer({ attacks: [] }, DAY, { main: MAIN, rows: source(), joined: join(rows) });
    expect(of("data.main")!.value).toBe(5);
    expect(of("data.main")!.n).toBe(3);
    expect(of("data.main")!.intervals[0]).toMatchObject({ low: 5, high: 5 });
    expect(of("data.main")!.statement).toContain("3 of them in one-sided violence");
    expect(of("data.main")!.statement).toContain("with a probability of 97 %, of 4 incidents in reach");
  });

  test("the waterfall goes from the prior over each comparison with both values to the weight of all", async () => {
    const joined = join([row("a", 5)]);
    const { of } = await answer({ attacks: [] }, DAY, { main: MAIN, rows: source(), joined });
    const { table, statement, value } = of("data.main.join")!;
    expect(value).toBe(0.97);
    expect(statement).toContain("most telling are killed (for it) and date (against it)");
    expect(table!.rows[1]).toEqual(["date", "2018-03-24", "2018-03-23", "1 day apart", -1.2]);
    expect(table!.rows.at(-1)![4]).toBe(5.2);
  });

  test("of rows that may not be passed on only the ids are shown", async () => {
    const joined = join([row("a", 5)]);
    const rows = source({ redistributable: false });
    const { of } = await answer({ attacks: [] }, DAY, { main: MAIN, rows, joined });
    expect(JSON.stringify([of("data.main")!.table, of("data.main.join")!.table])).not.toMatch(
      /Red Column|2018-03-23/,
    );
    expect(of("coverage.rows")!.caveats.join()).toContain("may not be passed on");
  });

  test("no row is no proof that nothing happened, and the likeliest is told", async () => {
    const { of } = await answer({ attacks: [] }, DAY, {
      main: MAIN,
      rows: source(),
      joined: join([], 0.21),
    });
    expect(of("data.main")!.statement).toContain("no matching row");
    expect(of("data.main")!.statement).toContain("21 %");
    expect(of("data.main")!.caveats.join(" ")).toContain("does not mean that it did not happen");
  });

  test("without a place or day it is said why it was not looked for", async () => {
    const main = event({ id: "e1", place: null });
    const other = event({ id: "e2", main: false });
    const { of } = await answer({ attacks: [] }, DAY, { main, events: [main, other], rows: source() });
    expect(of("data.main")!.statement).toContain("no place");
    expect(of("data.e2")!.statement).toContain("no day");
  });

  test("without event-level data it is said how to add some", async () => {
    const { of } = await answer({ attacks: [] }, DAY, { main: MAIN });
    expect(of("data.main")!.statement).toContain("--data");
  });
});
