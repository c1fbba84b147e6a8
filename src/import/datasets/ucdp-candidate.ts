import { basename } from "node:path";
import type { Dataset, SourceTable } from "./dataset.ts";
import { gedTable } from "./ged-rows.ts";

/** UCDP's monthly events, which the yearly release supersedes. */
export const ucdpCandidate: Dataset = {
  ...gedTable({
    name: "ucdp-candidate",
    as: "candidate",
    label: "UCDP Candidate",
    short: "Candidate",
    versionInName,
    facts: {
      name: "UCDP Candidate Events Dataset",
      inclusion: [
        "Use of armed force by an organised actor with at least 1 direct death, coded within about a month; violence that may turn out not to meet GED's rules is in it until the yearly release.",
        "The 25 deaths a year that GED asks of a dyad or actor are not asked yet.",
      ],
      check: {
        minKilled: 1,
        namedActorOnly: true,
        violentOnly: true,
        from: "2018-01-01",
        gaps: [],
        others: ["Events whose actors were not identified in time enter later, or never."],
      },
      incomplete: [
        "Preliminary: a yearly GED release supersedes the months that it covers, with events added, changed and taken out.",
        "Fewer sources are read than for a yearly release, so it holds fewer deaths than the final data for the same months.",
      ],
      citation:
        "Hegre, Håvard, Mihai Croicu, Kristine Eck & Stina Högbladh (2020) Introducing the UCDP Candidate Events Dataset. Research & Politics 7(3).",
      mapping: ["As UCDP GED."],
    },
  }),
  isRather: looksPreliminary,
  preliminary: true,
};

/** Candidate data have the columns of GED: its name tells the month, or some of its rows are not yet cleared. */
function looksPreliminary(table: SourceTable): boolean {
  if (versionInName(table.file) !== null) return true;
  const at = table.columns.findIndex((name) => name.toLowerCase() === "code_status");
  return at >= 0 && table.sample.some((row) => /^(check|awaiting)/i.test(row[at] ?? ""));
}

/** The months as the file's name tells them: "25.0.3" for March 2025, "25.01.25.03" for a quarter. */
function versionInName(file: string): string | null {
  const name = basename(file);
  const quarter = /(\d\d)[._](\d\d)[._](\d\d)[._](\d\d)(?!\d)/.exec(name);
  if (quarter) return quarter.slice(1).join(".");
  const month = /(\d\d)[._]0[._](\d{1,2})(?!\d)/.exec(name);
  return month ? `${month[1]}.0.${Number(month[2])}` : null;
}
