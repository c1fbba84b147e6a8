import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import { breakCaveats } from "./caveats.ts";
import { coverageIn } from "./coverage.ts";
import { type Picture, sourcesOf } from "./picture.ts";

/** How much of the deaths the data hold where the group is active, year by year, and what they cannot see. */
export function coverageFinding(picture: Picture): Finding[] {
  const world = picture.views.at(-1)!;
  const place = picture.main?.place?.country ?? null;
  const countries = [
    ...new Set([...(place === null ? [] : [place]), ...heldBy(picture), ...picture.heartland]),
  ];
  const years = [...new Set([...picture.coverage.cells.values()].map((cell) => cell.year))].sort(
    (a, b) => a - b,
  );
  const lastYear = picture.coverage.lastYear;
  if (lastYear === null) return [];
  const all = coverageIn(picture.coverage, world.active, lastYear);
  const { t } = picture;
  const where = picture.known ? t.coverage.ofGroup(picture.whose) : t.coverage.ofWorld;
  return [
    finding({
      id: "coverage",
      topic: "coverage",
      statement:
        all === null ? t.coverage.unknown(lastYear, where) : t.coverage.statement(all, lastYear, where),
      scope: where,
      value: rounded(all),
      unit: t.coverage.unit,
      n: years.length,
      method: { name: t.coverage.method, reference: "docs/measures.md" },
      sources: sourcesOf(picture, world.active, [
        { start: `${lastYear}-01-01`, end: `${lastYear}-12-31`, months: 12 },
      ]),
      caveats: [
        t.shared.zeroIsNotNone,
        t.coverage.allActors,
        t.shared.vintage(picture.manifest.vintage),
        ...breakCaveats(picture, world.scope, [{ start: picture.manifest.period.from, end: picture.end }]),
      ],
      table: {
        columns: [
          "year",
          ...countries.map((country) => picture.countryName(country)),
          "all of these countries",
        ],
        rows: years.map((year) => [
          String(year),
          ...countries.map((country) => rounded(coverageIn(picture.coverage, [country], year))),
          rounded(coverageIn(picture.coverage, world.active, year)),
        ]),
      },
    }),
  ];
}

/** The countries with most of the group's deaths, for the table's columns. */
function heldBy(picture: Picture): string[] {
  const deaths = new Map<string, number>();
  for (const cell of picture.cells) deaths.set(cell.country, (deaths.get(cell.country) ?? 0) + cell.best);
  return [...deaths]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 6)
    .map(([country]) => country);
}
