import { z } from "zod";
import type { CountryCode } from "../event/index.ts";
import type { Finding, Manifest } from "../finding/index.ts";
import { Problem } from "../problem.ts";
import type { Database } from "../store/index.ts";
import { conditionsOf, type RowQuery } from "./event-query.ts";
import { POPULATION_SOURCE, populations } from "./population.ts";
import type { SelectedActor } from "./select-actor.ts";

const Year = z.object({
  year: z.number(),
  rows: z.number(),
  low: z.number(),
  best: z.number(),
  high: z.number(),
  no_toll: z.number(),
  datasets: z.array(z.string()),
});
type Year = z.infer<typeof Year>;

/**
 * Two actors side by side, year by year: rows, and deaths in all events that involve them, under the same filters. The
 * years are calendar years of the rows' first days; a year without rows of either is left out.
 *
 * @param per100k country by whose inhabitants deaths are divided; null for plain counts.
 * @throws Problem when there is no figure for that country.
 */
export async function compareActors(
  db: Database,
  actors: readonly [SelectedActor, SelectedActor],
  query: RowQuery,
  manifests: readonly Manifest[],
  per100k: CountryCode | null,
): Promise<Finding> {
  const [one, other] = [
    await years(db, { ...query, actorNames: actors[0].names }),
    await years(db, { ...query, actorNames: actors[1].names }),
  ];
  const inhabitants = per100k === null ? null : inhabitantsOf(per100k);
  const all = [...new Set([...one, ...other].map(({ year }) => year))].sort((a, b) => a - b);
  const cells = (of: readonly Year[], year: number) => {
    const found = of.find((row) => row.year === year);
    const deaths = found?.best ?? 0;
    return [found?.rows ?? 0, deaths, ...(inhabitants === null ? [] : [rate(deaths, inhabitants)])];
  };
  const [a, b] = actors.map(({ label }) => label) as [string, string];
  const total = (of: readonly Year[], key: "rows" | "low" | "best" | "high" | "no_toll") =>
    of.reduce((sum, row) => sum + row[key], 0);
  const used = new Set([...one, ...other].flatMap(({ datasets }) => datasets));
  const sources = manifests.filter(({ id }) => used.has(id));
  const columns = [a, b].flatMap((name) => [
    `${name}: rows`,
    `${name}: deaths`,
    ...(inhabitants === null ? [] : [`${name}: deaths per 100,000`]),
  ]);
  const tolls = (of: readonly Year[]) =>
    `${figure(total(of, "best"))} deaths (publisher's bounds ${figure(total(of, "low"))}–${figure(total(of, "high"))}) in ${figure(total(of, "rows"))} rows`;
  return {
    id: "compare.actors",
    topic: "base-rate",
    statement: `${a}: ${tolls(one)}; ${b}: ${tolls(other)}.`,
    measure: "deaths-all",
    scope: query.countries?.join(", ") ?? "world",
    value: null,
    unit: inhabitants === null ? "deaths" : "deaths per 100,000 inhabitants and year",
    intervals: [],
    n: total(one, "rows") + total(other, "rows"),
    method: { name: "counts of rows, and sums of best estimates, by year of the first day", reference: null },
    sources: sources.map(({ id, version, period, vintage }) => ({
      dataset: id,
      version,
      through: period.to,
      coverage: null,
      vintage,
    })),
    caveats: [
      ...without(actors[0], one),
      ...without(actors[1], other),
      ...caveats(sources, total(one, "no_toll") + total(other, "no_toll"), per100k !== null),
    ],
    table: {
      columns: ["year", ...columns],
      rows: all.map((year) => [year, ...cells(one, year), ...cells(other, year)]),
    },
  };
}

/** Not to be found is not the same as nothing done: the reader can see which names were looked for. */
function without({ label, names }: SelectedActor, found: readonly Year[]): string[] {
  if (found.length > 0) return [];
  const looked = [...new Set(names.map(({ name }) => `"${name}"`))].slice(0, 5).join(", ");
  return [`No row of ${label} fits; looked for ${looked} in the datasets of the store.`];
}

function caveats(sources: readonly Manifest[], noToll: number, rates: boolean): string[] {
  return [
    "Deaths in all events that involve the group, its own dead among them; rows are not incidents.",
    ...(sources.length > 1
      ? [
          `The rows are of several datasets or releases (${sources.map(({ id }) => id).join(", ")}), each with rules of its own: a change from year to year may be one of source.`,
        ]
      : []),
    ...(noToll > 0 ? [`${noToll} rows tell no toll and add no deaths.`] : []),
    ...(rates ? [`Rates: ${POPULATION_SOURCE}; one figure for all years.`] : []),
    ...sources.flatMap(({ breaks }) =>
      breaks.filter(({ actor }) => actor === null).map(({ day, what }) => `${day}: ${what}.`),
    ),
  ];
}

function years(db: Database, query: RowQuery): Promise<Year[]> {
  const { sql, parameters } = conditionsOf(query);
  return db.query(
    `select year(start_day)::integer as year, count(*)::integer as rows, coalesce(sum(low), 0)::double as low,
      coalesce(sum(best), 0)::double as best, coalesce(sum(high), 0)::double as high,
      count(*) filter (best is null)::integer as no_toll, list(distinct dataset order by dataset) as datasets
    from event_rows left join country_codes using (country) where ${sql} group by all order by all`,
    parameters,
    Year,
  );
}

function inhabitantsOf(country: CountryCode): number {
  const known = populations().get(country);
  if (!known) throw new Problem(`there is no figure of inhabitants for ${country}, so no rate can be given.`);
  return known.inhabitants;
}

function figure(count: number): string {
  return count.toLocaleString("en");
}

/** Three significant digits. */
function rate(deaths: number, inhabitants: number): number {
  return Number(((deaths * 100_000) / inhabitants).toPrecision(3));
}
