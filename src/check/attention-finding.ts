import type { Whose } from "../event/index.ts";
import { asSource, finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import type { PlaceAttention } from "../statistics/attention/index.ts";
import type { Covered } from "./attention-coverage.ts";
import type { CheckQuestion } from "./question.ts";
import { seriesSource } from "./sources.ts";

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
  const { rows, history, attention } = question;
  const t = question.t.attention;
  return finding({
    id,
    topic: "attention",
    statement: t.statement(from, to, whose.name, of.place, against, ratio),
    scope: of.place,
    value: rounded(ratio.value),
    unit: t.unit(of.place, against),
    intervals: [
      {
        low: rounded(ratio.low),
        high: rounded(ratio.high),
        level: 0.95,
        covers: t.scatter,
      },
    ],
    n,
    method: {
      name: t.method,
      reference: "Kearns, Betus & Lemieux 2019, Justice Quarterly 36, 985–1022; docs/statistics.md",
    },
    sources: [attention!.source, ...(rows?.manifests.map((it) => asSource(it)) ?? [seriesSource(history)])],
    caveats: [
      t.elasticity(attention!.unit, elasticity),
      by === "incident" ? t.byIncident(counted) : t.byMonth,
      t.silent,
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
