import { describe, expect, it } from "vitest";
import { z } from "zod";
import { findEvents, listDatasets } from "../../src/import/index.ts";
import { freshWorkshop } from "./store-fixture.ts";

const shop = freshWorkshop();
const found = async () => findEvents((await shop().store()).db, {});

describe("GDELT", () => {
  const event = (id: string, given: Record<number, string>) =>
    Array.from({ length: 61 }, (_, i) => given[i + 1] ?? "")
      .with(0, id)
      .join("\t");
  const seen = {
    2: "20150218",
    7: "REBELS",
    17: "POLICE",
    32: "9",
    54: "IZ",
    60: "20150218230000",
    61: 'http://x/"a',
  };

  it("becomes mentions by day, place and actor, and never an event", async () => {
    const report = await shop().add(
      "x.export.CSV",
      `${event("410412347", seen)}\n${event("410412348", { ...seen, 32: "x" })}\n`,
    );
    expect(report).toMatchObject({ format: "gdelt-events", rowsIn: 2, records: 1 });
    expect(report.rejects).toMatchObject([{ line: 2, column: "NumMentions", value: "x" }]);
    const mention = ["410412347", "20150218230000", "20150219000000", "1", "x.org", "http://x/1"];
    const mentions = `${[...mention, ...Array(10).fill("1")].join("\t")}\n`;
    expect(await shop().add("x.mentions.CSV", mentions + mentions)).toMatchObject({
      records: 1,
      superseded: 1,
    });
    const store = await shop().store();
    const rows = await store.db.query(
      "select dataset, day::varchar as day, country, actor_1, mentions from attention order by dataset",
      {},
      z.object({
        dataset: z.string(),
        day: z.string(),
        country: z.string(),
        actor_1: z.string(),
        mentions: z.number(),
      }),
    );
    expect(rows).toEqual([
      { dataset: "gdelt-events", day: "2015-02-18", country: "IQ", actor_1: "REBELS", mentions: 9 },
      { dataset: "gdelt-mentions", day: "2015-02-19", country: "IQ", actor_1: "REBELS", mentions: 1 },
    ]);
    expect(await found()).toEqual([]);
    const [events] = await listDatasets(store);
    expect(events!.manifest.inclusion.join()).toMatch(/Never counted as incidents/);
  });
});
