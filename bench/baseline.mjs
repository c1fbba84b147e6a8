// How long it takes from nothing to one actor's series. After `npm run build`: node bench/baseline.mjs [ACTOR]
const actor = process.argv[2] ?? "IS";
const times = [];
let last = performance.now();
const lap = (what) => {
  times.push({ what, ms: Math.round(performance.now() - last) });
  last = performance.now();
};

const { openMemory } = await import("../dist/store/index.js");
const { openBaseline } = await import("../dist/series/index.js");
lap("load the modules");
const db = await openMemory();
lap("load DuckDB");
const history = await openBaseline(db, "2020-12-31");
const cells = await history.cells([actor]);
lap(`cells of ${actor} (${cells.length})`);
const severity = await history.severity([actor]);
lap(`severity of ${actor} (${severity.length})`);
const all = await history.severityOfAll();
lap(`severity of all (${all.length})`);
const official = [...(await history.coverage()), ...(await history.countryYears())];
lap(`coverage and country-years (${official.length})`);
db.close();
console.table(times);

const years = new Map();
for (const { start, rows, incidents, best } of cells) {
  const year = start.slice(0, 4);
  const sum = years.get(year) ?? { rows: 0, incidents: 0, deaths: 0 };
  years.set(year, { rows: sum.rows + rows, incidents: sum.incidents + incidents, deaths: sum.deaths + best });
}
console.table(Object.fromEntries(years));
