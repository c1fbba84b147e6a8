import type { EventRecord } from "../event/index.ts";
import { finding, READ_FROM_TEXT } from "../finding/compose.ts";
import type { AsOf, Finding, Verdict } from "../finding/index.ts";
import { attack } from "./attack.ts";

/** What can be said of a report whose day cannot be told: the attack as coded, and what is needed for more. */
export function assessUndated(
  main: EventRecord | null,
  asOf: AsOf,
): { findings: Finding[]; verdict: Verdict } {
  const reason = `The day from which the report speaks ${asOf.how}.`;
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
      ...attack(main),
    ],
    verdict: {
      question: "Has the rate of the group's violence changed?",
      answer: "cannot tell",
      statement:
        "Whether the picture has changed cannot be told: the day from which the report speaks is not known.",
      reason,
      restsOn: ["as-of"],
      provisional: true,
    },
  };
}
