import type { Verdict } from "../finding/index.ts";
import { agreement, disagreement, type GridCell, gridOf, tells } from "./grid.ts";
import { longDay, sentence } from "./phrase.ts";
import type { Picture } from "./picture.ts";
import { addsInWords, figure2, idOf } from "./rising/assess-rising.ts";
import { difference, type Judged, type Judgement } from "./rising/judgement.ts";
import { inWords, LIKELY } from "./rising/words.ts";

/** Below this one measure does not go along with what another finds likely. */
const UNLIKELY = 0.33;

/** Does this attack change the picture? Answered worldwide, with every nearer scope in the reason (docs/verdict.md). */
export function verdictOf(picture: Picture, judged: readonly Judged[]): Verdict {
  const whom = picture.group ?? "the group behind the attack";
  const question = `Will the rate of incidents by ${whom} in the six months after ${longDay(picture.end)} exceed 1.25 × that of the twelve months before (rising), or stay below 0.8 × (falling)?`;
  const cannotTell = (reason: string, restsOn: string[]): Verdict => ({
    question,
    answer: "cannot tell",
    statement: `Whether violence by ${whom} is rising or falling cannot be told: ${reason}.`,
    reason: `${sentence(reason)}.`,
    restsOn,
    provisional: false,
  });
  if (picture.beyond)
    return cannotTell(`the data end on ${longDay(picture.end)}`, ["as-of", "coverage.beyond"]);
  if (!picture.known)
    return cannotTell(
      picture.group === null
        ? "the report names no group that the registry knows"
        : `the data do not know ${picture.group}`,
      ["data.group"],
    );
  if (picture.cells.length === 0)
    return cannotTell(`the data hold no event of ${picture.whose} by then`, ["data.group"]);
  const world = judged.at(-1);
  if (world === undefined) return cannotTell("there is no past to compare with", ["as-of"]);
  if ("reason" in world) return cannotTell(world.reason, [idOf(world.view)]);
  const cells = gridOf(picture, world.view);
  const grid = cells.filter((cell) => cell.base === "one year earlier");
  if (grid.length > 0 && grid.every(({ comparison }) => comparison.direction === "relabelled"))
    return cannotTell(
      "where most of its incidents are, the data changed its name in this time, so a change would be one of the data",
      ["grid.world"],
    );
  return told(picture, question, cells, world, judged.slice(0, -1));
}

function told(
  picture: Picture,
  question: string,
  cells: readonly GridCell[],
  world: Judgement,
  near: readonly Judged[],
): Verdict {
  const { rising, falling } = world.now;
  const past = agreement(cells.filter((cell) => cell.base === "one year earlier"));
  const chances = `worldwide a rise in the next six months is ${inWords(rising.p)} (${figure2(rising.p)}) and a fall ${inWords(falling.p)} (${figure2(falling.p)})`;
  const [depends, why] =
    past.direction === "depends"
      ? [true, `against one year earlier, ${disagreement(past.byDirection, picture.t)}`]
      : [disagrees(world), `by one-sided incidents alone, ${oneSidedWords(world)}`];
  const whose = picture.whose;
  return {
    question,
    answer: depends ? "depends on the measure" : answerOf(world),
    statement: depends
      ? `Whether violence by ${whose} has risen or fallen depends on the measure: ${why}. By incidents of all types, ${chances}${attackWords(world)}.`
      : `For ${whose}, ${chances}${oneMonthWords(world)}${attackWords(world)}.`,
    reason: [
      ...near.map(nearby),
      "These chances are of incidents of all types against the last twelve months.",
      ...(depends ? [] : [PAST[past.direction]]),
    ].join(" "),
    restsOn: [
      ...[world.view, ...near.map(({ view }) => view)].map(idOf),
      ...(tells(cells) ? ["grid.world"] : []),
    ],
    provisional: false,
  };
}

const PAST: Record<ReturnType<typeof agreement>["direction"], string> = {
  rose: "Against one year earlier it has risen worldwide, by every measure that can tell.",
  fell: "Against one year earlier it has fallen worldwide, by every measure that can tell.",
  steady: "Against one year earlier no measure shows a clear change worldwide.",
  open: "Against one year earlier there are too few events worldwide to tell.",
  depends: "",
};

function answerOf({ now, called }: Judgement): Verdict["answer"] {
  if (called) return "rising";
  if (now.falling.p >= LIKELY) return "falling";
  return "no clear change";
}

/** True where one measure finds likely what the other does not go along with. */
function disagrees(world: Judgement): boolean {
  const other = oneSidedOf(world);
  const apart = (p: number, otherP: number | null) =>
    otherP !== null && Math.max(p, otherP) >= LIKELY && Math.min(p, otherP) < UNLIKELY;
  return apart(world.now.rising.p, other.rising) || apart(world.now.falling.p, other.falling);
}

function oneSidedOf({ oneSided }: Judgement): { rising: number | null; falling: number | null } {
  return { rising: oneSided?.rising.p ?? null, falling: oneSided?.falling.p ?? null };
}

function oneSidedWords({ oneSided }: Judgement): string {
  if (oneSided === null) return "nothing can be told";
  const { rising, falling } = oneSided;
  return `a rise in the next six months is ${inWords(rising.p)} (${figure2(rising.p)}) and a fall ${inWords(falling.p)} (${figure2(falling.p)})`;
}

/** Why a likely rise is not called. */
function oneMonthWords({ now, called }: Judgement): string {
  return now.rising.p >= LIKELY && !called
    ? "; but a rise would rest on one busy month alone, so none is called"
    : "";
}

function attackWords({ now, unattacked }: Judgement): string {
  if (unattacked === null) return "";
  return `; this attack ${addsInWords(difference(now.rising, unattacked.rising).value)}`;
}

function nearby(it: Judged): string {
  const where = sentence(it.view.scope.where);
  if ("reason" in it) return `${where}, it cannot be told: ${it.reason}.`;
  const without = it.unattacked === null ? "" : `, ${figure2(it.unattacked.rising.p)} without this attack`;
  return `${where}, a rise is ${inWords(it.now.rising.p)} (${figure2(it.now.rising.p)}${without}), a fall ${inWords(it.now.falling.p)} (${figure2(it.now.falling.p)}).`;
}
