import type { EventRecord } from "../event/index.ts";
import { finding, READ_FROM_TEXT } from "../finding/compose.ts";
import type { AsOf, Finding, Verdict } from "../finding/index.ts";
import type { FindingStrings } from "../strings/index.ts";
import { attack } from "./attack.ts";

/** What can be said of a report whose day cannot be told: the attack as coded, and what is needed for more. */
export function assessUndated(
  main: EventRecord | null,
  asOf: AsOf,
  t: FindingStrings,
): { findings: Finding[]; verdict: Verdict } {
  const reason = t.asOf.undated(asOf.how);
  return {
    findings: [
      finding({
        id: "as-of",
        topic: "as-of",
        statement: reason,
        unit: "day",
        method: { name: asOf.how, reference: "docs/measures.md" },
        sources: [READ_FROM_TEXT],
      }),
      ...attack(main, t),
    ],
    verdict: {
      question: t.asOf.undatedQuestion,
      answer: "cannot tell",
      statement: t.asOf.undatedAnswer,
      reason,
      restsOn: ["as-of"],
    },
  };
}
