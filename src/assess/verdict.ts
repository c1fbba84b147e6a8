import { isOnlyInspired } from "../event/index.ts";
import type { Verdict } from "../finding/index.ts";
import type { FindingStrings } from "../strings/index.ts";
import { coverageDecides } from "./comparison.ts";
import { agreement, type GridCell, gridOf, tells, toldDirections } from "./grid.ts";
import { claimedName, deniedName } from "./no-group.ts";
import type { Picture } from "./picture.ts";
import { idOf } from "./rising/assess-rising.ts";
import { difference, type Judged, type Judgement } from "./rising/judgement.ts";
import { isDeadly } from "./rising/known-of-picture.ts";
import { LIKELY } from "./rising/words.ts";

/** Below this one measure does not go along with what another finds likely. */
const UNLIKELY = 0.33;

/** Does this attack change the picture? Answered worldwide, with every nearer scope in the reason (docs/verdict.md). */
export function verdictOf(picture: Picture, judged: readonly Judged[]): Verdict {
  const { main, group, t } = picture;
  const verdict = ofTheGroup(picture, judged);
  if (main === null || group === null || !isOnlyInspired(main)) return verdict;
  return { ...verdict, statement: `${verdict.statement} ${t.verdict.onlyInspired(group)}` };
}

function ofTheGroup(picture: Picture, judged: readonly Judged[]): Verdict {
  const t = picture.t.verdict;
  const whom = picture.group ?? t.groupBehind;
  const question = t.question(whom, picture.end);
  const cannotTell = (reason: string, restsOn: string[]): Verdict => ({
    question,
    answer: "cannot tell",
    statement: t.cannotTell(whom, reason),
    reason: t.because(reason),
    restsOn,
  });
  if (picture.beyond) return cannotTell(t.dataEnd(picture.end), ["as-of", "coverage.beyond"]);
  if (!picture.known)
    return cannotTell(
      picture.group === null
        ? t.noGroup(claimedName(picture.main), deniedName(picture.main))
        : t.unknownGroup(picture.group),
      ["data.group"],
    );
  if (picture.cells.length === 0) return cannotTell(t.noEvent(picture.whose), ["data.group"]);
  const world = judged.at(-1);
  if (world === undefined) return cannotTell(t.noPast, ["as-of"]);
  if ("reason" in world) return cannotTell(world.reason, [idOf(world.view)]);
  const cells = gridOf(picture, world.view);
  const grid = cells.filter((cell) => cell.base === "one year earlier");
  if (grid.length > 0 && grid.every(({ comparison }) => comparison.direction === "relabelled"))
    return cannotTell(t.relabelled, ["grid.world"]);
  return told(picture, question, cells, world, judged.slice(0, -1));
}

function told(
  picture: Picture,
  question: string,
  cells: readonly GridCell[],
  world: Judgement,
  near: readonly Judged[],
): Verdict {
  const t = picture.t.verdict;
  const grid = cells.filter((cell) => cell.base === "one year earlier");
  const past = agreement(grid);
  const [depends, why] =
    past.direction === "depends"
      ? [true, t.byPast(toldDirections(past.byDirection, picture.t))]
      : [disagrees(world), t.byOneSided(world.oneSided && chancesOf(world.oneSided))];
  const added = world.unattacked === null ? null : difference(world.now.rising, world.unattacked.rising);
  // A likely rise that rests on one busy month alone is not called.
  const oneMonth = world.now.rising.p >= LIKELY && !world.called;
  const chances = chancesOf(world.now);
  const { where, whereTold } = world.view.scope;
  return {
    question,
    answer: depends ? "depends on the measure" : answerOf(world),
    statement: depends
      ? t.depends(picture.whose, whereTold, why, chances, added)
      : t.told(picture.whose, whereTold, chances, oneMonth, added),
    reason: [
      ...(picture.main !== null && !isDeadly(picture.main) ? [t.notDeadly] : []),
      ...near.map((it) => nearby(it, t)),
      t.ofAllTypes,
      ...(depends || past.direction === "depends" ? [] : [againstLastYear(where, grid, past, picture.t)]),
    ].join(" "),
    restsOn: [
      ...[world.view, ...near.map(({ view }) => view)].map(idOf),
      ...(tells(cells) ? ["grid.world"] : []),
    ],
  };
}

/** By which measures it rose or fell, and whether others are silent: a reader must not take one measure for all. */
function againstLastYear(
  where: string,
  grid: readonly GridCell[],
  { direction, byDirection }: ReturnType<typeof agreement>,
  strings: FindingStrings,
): string {
  const t = strings.verdict.past;
  if (direction === "open" || direction === "depends") return t.open(where);
  const cells = byDirection[direction];
  const by = toldDirections(byDirection, strings)[direction];
  const others = cells.length < grid.length;
  if (direction === "steady") return t.steady(where, by, others);
  const undone = cells.every(({ comparison }) => coverageDecides(comparison));
  return t.moved(direction, where, by, others, undone);
}

function answerOf({ now, called }: Judgement): Verdict["answer"] {
  if (called) return "rising";
  if (now.falling.p >= LIKELY) return "falling";
  return "no clear change";
}

/** True where one measure finds likely what the other does not go along with. */
function disagrees({ now, oneSided }: Judgement): boolean {
  if (oneSided === null) return false;
  const apart = (p: number, other: number) => Math.max(p, other) >= LIKELY && Math.min(p, other) < UNLIKELY;
  return apart(now.rising.p, oneSided.rising.p) || apart(now.falling.p, oneSided.falling.p);
}

function chancesOf({ rising, falling }: Judgement["now"]): { rising: number; falling: number } {
  return { rising: rising.p, falling: falling.p };
}

function nearby(it: Judged, t: FindingStrings["verdict"]): string {
  const { where } = it.view.scope;
  return "reason" in it
    ? t.nearUntold(where, it.reason)
    : t.near(where, chancesOf(it.now), it.unattacked?.rising.p ?? null);
}
