import type { Day } from "../../event/index.ts";
import { covering, hit, type Line } from "./line.ts";
import type { LineDraft } from "./line-draft.ts";
import { dayAfter, periodOf, whereOf, whoseOf } from "./operands.ts";

const NONE =
  /(?<![^ ])(?:no|not (?:a single|one|any)|without (?:a|any|an)|never|nothing|any)(?: [^ ]+){0,4}? (?:attacks?|attacked|bombings?|killings?|killed|massacres?|raids?|incidents?|struck)(?![^ ])/;
/** "No group claimed the attack", "no warning before the bombing": something else is missing than attacks. */
const OF_ELSE =
  /(?<![^ ])(?:claims?|claimed|claiming|responsibility|blamed?|evidence|motive|warnings?|signs?|link|links|linked|suspects?|arrests?|arrested|details|casualties|comment|idea)(?![^ ])/;
const NEGATED = /(?<![^ ])(?:no|not|never|without|nothing|n't|has n't|have n't)(?![^ ])/;
const SINCE = /(?<![^ ])since(?![^ ])/;
const QUIET = /(?<![^ ])(?:been quiet|gone quiet|fallen silent|not struck|not attacked|has stopped)(?![^ ])/;
const HAS_NOT =
  /(?<![^ ])(?:has|have|had) (?:not|n't|never)(?: [^ ]+){0,4}? (?:attack|attacks|attacked|bombed|struck|killed|hit|raided)(?![^ ])/;
/** "The last attack was in 2016" says that there was none after it. */
const LAST =
  /(?<![^ ])(?:the|its|their|'s|’s) (?:last|latest|most recent) (?:[^ ]+ ){0,2}?(?:attack|bombing|killing|massacre|raid)(?![^ ])/;
const NO_MORE = /(?<![^ ])no (?:year|fewer|more|less|other)(?![^ ])/;

/** "There has been no attack by the group in France since 2015", "carried out no attack in 2013". */
export function absences(line: Line): LineDraft[] {
  const last = hit(line, LAST);
  const quiet = hit(line, QUIET);
  const none = hit(line, NONE) ?? quiet ?? hit(line, HAS_NOT) ?? last;
  if (none === null || hit(line, NO_MORE) !== null) return [];
  if (none !== last && none !== quiet && (hit(line, NEGATED) === null || OF_ELSE.test(none.words))) return [];
  const whose = whoseOf(line);
  const where = whereOf(line);
  const period = periodOf(line) ?? dayOf(line);
  if (period === null || (whose === null && where === null)) return [];
  const since = hit(line, SINCE);
  const open = none === last || (since !== null && since.start <= period.start);
  // "No one was killed when rebels fired rockets on Wednesday" tells of that attack.
  if (!open && period.value.precision === "day") return [];
  const from: Day = open ? dayAfter(period.value) : period.value.start;
  return [
    {
      ...covering([none, period, ...[whose, where].filter((it) => it !== null)]),
      reading: {
        kind: "absence",
        whose: whose?.value ?? null,
        where: where?.value ?? [],
        from,
        to: open ? null : period.value.end,
      },
    },
  ];
}

function dayOf(line: Line) {
  const time = line.times.find(({ date }) => date !== null);
  return time?.date ? { start: time.start, end: time.end, value: time.date } : null;
}
