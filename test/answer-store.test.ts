import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, check } from "../src/answer.ts";
import type { Document } from "../src/event/index.ts";
import { Workshop } from "./import/store-fixture.ts";

const TODAY = "2026-01-01";
const TEXT = `Islamic State gunmen killed five people in Carcassonne in southern France on 23 March 2018, police said.
The group claimed responsibility for the attack.`;
const DOCUMENT: Document = { id: "d", text: TEXT, title: null, publishedOn: "2018-03-24", origin: "test" };

const COLUMNS =
  "id,type_of_violence,side_a,side_b,country,latitude,longitude,where_prec,where_coordinates,adm_1,adm_2,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high,source_headline";
const row = (id: string, day: string, best: number) =>
  `${id},3,IS,Civilians,France,43.21,2.35,1,Carcassonne,Occitanie,Aude,1,${day},${day},0,0,${best},0,${best},${best},${best},`;

const workshop = new Workshop();
let folder = "";
beforeAll(async () => {
  const file = `${[COLUMNS, row("1", "2018-03-23", 5), row("2", "2018-03-25", 9)].join("\n")}\n`;
  await workshop.add("GEDEvent_v19_1.csv", file);
  folder = (await workshop.store()).folder;
  workshop.close();
});
afterAll(() => workshop.remove());

describe("a store of the user's", () => {
  it("is where the report's events are looked up, with its vintage told as hindsight", async () => {
    const { assessment, warnings } = await answer(DOCUMENT, {
      asOf: null,
      data: [],
      store: folder,
      today: TODAY,
    });
    const of = (id: string) => assessment.findings.find((it) => it.id === id);
    expect(of("data.main")).toMatchObject({ value: 5, n: 1 });
    expect(of("coverage.rows")!.statement).toContain("19.1 (GED 19.1, published 2019)");
    expect(of("coverage.rows")!.caveats.join()).toContain("Hindsight: ");
    expect(assessment.data.map(({ id }) => id)).toContain("ucdp-ged-19.1");
    expect(warnings.join()).toContain("the datasets in the store serve to look events up");
    // The row of 25 March lies after the as-of day.
    expect(JSON.stringify(assessment)).not.toContain("2018-03-25");
  });

  it("bears out a claim", async () => {
    const { check: found } = await check(
      DOCUMENT,
      { asOf: null, data: [], store: folder, today: TODAY },
      null,
    );
    const claim = found.claims.find(({ kind }) => kind === "incident")!;
    expect(claim).toMatchObject({ verdict: "supported", rows: [{ dataset: "ucdp-ged-19.1", id: "1" }] });
  });

  it("gives way to files that are named", async () => {
    const other = workshop.write("other.csv", `${[COLUMNS, row("7", "2018-03-23", 4)].join("\n")}\n`);
    const { assessment } = await answer(DOCUMENT, { asOf: null, data: [other], store: folder, today: TODAY });
    expect(assessment.findings.find((it) => it.id === "data.main")).toMatchObject({ value: 4 });
  });
});
