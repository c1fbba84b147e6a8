import { expect, test } from "vitest";
import type { Joined } from "../../src/assess/index.ts";
import { ownRows } from "../../src/assess/own-rows.ts";
import type { DatasetRow } from "../../src/event/index.ts";
import { madeUpRow } from "../made-up.ts";
import { memoryHistory } from "./memory-history.ts";
import { answer, event } from "./question.ts";

const DAY = "2018-03-25";

const row = (dead: number) => madeUpRow({ id: `r${dead}`, day: "2018-02-10", dead });

const joined = (dataset: string, rows: readonly DatasetRow[], probability: number): Joined => ({
  event: "e1",
  dataset,
  rows,
  probability,
  compared: 1,
  bars: [],
});

test("the attack's rows are those of the series' own dataset, else of the likeliest, summed", () => {
  const main = event({ id: "e1" });
  const all = [joined("a", [row(4)], 0.9), joined("b", [row(2), row(1)], 0.7), joined("c", [], 0.4)];
  expect(ownRows(main, all, "b")).toEqual({ country: "FR", day: "2018-02-10", deaths: 3, probability: 0.7 });
  expect(ownRows(main, all, "other")).toMatchObject({ deaths: 4, probability: 0.9 });
  expect(ownRows(event({ id: "e2" }), all, "b")).toBeNull();
});

test("an attack without a day is taken out of the month of its rows", async () => {
  const attack = (day: string) => ({ actor: "Red Column", country: "FR", day, deaths: 3 });
  const attacks = Array.from({ length: 24 }, (_, i) =>
    attack(`20${16 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-10`),
  );
  const past = { attacks: [...attacks, attack("2018-02-10")] };
  const { manifest } = memoryHistory({ attacks: [] }, DAY);
  const rows = { manifests: [{ ...manifest, id: "made-up" }], find: async () => [] };
  const main = event({ id: "e1" });
  const said = async (given: Joined[]) => {
    const { findings } = await answer(past, DAY, { main, rows, joined: given });
    const found = findings.filter(({ id }) => id.endsWith(".attack")).map(({ statement }) => statement);
    expect(found.length).toBeGreaterThan(0);
    return found.join(" ");
  };
  // Without rows it is news of March, which the data do not reach; with them it is the incident of February.
  expect(await said([joined("made-up", [row(3)], 0.95)])).not.toBe(await said([]));
});

test("rows that are almost surely the attack are taken out as almost all of it, never as a fraction of an incident", async () => {
  const only = [{ actor: "Red Column", country: "FR", day: "2018-02-10", deaths: 4 }];
  const earlier = Array.from({ length: 20 }, () => ({ ...only[0]!, day: "2015-01-10" }));
  const main = event({ id: "e1", date: { start: "2018-02-10", end: "2018-02-10", precision: "day" } });
  const without = async (probability: number) => {
    const given = { main, joined: [joined("a", [row(4)], probability)] };
    const { of } = await answer({ attacks: [...earlier, ...only] }, DAY, given);
    const rows = of("rising.world")!.table!.rows;
    return Number(rows.find(([asked]) => asked === "without this attack")![1]);
  };
  const [certain, nearly, half] = [await without(1), await without(0.99), await without(0.5)];
  expect(Math.abs(nearly - certain)).toBeLessThan(0.02);
  expect(Math.abs(half - certain)).toBeGreaterThan(Math.abs(nearly - certain));
});
