import { describe, expect, test } from "vitest";
import type { DatasetRow } from "../../src/event/index.ts";
import { memoryHistory } from "./memory-history.ts";
import { answer, event } from "./question.ts";

const DAY = "2018-03-25";

function row(id: string, day: string, best: number, given: Partial<DatasetRow> = {}): DatasetRow {
  return {
    dataset: "made-up",
    id,
    violence: "one-sided",
    date: { start: day, end: day, precision: "day" },
    place: { name: "Lyon", country: "FR", lat: 45.76, lon: 4.84, precision: "exact", within: [] },
    sideA: "Red Column",
    sideB: "Civilians",
    deaths: { low: best, best, high: best },
    deathsBySide: null,
    summary: false,
    headline: null,
    ...given,
  };
}

/** Rows held in memory, looked up by days alone. */
function source(rows: readonly DatasetRow[]) {
  return {
    manifests: [memoryHistory({ attacks: [] }, DAY).manifest],
    find: async ({ from, to }: { from?: string; to?: string }) =>
      rows.filter((it) => (!from || it.date.start >= from) && (!to || it.date.end <= to)),
  };
}

const onDay = (day: string) => event({ date: { start: day, end: day, precision: "day" } });

describe("what the data have of the attack", () => {
  test("rows within a day are one incident, one-sided deaths told apart, low and high widened", async () => {
    const rows = source([
      row("a", "2018-03-23", 2),
      row("b", "2018-03-23", 1),
      row("c", "2018-03-24", 2, { violence: "state-based", deaths: { low: 3, best: 2, high: 1 } }),
    ]);
    const { of } = await answer({ attacks: [] }, DAY, { main: onDay("2018-03-23"), rows });
    expect(of("data.main")!.value).toBe(5);
    expect(of("data.main")!.n).toBe(3);
    expect(of("data.main")!.intervals[0]).toMatchObject({ low: 5, high: 5 });
    expect(of("data.main")!.statement).toContain("3 of them in one-sided violence");
  });

  test("an event known only to the year: the incident whose toll fits best", async () => {
    const rows = source([row("a", "2016-07-14", 86), row("b", "2016-07-26", 1), row("c", "2016-06-13", 2)]);
    const main = event({
      date: { start: "2016-01-01", end: "2016-12-31", precision: "year" },
      killed: { low: 86, best: 86, high: 86 },
    });
    const { of } = await answer({ attacks: [] }, DAY, { main, rows });
    expect(of("data.main")!.statement).toContain("(a)");
    expect(of("data.main")!.statement).toContain("one of 3 incidents");
  });

  test("nothing dated after the as-of day is found, nor a summary of a whole period", async () => {
    const rows = source([row("late", "2018-03-26", 9), row("coarse", "2018-03-25", 900, { summary: true })]);
    const { of } = await answer({ attacks: [] }, DAY, { main: onDay("2018-03-25"), rows });
    expect(of("data.main")!.statement).toContain("no matching row");
    expect(of("data.main")!.caveats.join(" ")).toContain("does not mean that it did not happen");
  });

  test("a main event without a day is looked for in the month before, and that is said", async () => {
    const rows = source([row("a", "2018-03-23", 3), row("b", "2018-03-02", 40), row("c", "2018-01-02", 3)]);
    const { of } = await answer({ attacks: [] }, DAY, { main: event(), rows });
    expect(of("data.main")!.statement).toContain("(a)");
    expect(of("data.main")!.caveats.join(" ")).toContain("no day");
  });

  test("without a place, or a day for another event, it is said why it was not looked for", async () => {
    const nowhere = event({ place: null });
    const other = event({ id: "e2", main: false });
    const rows = source([]);
    const { of } = await answer({ attacks: [] }, DAY, { main: nowhere, events: [nowhere, other], rows });
    expect(of("data.main")!.statement).toContain("no place");
    expect(of("data.e2")!.statement).toContain("no day");
  });

  test("without event-level data it is said how to add some", async () => {
    const { of } = await answer({ attacks: [] }, DAY, { main: onDay("2018-03-23") });
    expect(of("data.main")!.statement).toContain("--data");
  });
});
