// Which rows of one source are one incident: how many incidents there are, and how often the rows joined cite the same
// news article, beside rows of one group and day that lie more than 150 km apart, and beside the rule of a day and 50 km
// that this linking replaced. Needs ../shared.
//   npx tsc -p tsconfig.build.json && node bench/link-within.mjs
import { resolve } from "node:path";
import { z } from "zod";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const shared = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared", "data/ucdp");
const { openMemory, literal } = await import(`${dist}/store/index.js`);
const { openRows } = await import(`${dist}/import/index.js`);
const { dayNumber, kilometresBetween } = await import(`${dist}/event/index.js`);
const { actorsOf, incidentsOf } = await import(`${dist}/link/index.js`);

const FAR_KM = 150;

/** Rows of the anchor's next day too, all within 50 km. */
function dayAnd50Km(rows) {
  const left = [...rows].sort((a, b) =>
    a.date.start < b.date.start ? -1 : a.date.start > b.date.start ? 1 : 0,
  );
  const taken = new Set();
  return left.flatMap((anchor, at) => {
    if (taken.has(anchor)) return [];
    const members = [anchor];
    for (let i = at + 1; i < left.length && days(anchor, left[i]) <= 1; i++) {
      if (taken.has(left[i]) || kilometresBetween(anchor.place, left[i].place) > 50) continue;
      taken.add(left[i]);
      members.push(left[i]);
    }
    return [{ rows: members }];
  });
}

const days = (a, b) => dayNumber(b.date.start) - dayNumber(a.date.start);

for (const file of ["ged191_iraq_hdx.csv.gz", "ged_syria_2016_2019.csv.gz", "ged191_mmr_bgd.csv"]) {
  const db = await openMemory();
  const path = `${shared}/${file}`;
  const found = await (await openRows(db, [path])).find({});
  const articles = new Map(
    (
      await db.query(
        `select coalesce(id, '') as id, coalesce(source_article, '') as articles from read_csv(${literal(path)}, all_varchar = true, ignore_errors = true)`,
        {},
        z.object({ id: z.string(), articles: z.string() }),
      )
    ).map(({ id, articles }) => [
      id,
      new Set(
        articles
          .split(";")
          .map((one) => one.trim())
          .filter(Boolean),
      ),
    ]),
  );
  db.close();
  const rows = found.filter(({ summary, place }) => !summary && ["exact", "near"].includes(place.precision));
  const share = (pairs) => {
    const cited = pairs.map((pair) => pair.map(({ id }) => articles.get(id) ?? new Set()));
    const known = cited.filter(([a, b]) => a.size > 0 && b.size > 0);
    return `${((100 * known.filter(([a, b]) => [...a].some((one) => b.has(one))).length) / known.length).toFixed(0)} % of ${known.length} pairs`;
  };
  const groups = [...new Set(rows.flatMap(actorsOf))].filter((actor) => !actor.startsWith("Government of "));
  const own = new Map(groups.map((group) => [group, rows.filter((row) => actorsOf(row).includes(group))]));
  console.log(`${file}: ${[...own.values()].flat().length} rows by group`);
  for (const [what, rule] of [
    ["a day and 50 km", (group) => dayAnd50Km(own.get(group))],
    ["linked", (group) => incidentsOf(own.get(group), group)],
  ]) {
    const incidents = groups.flatMap(rule);
    const joined = incidents.flatMap((one) =>
      one.rows.flatMap((a, i) => one.rows.slice(0, i).map((b) => [a, b])),
    );
    console.log(`  ${what}: ${incidents.length} incidents; the same article in ${share(joined)} joined`);
  }
  const far = [];
  for (const list of own.values()) {
    const byDay = new Map();
    for (const row of list) byDay.set(row.date.start, [...(byDay.get(row.date.start) ?? []), row]);
    for (const same of byDay.values())
      for (const [i, a] of same.entries())
        for (const b of same.slice(0, i)) if (kilometresBetween(a.place, b.place) > FAR_KM) far.push([a, b]);
  }
  console.log(`  the same day, more than ${FAR_KM} km apart: the same article in ${share(far)}`);
}
