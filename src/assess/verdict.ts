import type { Verdict } from "../finding/index.ts";
import { type Comparison, compare } from "./comparison.ts";
import { range } from "./comparison-words.ts";
import { agreement, disagreement, type GridCell, gridOf } from "./grid.ts";
import { ONE_SIDED_INCIDENTS } from "./measures.ts";
import { figure, longDay, sentence } from "./phrase.ts";
import type { Picture, View } from "./picture.ts";

const MONTHS = 12;
const YEAR_AGO = 12;

/**
 * The provisional answer: has the group's rate changed against one year earlier, in the world and by all measures?
 * It describes the past; it is no forecast and not calibrated.
 */
export function verdictOf(picture: Picture): Verdict {
  const whom = picture.group ?? "the group behind the attack";
  const question = `Has the rate of violence by ${whom} changed, as of ${longDay(picture.day)}, against one year earlier?`;
  const world = picture.views.at(-1)!;
  const cannotTell = (reason: string, restsOn: string[]): Verdict => ({
    question,
    answer: "cannot tell",
    statement: `Whether the rate of violence by ${whom} has changed cannot be told: ${reason}.`,
    reason: `${sentence(reason)}.`,
    restsOn,
    provisional: true,
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
  const cells = gridOf(picture, world).filter((cell) => cell.base === "one year earlier");
  if (!cells.some(({ months }) => months === MONTHS))
    return cannotTell("the data do not reach two years back", ["as-of"]);
  if (cells.every(({ comparison }) => comparison.direction === "relabelled"))
    return cannotTell(
      "where most of its incidents are, the data changed its name in this time, so a change would be one of the data",
      ["grid.world"],
    );
  return told(picture, question, cells);
}

function told(picture: Picture, question: string, cells: readonly GridCell[]): Verdict {
  const { direction, byDirection } = agreement(cells);
  const near = picture.views
    .filter((view) => view.scope.kind !== "world")
    .map((view) => locally(picture, view));
  const restsOn = [
    "grid.world",
    `trend.world.${ONE_SIDED_INCIDENTS.key}.one-year`,
    ...picture.views.map((view) => `base-rate.${view.scope.kind}`),
  ];
  const primary = cells[0]!.comparison;
  const { sampling, ratio } = primary;
  const interval = ratio === null ? "" : `, ratio ${figure(ratio)}, 95 % interval ${range(sampling)}`;
  const reason = [`Worldwide, ${fromTo(primary)}${interval}.`, ...near.filter((it) => it !== null)].join(" ");
  const common = { question, reason, restsOn, provisional: true };
  const whose = picture.whose;
  switch (direction) {
    case "depends": {
      return {
        ...common,
        answer: "depends on the measure",
        statement: `Whether violence by ${whose} has risen or fallen against one year earlier depends on the measure: ${disagreement(byDirection)}.`,
      };
    }
    case "rose":
      return {
        ...common,
        answer: "rising",
        statement: `Violence by ${whose} has risen against one year earlier, by every measure that can tell.`,
      };
    case "fell":
      return {
        ...common,
        answer: "falling",
        statement: `Violence by ${whose} has fallen against one year earlier, by every measure that can tell.`,
      };
    case "steady":
      return {
        ...common,
        answer: "no clear change",
        statement: `Violence by ${whose} shows no clear change against one year earlier, and a change by a factor of two is ruled out.`,
      };
    case "open":
      return {
        ...common,
        answer: "cannot tell",
        statement: `Whether violence by ${whose} has changed against one year earlier cannot be told: there are too few events.`,
        reason: `Too few events for any measure. ${reason}`,
      };
  }
}

function locally(picture: Picture, view: View): string | null {
  const it = compare(picture, view, ONE_SIDED_INCIDENTS, MONTHS, YEAR_AGO);
  return it === null ? null : `${sentence(view.scope.where)}, ${fromTo(it)}.`;
}

function fromTo(it: Comparison): string {
  return `${it.counted.label} in twelve months: ${figure(it.b)} a year earlier, ${figure(it.a)} now`;
}
