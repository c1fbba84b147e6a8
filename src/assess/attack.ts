import type { EventRecord } from "../event/index.ts";
import { finding, READ_FROM_TEXT } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import type { FindingStrings } from "../strings/index.ts";

/** The main event as the report tells it, in one sentence; nothing is added to the record. */
export function attack(main: EventRecord | null, { attack: t }: FindingStrings): Finding[] {
  const coded = {
    id: "attack",
    topic: "attack",
    method: { name: t.method, reference: null },
    sources: [READ_FROM_TEXT],
  } satisfies Partial<Finding>;
  if (main === null) return [finding({ ...coded, statement: t.none })];
  return [
    finding({
      ...coded,
      statement: t.statement(main),
      scope: main.place?.name ?? null,
      value: main.killed?.best ?? null,
      unit: "killed",
      intervals: main.killed
        ? [{ low: main.killed.low, high: main.killed.high, level: null, covers: t.wording }]
        : [],
      n: 1,
      caveats: [
        ...(main.killed ? [t.firstCount] : []),
        ...(main.includesPerpetrators === true ? [t.countsAttackers] : []),
        ...(main.date === null ? [t.noDay] : []),
        ...(main.place === null ? [t.noPlace] : []),
      ],
    }),
  ];
}
