import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Target, Weapon } from "../../src/event/index.ts";
import { explainPair, findPairOf, joinReport, type LinkRecord, link } from "../../src/link/index.ts";
import { drawIndex, seededRandom } from "../../src/statistics/random.ts";
import { type Database, openMemory } from "../../src/store/index.ts";
import { madeUpEvent, madeUpRow } from "../made-up.ts";
import { record, simulated } from "./simulated.ts";

let db: Database;
beforeAll(async () => {
  db = await openMemory();
});
afterAll(() => db.close());

const weapon = (kind: Weapon["kind"], name: string = kind): Weapon => ({ kind, name });
const target = (kind: Target["kind"], name: string = kind): Target => ({ kind, name });

/** Two sources in which the same events have the same weapons and targets, beside one pair of our own. */
async function explained(a: Partial<LinkRecord>, b: Partial<LinkRecord>) {
  const kinds = ["firearm", "explosive", "blade"] as const;
  const attacked = ["civilians", "police", "religious"] as const;
  const random = seededRandom(5);
  const sources = simulated(60, ["north", "south"], 4).map(({ name, records }) => ({
    name,
    records: [
      ...records.map((one) => {
        const shared = /^shared-(\d+)$/.exec(one.event);
        const at = shared === null ? drawIndex(random, 3) : Number(shared[1]) % 3;
        return { ...one, weapons: [weapon(kinds[at]!)], targets: [target(attacked[at]!)] };
      }),
      record("ours", { day: "2021-06-01", ...(name === "north" ? a : b) }),
    ],
  }));
  const result = await link(db, sources);
  const pair = findPairOf(result, { source: "north", event: "ours" }, { source: "south", event: "ours" });
  return explainPair(result, pair!).bars;
}

describe("weapons and those attacked", () => {
  it("that agree speak for one event, by the kind on which any agree, and both are told in words", async () => {
    const bars = await explained(
      {
        weapons: [weapon("firearm", "rifles"), weapon("explosive", "a roadside bomb")],
        targets: [target("police", "a patrol")],
      },
      { weapons: [weapon("explosive")], targets: [target("police"), target("civilians")] },
    );
    const [used, attacked] = ["weapons", "attacked"].map(
      (name) => bars.find((bar) => bar.comparison === name)!,
    );
    expect(used!.values).toEqual(["rifles (firearm), a roadside bomb (explosive)", "explosive"]);
    expect(used!.finding).toMatch(/^same weapon/);
    expect(used!.weight).toBeGreaterThan(0);
    expect(attacked!.values).toEqual(["a patrol (police)", "police, civilians"]);
    expect(attacked!.weight).toBeGreaterThan(0);
  });

  it("that differ speak against it", async () => {
    const bars = await explained({ weapons: [weapon("blade")] }, { weapons: [weapon("explosive")] });
    expect(bars.find(({ comparison }) => comparison === "weapons")!.weight).toBeLessThan(0);
  });

  it("that one of them does not tell say nothing", async () => {
    const bars = await explained({ weapons: [weapon("blade")] }, { targets: [target("other", "a thing")] });
    for (const name of ["weapons", "attacked"])
      expect(bars.find(({ comparison }) => comparison === name)?.weight ?? 0).toBe(0);
  });

  it("that their categories tell already are not counted twice", async () => {
    const shelling = { categories: { kind: "shelling" }, weapons: [weapon("artillery")] };
    const bars = await explained(shelling, shelling);
    expect(bars.find(({ comparison }) => comparison === "weapons")?.weight ?? 0).toBe(0);
    expect(bars.find(({ comparison }) => comparison === "kind")!.finding).toMatch(/^same category/);
  });

  it("of a report are held against a row's, and shown in its waterfall", async () => {
    const rows = [
      madeUpRow({ id: "bomb", dead: 3, weapons: ["explosive"], targets: ["religious"] }),
      ...[1, 2, 3, 4].map((n) =>
        madeUpRow({ id: `${n}`, day: `2018-02-0${n}`, dead: n, weapons: ["firearm"] }),
      ),
    ];
    const event = madeUpEvent({
      date: { start: "2018-03-23", end: "2018-03-23", precision: "day" },
      weapons: [weapon("explosive", "a bomb")],
      targets: [target("religious", "worshippers")],
    });
    const [joined] = await joinReport(db, {
      events: [event],
      day: "2018-03-25",
      rows: { find: async () => rows },
      datasets: ["made-up"],
    });
    expect(joined!.rows.map(({ id }) => id)).toEqual(["bomb"]);
    const bar = joined!.bars.find(({ comparison }) => comparison === "attacked")!;
    expect(bar.values).toEqual(["worshippers (religious)", "religious"]);
    expect(bar.weight).toBeGreaterThan(0);
  });
});
