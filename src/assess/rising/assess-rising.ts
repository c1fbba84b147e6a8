import { finding } from "../../finding/compose.ts";
import type { Finding } from "../../finding/index.ts";
import { counted, figure, list, longDay, rounded, sentence } from "../phrase.ts";
import { type Picture, sourcesOf, type View } from "../picture.ts";
import { type Alternative, difference, type Judged, type Judgement, judge } from "./judgement.ts";
import { type Chance, halfWidth, type Model } from "./model.ts";
import { inWords } from "./words.ts";

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
const UNIT =
  "probability that the rate of incidents of the next six months exceeds 1.25 × that of the last twelve";
const METHOD: Finding["method"] = {
  name: "Negative binomial expectation corrected by gradient-boosted trees, fitted on one half of all pairs of actor and country and judged on the other half",
  reference: "docs/verdict.md, docs/calibration.md",
};
const COVERS = "the model's coefficients (delete-one-group jackknife by actor)";

function cannotTell(picture: Picture, view: View, reason: string): Finding {
  return finding({
    id: idOf(view),
    topic: "verdict",
    statement: `${sentence(view.scope.where)}, whether the rate of incidents by ${picture.whose} will rise or fall cannot be told: ${reason}.`,
    measure: "incidents",
    scope: view.scope.label,
    unit: UNIT,
    method: METHOD,
    sources: sourcesOf(picture, view.active),
  });
}

function chances(picture: Picture, it: Judgement): Finding {
  const { rising, falling } = it.now;
  const { low, high } = intervalOf(rising);
  const { scope } = it.view;
  return finding({
    id: idOf(it.view),
    topic: "verdict",
    statement: `${sentence(scope.where)}, a rise by ${picture.whose} in the next six months is ${inWords(rising.p)} (probability ${figure2(rising.p)}, 95 % interval ${low.toFixed(2)}–${high.toFixed(2)}), a fall ${inWords(falling.p)} (${figure2(falling.p)}): ${counted(Math.round(it.lastYear), "incidents")} in the last twelve months, ${figure(Number(rising.expected.mean.toPrecision(2)))} expected in the next six.`,
    measure: "incidents",
    scope: scope.label,
    value: rounded(rising.p),
    unit: UNIT,
    intervals: [{ low: rounded(low), high: rounded(high), level: LEVEL, covers: COVERS }],
    n: Math.round(it.lastYear),
    method: METHOD,
    sources: sourcesOf(picture, it.view.active),
    caveats: caveats(picture, it),
    table: {
      columns: ["if asked", "P(rising)", "P(falling)"],
      rows: [...it.alternatives.map(rowOf), ...moreRows(it)],
    },
  });
}

function rowOf({ what, rising, falling }: Alternative): (string | number | null)[] {
  return [what, rising === null ? null : rounded(rising), falling === null ? null : rounded(falling)];
}

/** In words, for the number is one of attacks and no probability. */
function moreRows({ more }: Judgement): (string | number | null)[][] {
  return more.map(({ months, attacks }) => {
    const within = `over the next ${months} months`;
    if (attacks === null) return [`no number of further attacks makes a rise likely ${within}`, null, null];
    if (attacks === 0) return [`a rise is likely without a further attack ${within}`, null, null];
    return [
      `${attacks === 1 ? "one more such attack" : `${figure(attacks)} more such attacks`} than expected would make a rise likely ${within}`,
      null,
      null,
    ];
  });
}

function added(picture: Picture, it: Judgement): Finding[] {
  if (it.unattacked === null || it.event === null) return [];
  const { value, half } = difference(it.now.rising, it.unattacked.rising);
  const [low, high] = [value - half, value + half];
  const { scope } = it.view;
  const expected = (chance: Chance) => figure(Number(chance.expected.mean.toPrecision(2)));
  return [
    finding({
      id: `${idOf(it.view)}.attack`,
      topic: "verdict",
      statement: `${sentence(scope.where)}, this attack ${addsInWords(value)}: the probability of a rise is ${figure2(it.now.rising.p)} with it and ${figure2(it.unattacked.rising.p)} without (difference ${signed(value)}, 95 % interval ${signed(low)} to ${signed(high)}); ${expected(it.now.rising)} incidents are expected in six months with it and ${expected(it.unattacked.rising)} without.`,
      measure: "incidents",
      scope: scope.label,
      value: rounded(value),
      unit: "probability of rising with the attack less that without",
      intervals: [{ low: rounded(low), high: rounded(high), level: LEVEL, covers: COVERS }],
      n: 1,
      method: METHOD,
      sources: sourcesOf(picture, it.view.active),
      caveats: [
        it.event.inData
          ? "An incident of the group in the data in that country at that time is taken to be this attack."
          : `The data do not hold this attack (they end on ${longDay(picture.end)}): it is put in once, with the days that it took to come.`,
        "An attack also raises the level that a rise is measured against: after it a rise can be less likely although more is expected.",
      ],
    }),
  ];
}

function caveats(picture: Picture, it: Judgement): string[] {
  return [
    "Rests on incidents of all types in this source; the answer for one-sided incidents alone stands in the table.",
    "A change of how the source counts that its manifest does not name would look like a change of violence.",
    "The interval is that of the model's coefficients. How often such probabilities came true is in docs/calibration.md.",
    "The coefficients were fitted on a history that reaches beyond this day: hindsight, as the vintage of the data is.",
    ...(it.few
      ? [
          "Fewer than five incidents so far: the answer is that of comparable groups and places, more than of this one.",
        ]
      : []),
    ...(it.without.length > 0
      ? [
          `Left out, because the data changed the group's name there in the last twelve months: ${list(it.without.map(picture.countryName))}.`,
        ]
      : []),
  ];
}

/** How much an attack moves a probability, in words. */
export function addsInWords(difference: number): string {
  const size = Math.abs(difference);
  if (size < 0.02) return "adds nothing to speak of to the chance of a rise";
  const degree = size < 0.1 ? "a little" : size < 0.25 ? "clearly" : "by much";
  return `${difference > 0 ? "raises" : "lowers"} the chance of a rise ${degree}`;
}

function intervalOf(chance: Chance): { low: number; high: number } {
  const half = halfWidth(chance.byEnsemble);
  return { low: Math.max(0, chance.p - half), high: Math.min(1, chance.p + half) };
}

/** Two digits, and never a certainty. */
export function figure2(p: number): string {
  return p < 0.005 ? "under 0.01" : p > 0.995 ? "over 0.99" : p.toFixed(2);
}

function signed(x: number): string {
  return `${x < 0 ? "−" : "+"}${Math.abs(x).toFixed(2)}`;
}
