import { describe, expect, it } from "vitest";
import { acled } from "../../src/import/datasets/acled.ts";
import { gtd } from "../../src/import/datasets/gtd.ts";
import { canContain, KNOWN_DATASETS, listDatasets, ucdpGed } from "../../src/import/index.ts";
import { PublisherFacts } from "../../src/import/manifests/facts.ts";
import { csvOf, freshWorkshop, GED } from "./store-fixture.ts";

const shop = freshWorkshop();

describe("what a dataset can contain", () => {
  const asked = { day: "2018-03-23", killed: 3, namedActor: true };
  it("is told by its rules", () => {
    const { check } = ucdpGed.facts;
    expect(canContain(check, "2024-12-31", asked)).toMatchObject({ answer: "possible" });
    expect(canContain(check, "2024-12-31", { ...asked, killed: 0 })).toMatchObject({ answer: "no" });
    expect(canContain(check, "2017-12-31", asked)).toMatchObject({
      because: "the data at hand end on 2017-12-31",
    });
    expect(canContain(check, "2024-12-31", { ...asked, namedActor: false })).toMatchObject({ answer: "no" });
    expect(canContain(gtd.facts.check, "2020-12-31", { ...asked, day: "1993-05-01" })).toMatchObject({
      because: expect.stringMatching(/1993.*lost/),
    });
    expect(gtd.facts.breaks.map(({ day }) => day.slice(0, 4))).toEqual(
      expect.arrayContaining(["1993", "1998", "2008", "2012"]),
    );
  });

  it("every publisher's facts are complete", async () => {
    for (const { facts } of KNOWN_DATASETS) {
      expect(PublisherFacts.parse(facts)).toEqual(facts);
      expect(facts.inclusion.length).toBeGreaterThan(0);
      expect(facts.citation).toMatch(/\(\d{4}\)/);
    }
    expect(acled.facts.redistributable || gtd.facts.redistributable).toBe(false);
    await shop().add("ged251.csv", csvOf(GED, [{}]));
    const [held] = await listDatasets(await shop().store());
    expect(held!.manifest).toMatchObject({
      id: "ucdp-ged-25.1",
      period: { from: "2024-02-28" },
      redistributable: true,
    });
  });
});
