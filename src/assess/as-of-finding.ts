import { finding, READ_FROM_TEXT } from "../finding/compose.ts";
import type { AsOf, Finding } from "../finding/index.ts";
import type { FindingStrings } from "../strings/index.ts";
import { type Picture, sourcesOf } from "./picture.ts";

/** For which day the answer holds, how that day was found, and what of it the data reach. Always the first finding. */
export function asOfFinding(picture: Picture, asOf: AsOf): Finding {
  return finding({
    id: "as-of",
    topic: "as-of",
    statement: `${held(picture)} ${found(asOf, picture.t.asOf)}`,
    value: picture.day,
    unit: "day",
    method: { name: asOf.how, reference: "docs/measures.md" },
    sources: [...sourcesOf(picture), READ_FROM_TEXT],
    caveats: [
      picture.t.shared.vintage(picture.manifest.vintage),
      ...(asOf.level === null ? [] : [picture.t.asOf.ifWrong]),
    ],
  });
}

function held({ day, end, manifest, beyond, t }: Picture): string {
  if (end < manifest.period.from) return t.asOf.before(day, manifest.period.from);
  if (beyond) return t.asOf.beyond(day, end);
  return end < day ? t.asOf.byMonth(day, end) : t.asOf.byDay(day);
}

function found({ how, low, high, level }: AsOf, t: FindingStrings["asOf"]): string {
  return level === null ? t.taken(how) : t.found(how, level, low && high ? { low, high } : null);
}
