import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { breakCaveats, ZERO_IS_NOT_NONE } from "./caveats.ts";
import { coverageIn } from "./coverage.ts";
import { percent, rounded } from "./phrase.ts";
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
  const where = picture.known ? `in the countries where ${picture.whose} is on record` : "in the world";
  return [
    finding({
      id: "coverage",
      topic: "coverage",
      statement:
        all === null
          ? `How much of the deaths of ${lastYear} the data hold ${where} is not known.`
          : `The data hold ${percent(all)} of the official deaths of ${lastYear} ${where}, all actors together.`,
      scope: where,
      value: rounded(all),
      unit: "held ÷ official deaths",
      n: years.length,
      method: { name: "Deaths held ÷ official country-year totals", reference: "docs/measures.md" },
      sources: sourcesOf(picture, world.active, [
        { start: `${lastYear}-01-01`, end: `${lastYear}-12-31`, months: 12 },
      ]),
      caveats: [
        ZERO_IS_NOT_NONE,
        "The share held is that of all actors; whose deaths are missing is not known.",
        `Vintage of the data: ${picture.manifest.vintage}. What was published after the as-of day is hindsight.`,
        ...breakCaveats(picture, world.scope, [
          { start: picture.manifest.period.from, end: picture.end, months: 12 },
        ]),
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
