import type { Whose } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import type { PlaceAttention } from "../statistics/attention/index.ts";
import type { Covered } from "./attention-coverage.ts";
import type { CheckQuestion } from "./question.ts";
import { asSource, seriesSource } from "./sources.ts";
import { figure, longDay, rounded } from "./words.ts";

/** Coverage by country as a finding: the value is that of one country, the table has all. */
export function attentionFinding(
  id: string,
  whose: Whose,
  covered: Covered,
  of: PlaceAttention,
  question: CheckQuestion,
): Finding {
  const { places, against, ratioOf, n, from, to, elasticity, by, counted } = covered;
  const ratio = ratioOf(of);
  const whom = against ?? "the other countries";
  const { rows, history, attention } = question;
  return finding({
    id,
    topic: "attention",
    statement: `From ${longDay(from)} to ${longDay(to)}, at equal toll, violence of ${whose.name} in ${of.place} got ${short(ratio.value)} times the coverage that it got in ${whom} (95 % interval ${short(ratio.low)}–${short(ratio.high)}).`,
    scope: of.place,
    value: rounded(ratio.value),
    unit: `ratio of the coverage in ${of.place} to that in ${whom}, at equal toll`,
    intervals: [
      {
        low: rounded(ratio.low),
        high: rounded(ratio.high),
        level: 0.95,
        covers: "negative binomial scatter",
      },
    ],
    n,
    method: {
      name: "Negative binomial regression of mentions on the toll, countries drawn towards their mean",
      reference: "Kearns, Betus & Lemieux 2019, Justice Quarterly 36, 985–1022; docs/statistics.md",
    },
    sources: [attention!.source, ...(rows?.manifests.map(asSource) ?? [seriesSource(history)])],
    caveats: [
      `One per cent more toll brought ${short(elasticity.value)} per cent more ${attention!.unit} (95 % interval ${short(elasticity.low)}–${short(elasticity.high)}).`,
      by === "incident"
        ? `Each incident has the mentions of its country in the seven days from its first${counted === "all" ? "; they hold what the country gets anyway, for most of the violence is in countries with hardly a day without." : ", less what the country gets on a day without incidents."}`
        : "The data are by the month: all mentions of a country in a month are held against its deaths in that month.",
      "The series counts what its makers collect; languages and media that they lack are silent.",
    ],
    table: {
      columns: [
        "country",
        "incidents",
        "deaths",
        "mentions",
        "mentions a death",
        "ratio",
        "95 % low",
        "95 % high",
      ],
      rows: [...places]
        .sort((a, b) => b.deaths - a.deaths || (a.place < b.place ? -1 : 1))
        .map((place) => {
          const own = ratioOf(place);
          return [
            place.place,
            place.incidents,
            place.deaths,
            place.mentions,
            rounded(place.perDeath.raw),
            rounded(own.value),
            rounded(own.low),
            rounded(own.high),
          ];
        }),
    },
  });
}

function short(n: number): string {
  return figure(Number(n.toPrecision(2)));
}
