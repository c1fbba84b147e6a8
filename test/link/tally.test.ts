import { describe, expect, it } from "vitest";
import { recordsOfReport } from "../../src/link/read-reports.ts";
import { isTally } from "../../src/link/tally.ts";

describe("a report that sums up a day", () => {
  it.each([
    "112 were killed yesterday, including 40 soldiers and 12 children",
    "About 90 people died yesterday, Monday",
    "54 persons killed across Syria yesterday",
    "87 yesterday, including 20 fighters",
    "War casualty report: June 2019",
    "Weekly highlights, 4 to 10 February",
  ])("is a tally: %s", (lead) => expect(isTally(lead)).toBe(true));

  it.each([
    "12 people were killed yesterday in a market bombing in Kano",
    "Five soldiers were killed yesterday when a mine went off",
    "Death toll from the Kano bombing rises to 30",
    "Gunmen kill three in an attack on a report office",
    "20 dead, including 5 children, in strike on a village",
  ])("is not one where it tells how they died: %s", (lead) => expect(isTally(lead)).toBe(false));

  it("is kept, but not compared with any other", () => {
    const records = recordsOfReport({
      id: "day",
      date: "2015-05-19",
      lead: { text: "112 were killed yesterday, including 40 soldiers", date: null, place: null },
      events: [],
    });
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ event: "day", report: { coded: false, lead: null } });
  });
});
