import type { CountryCode } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { INCIDENTS_INCOMPLETE } from "./caveats.ts";
import { counted, figure, list, longDay, percent } from "./phrase.ts";
import { type Picture, sourcesOf } from "./picture.ts";

const FINENESS =
  "How finely events are placed differs by country: where rows name neighbourhoods, a day's fighting counts as more incidents than where they name provinces.";

/** Which countries hold half of the group's incidents before the as-of day. */
export function heartland(picture: Picture): Finding[] {
  if (picture.heartland.length === 0) return [];
  const byCountry = new Map<CountryCode, number>();
  for (const cell of picture.cells)
    byCountry.set(cell.country, (byCountry.get(cell.country) ?? 0) + cell.incidents);
  const all = [...byCountry.values()].reduce((a, b) => a + b, 0);
  const rows = [...byCountry]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([country, incidents]) => [
      picture.countryName(country),
      incidents,
      Number((incidents / all).toFixed(4)),
    ]);
  const held = picture.heartland.reduce((sum, country) => sum + (byCountry.get(country) ?? 0), 0);
  const names = list(picture.heartland.map(picture.countryName));
  const verb = picture.heartland.length === 1 ? "is" : "are";
  return [
    finding({
      id: "heartland",
      topic: "base-rate",
      statement: `${names} ${verb} the heartland of ${picture.whose}: ${figure(held)} of its ${counted(all, "incidents")} on record to ${longDay(picture.end)} (${percent(held / all)}).`,
      measure: "incidents",
      scope: "world",
      value: list([...picture.heartland]),
      unit: "countries",
      n: all,
      method: {
        name: "Smallest set of countries with half of the group's incidents of all types before the as-of day",
        reference: "docs/measures.md",
      },
      sources: sourcesOf(picture),
      caveats: [INCIDENTS_INCOMPLETE, FINENESS],
      table: { columns: ["country", "incidents", "share"], rows },
    }),
  ];
}
