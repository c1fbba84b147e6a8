// How often a headline that names a part of a country ("northern Syria") is of a row within the radius that
// data/countries/parts.tsv gives that part. Needs ../shared.
//   npx tsc -p tsconfig.build.json && node bench/country-parts.mjs
import { resolve } from "node:path";
import { z } from "zod";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const shared = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared", "data/ucdp");
const { kilometresBetween } = await import(`${dist}/event/index.js`);
const { countryByUcdpName, countryInfo, extentOf } = await import(`${dist}/places/index.js`);
const { openMemory } = await import(`${dist}/store/index.js`);

const db = await openMemory();
const rows = await db.query(
  `select country, latitude as lat, longitude as lon, source_headline as headline
  from '${shared}/ged_union.parquet'
  where regexp_matches(source_headline, '(?i)(north|south|east|west)') and where_prec <= 2`,
  {},
  z.object({ country: z.string(), lat: z.number(), lon: z.number(), headline: z.string() }),
);
db.close();

const found = rows.flatMap(({ country, headline, ...point }) => {
  const code = countryByUcdpName(country);
  const info = code === null ? null : countryInfo(code);
  if (info === null) return [];
  const names = [info.name, ...info.variants]
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
  const part = new RegExp(`\\b(north|south)?[- ]?(north|south|east|west)(?:ern)? (?:${names})\\b`, "i").exec(
    headline,
  );
  const extent = part && extentOf(code, `${part[1] ?? ""}${part[2]}`.toLowerCase());
  return extent ? [{ within: kilometresBetween(extent, point) <= extent.radius, radius: extent.radius }] : [];
});
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
console.log(
  `${found.length} headlines: within the radius ${mean(found.map(({ within }) => Number(within))).toFixed(2)}, ` +
    `mean radius ${Math.round(mean(found.map(({ radius }) => radius)))} km`,
);
