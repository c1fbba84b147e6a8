import { finding } from "../../finding/compose.ts";
import type { Finding } from "../../finding/index.ts";
import { rounded } from "../../finding/rounded.ts";
import { type Picture, sourcesOf, type View } from "../picture.ts";
import type { Chances } from "./chances-ahead.ts";
import { type Alternative, difference, type Judged, type Judgement, judge } from "./judgement.ts";
import { type Chance, halfWidth, type Model } from "./model.ts";

/** The probabilities of rising and falling in every scope, and what the attack adds, as findings. */
export function assessRising(model: Model, picture: Picture): { judged: Judged[]; findings: Finding[] } {
  const judged = picture.views.map((view) => judge(model, picture, view));
  return {
    judged,
    findings: judged.flatMap((it) =>
      "reason" in it
        ? [cannotTell(picture, it.view, it.reason)]
        : [chances(picture, it), ...added(picture, it)],
    ),
  };
}

/** The scope of a judgement or of what cannot be told. */
export function idOf(view: View): string {
  return `rising.${view.scope.kind}`;
}

const LEVEL = 0.95;

function methodOf({ t }: Picture): Finding["method"] {
  return { name: t.rising.method, reference: "docs/verdict.md, docs/calibration.md" };
}

function cannotTell(picture: Picture, view: View, reason: string): Finding {
  return finding({
    id: idOf(view),
    topic: "verdict",
    statement: picture.t.rising.cannotTell(view.scope.where, picture.whose, reason),
    measure: "incidents",
    scope: view.scope.label,
    unit: picture.t.rising.unit,
    method: methodOf(picture),
    sources: sourcesOf(picture, view.active),
  });
}

function chances(picture: Picture, it: Judgement): Finding {
  const { rising, falling } = it.now;
  const { low, high } = intervalOf(rising);
  const { scope } = it.view;
  const t = picture.t.rising;
  const lastYear = Math.round(it.lastYear);
  return finding({
    id: idOf(it.view),
    topic: "verdict",
    statement: t.statement(
      scope.where,
      picture.whose,
      { rising: rising.p, falling: falling.p, low, high },
      lastYear,
      // Among many, the days that it took to come leave nearly nothing of it (docs/verdict.md).
      it.event?.in.some(({ incidents }) => incidents >= 0.5) ?? false,
      it.now.expected,
    ),
    measure: "incidents",
    scope: scope.label,
    value: rounded(rising.p),
    unit: t.unit,
    intervals: [{ low: rounded(low), high: rounded(high), level: LEVEL, covers: t.covers }],
    n: lastYear,
    method: methodOf(picture),
    sources: sourcesOf(picture, it.view.active),
    caveats: caveats(picture, it),
    table: {
      columns: ["if asked", "P(rising)", "P(falling)"],
      rows: [
        ...it.alternatives.map(rowOf),
        // In words, for the number is one of attacks and no probability.
        ...it.more.map(({ months, attacks }) => [t.more(attacks, months), null, null]),
      ],
    },
  });
}

function rowOf({ what, rising, falling }: Alternative): (string | number | null)[] {
  return [what, rising === null ? null : rounded(rising), falling === null ? null : rounded(falling)];
}

function added(picture: Picture, it: Judgement): Finding[] {
  if (it.unattacked === null || it.event === null) return [];
  const { value, low, high } = difference(it.now.rising, it.unattacked.rising);
  const { scope } = it.view;
  const t = picture.t.rising;
  const told = ({ rising, expected }: Chances) => ({ p: rising.p, expected });
  return [
    finding({
      id: `${idOf(it.view)}.attack`,
      topic: "verdict",
      statement: t.added(scope.where, { value, low, high }, told(it.now), told(it.unattacked)),
      measure: "incidents",
      scope: scope.label,
      value: rounded(value),
      unit: t.addedUnit,
      intervals: [{ low: rounded(low), high: rounded(high), level: LEVEL, covers: t.covers }],
      n: 1,
      method: methodOf(picture),
      sources: sourcesOf(picture, it.view.active),
      caveats: [it.event.inData ? t.inData : t.putIn(picture.end), t.raisesLevel],
    }),
  ];
}

/** With so many incidents a year or fewer, most groups stay below the mean (docs/calibration.md). */
const RARE = 2;

function caveats({ t, countryName }: Picture, { few, without, lastYear }: Judgement): string[] {
  return [
    ...(lastYear <= RARE ? [t.rising.meanOfRare] : []),
    ...t.rising.caveats,
    ...(few ? [t.rising.few] : []),
    ...(without.length > 0 ? [t.rising.leftOut(without.map(countryName))] : []),
  ];
}

function intervalOf(chance: Chance): { low: number; high: number } {
  const half = halfWidth(chance.byEnsemble);
  return { low: Math.max(0, chance.p - half), high: Math.min(1, chance.p + half) };
}
