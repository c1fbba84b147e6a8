import type { CountryCode } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import { type Picture, sourcesOf } from "./picture.ts";

/** Which countries hold half of the group's incidents before the as-of day. */
export function heartland(picture: Picture): Finding[] {
  if (picture.heartland.length === 0) return [];
  const byCountry = new Map<CountryCode, number>();
  for (const cell of picture.cells)
    byCountry.set(cell.country, (byCountry.get(cell.country) ?? 0) + cell.incidents);
  const all = [...byCountry.values()].reduce((a, b) => a + b, 0);
  const rows = [...byCountry]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([country, incidents]) => [picture.countryName(country), incidents, rounded(incidents / all)]);
  const held = picture.heartland.reduce((sum, country) => sum + (byCountry.get(country) ?? 0), 0);
  const { t } = picture;
  const names = picture.heartland.map(picture.countryName);
  return [
    finding({
      id: "heartland",
      topic: "base-rate",
      statement: t.heartland.statement(names, picture.whose, held, all, picture.end),
      measure: "incidents",
      scope: t.scope.world,
      value: t.scope.list(picture.heartland),
      unit: "countries",
      n: all,
      method: {
        name: t.heartland.method,
        reference: "docs/measures.md",
      },
      sources: sourcesOf(picture),
      caveats: [t.shared.incidentsIncomplete, t.heartland.fineness],
      table: { columns: ["country", "incidents", "share"], rows },
    }),
  ];
}
