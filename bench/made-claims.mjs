// Makes claims about violence from the data's own rows and totals, in varied wording: true ones, and ones that are
// wrong by 20–300 % in the toll or share, or in the year, the place or the direction. It was written before the checker's
// patterns and knows nothing of them.
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DuckDBInstance } from "@duckdb/node-api";
import {
  ABSENCE,
  COUNTRIES,
  COUNTRY_LESS,
  COUNTRY_MORE,
  DATE,
  GROUP_LESS,
  GROUP_MORE,
  GROUPS,
  INCIDENT,
  RANK,
  SHARE,
  SPREAD,
  TOTAL,
} from "./claim-wordings.mjs";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** @returns {Promise<{text: string, truth: boolean, sort: string, says: object}[]>} the same for the same seed. */
export async function madeClaims(shared, { seed = 20180323 } = {}) {
  const dice = diceOf(seed);
  const db = await (await DuckDBInstance.create(":memory:")).connect();
  const rows = async (sql) => (await db.runAndReadAll(sql)).getRowObjectsJson();
  const data = join(shared, "data");
  const towns = await townsOf(join(data, "gazetteer/cities15000.txt"));
  const union = `'${join(data, "ucdp/ged_union.parquet")}'`;
  const series = `'${join(data, "ucdp/ged211_prec12_global.parquet")}'`;
  const names = Object.keys(GROUPS)
    .map((name) => `'${name.replaceAll("'", "''")}'`)
    .join(", ");
  const all = await rows(
    `select id::varchar as id, side_a, side_b, type_of_violence::integer as type, date_start::varchar as start,
      coalesce(date_end, date_start)::varchar as end, coalesce(date_prec, 1)::integer as date_prec,
      latitude as lat, longitude as lon, country, low::integer as low, best::integer as best, high::integer as high
    from ${union} where side_a in (${names}) or side_b in (${names}) order by id`,
  );
  const made = [
    ...incidents(all, towns, dice, 70, 75),
    ...totals(await officialYears(rows, join(data, "ucdp/organizedviolencecy_v25_1.csv")), dice),
    ...groupYears(await groupYearsOf(rows, series, names), dice),
    ...dates(all, towns, dice, 15),
    ...shares(await groupYearsOf(rows, series, names), dice, 24),
    ...spreads(await reachOf(rows, series, names), dice, 20),
  ];
  return made.map((claim, i) => ({ id: `c${i + 1}`, ...claim }));
}

function incidents(all, towns, dice, nTrue, nWrong) {
  const fit = dice.shuffle(
    all.filter(
      (row) =>
        row.type === 3 && row.best >= 5 && row.start === row.end && row.date_prec === 1 && GROUPS[row.side_a],
    ),
  );
  const claims = [];
  const perGroup = new Map();
  let wrong = 0;
  let right = 0;
  for (const row of fit) {
    if (right >= nTrue && wrong >= nWrong) break;
    const town = nearest(towns, row);
    const used = perGroup.get(row.side_a) ?? 0;
    if (town === null || used >= 18) continue;
    const [precision, sentence] = dice.pick(INCIDENT);
    const group = all.filter((other) => other.side_a === row.side_a || other.side_b === row.side_a);
    const near = (point, from, to) =>
      group.filter((o) => o.end >= from && o.start <= to && km(o, point) <= 60);
    const [from, to] = stretch(row.start, precision);
    const linked = near(row, shift(from, -2), shift(to, 2));
    // A year or a month of attacks in one town could mean any of them: only its worst is told so.
    if (precision !== "day" && linked.some((o) => o.best > row.best)) continue;
    const words = { group: dice.pick(GROUPS[row.side_a]), place: town.name, country: country(row.country) };
    if (right <= wrong && right < nTrue) {
      claims.push(told(sentence, words, row.start, row.best, { truth: true, sort: "toll", row: row.id }));
      right++;
    } else if (wrong < nWrong) {
      const claim = wrongIncident(dice, { row, words, sentence, precision, linked, near, towns });
      if (claim === null) continue;
      claims.push(claim);
      wrong++;
    }
    perGroup.set(row.side_a, used + 1);
  }
  return claims;
}

function wrongIncident(dice, { row, words, sentence, precision, linked, near, towns }) {
  const sort = dice.pick(["toll", "toll", "toll", "year", "place"]);
  const common = { truth: false, sort, row: row.id };
  if (sort === "toll") {
    const factor = 1.2 + dice.next() * 2.8;
    const n = dice.next() < 0.6 ? Math.ceil(row.best * factor) : Math.floor(row.best / factor);
    const low = Math.min(...linked.map((o) => Math.min(o.low, o.best)));
    const high = linked.reduce((sum, o) => sum + Math.max(o.high, o.best), 0);
    return n < 2 || (n >= low && n <= high) ? null : told(sentence, words, row.start, n, common);
  }
  if (sort === "year") {
    const year = Number(row.start.slice(0, 4)) + dice.pick([-3, -2, -1, 1, 2, 3]);
    const day = `${year}${row.start.slice(4)}`;
    if (year < 1989 || year > 2020 || row.start.endsWith("02-29")) return null;
    const [from, to] = stretch(day, precision);
    return near(row, shift(from, -10), shift(to, 10)).length > 0
      ? null
      : told(sentence, words, day, row.best, common);
  }
  const [from, to] = stretch(row.start, precision);
  const others = dice.shuffle(
    towns.filter((t) => t.population > 100_000 && km(t, row) > 200 && km(t, row) < 2000),
  );
  const other = others.find((t) => near(t, shift(from, -10), shift(to, 10)).length === 0 && t.country);
  return told(sentence, { ...words, place: other.name, country: other.country }, row.start, row.best, common);
}

function told(sentence, words, start, n, rest) {
  const [year, month, day] = start.split("-").map(Number);
  const text = sentence({
    ...words,
    n: n < 10 ? SMALL[n] : n.toLocaleString("en-GB"),
    words: inWords(n),
    day: `${day} ${MONTHS[month - 1]} ${year}`,
    month: `${MONTHS[month - 1]} ${year}`,
    year,
  });
  return { text, ...rest, says: { ...words, start, n } };
}

function totals(years, dice) {
  const claims = [];
  const by = grouped(years, (y) => y.country);
  const lively = dice.shuffle(
    [...by.values()].filter((list) => list.filter((y) => y.best >= 50).length >= 4),
  );
  for (const [i, list] of lively.slice(0, 24).entries()) {
    const [x] = dice.shuffle(list.filter((y) => y.best >= 50 && y.year <= 2020));
    if (!x) continue;
    const truth = i % 2 === 0;
    const factor = 1.2 + dice.next() * 2.8;
    const n = truth ? x.best : dice.next() < 0.5 ? Math.ceil(x.best * factor) : Math.floor(x.best / factor);
    if (!truth && n >= x.low && n <= x.high) continue;
    const text = dice.pick(TOTAL)({
      n: n.toLocaleString("en-GB"),
      country: country(x.country),
      year: x.year,
    });
    claims.push({ text, truth, sort: "total", says: { country: x.country, year: x.year, n } });
  }
  for (const [i, list] of dice.shuffle(lively).slice(0, 34).entries()) {
    const [a, b] = twoYears(
      list.filter((y) => y.year <= 2020),
      dice,
    );
    if (!a || !b || a.year === b.year || Math.max(a.best, b.best) < 1.5 * Math.min(a.best, b.best)) continue;
    const truth = i % 2 === 0;
    const rose = b.best > a.best;
    const sentence = dice.pick(rose === truth ? COUNTRY_MORE : COUNTRY_LESS);
    const text = sentence({ country: country(a.country), a: a.year, b: b.year });
    claims.push({ text, truth, sort: "direction", says: { country: a.country, a: a.year, b: b.year } });
  }
  for (const [i, list] of dice.shuffle(lively).slice(0, 22).entries()) {
    const known = list.filter((y) => y.year <= 2020);
    const top = known.reduce((m, y) => (y.best > m.best ? y : m));
    const truth = i % 2 === 0;
    const year = truth
      ? top
      : dice.shuffle(known.filter((y) => y.best < 0.7 * top.best && y.year > top.year))[0];
    if (!year) continue;
    const since = Math.min(top.year, year.year) - 1 - Math.floor(dice.next() * 3);
    if (since < 1989) continue;
    const text = dice.pick(RANK)({ country: country(top.country), year: year.year, since });
    claims.push({ text, truth, sort: "rank", says: { country: top.country, year: year.year, since } });
  }
  return claims;
}

function groupYears(years, dice) {
  const claims = [];
  const by = grouped(years, (y) => `${y.side_a} ${y.country}`);
  const lively = dice.shuffle(
    [...by.values()].filter((list) => list.filter((y) => y.best >= 30).length >= 2),
  );
  for (const [i, list] of lively.entries()) {
    const [a, b] = twoYears(
      list.filter((y) => y.best >= 10),
      dice,
    );
    if (!a) continue;
    const words = { group: dice.pick(GROUPS[a.side_a]), country: country(a.country) };
    if (b && a.year !== b.year && Math.max(a.best, b.best) > 2.2 * Math.min(a.best, b.best)) {
      const truth = i % 2 === 0;
      const sentence = dice.pick(b.best > a.best === truth ? GROUP_MORE : GROUP_LESS);
      const text = sentence({ ...words, a: a.year, b: b.year });
      claims.push({ text, truth, sort: "direction", says: { ...words, a: a.year, b: b.year } });
    }
    if (i % 2 === 0) {
      const text = dice.pick(ABSENCE)({ ...words, year: a.year, before: a.year - 1 });
      claims.push({ text, truth: false, sort: "absence", says: { ...words, year: a.year } });
    }
  }
  return claims;
}

/**
 * Attacks of 25 dead or more without their toll: on their day, or on that day of another year. Incomplete data cannot
 * contradict one more attack where there are many: wrong ones are of attacks with hardly another of 10 dead there within
 * a year.
 */
function dates(all, towns, dice, each) {
  const claims = [];
  const fit = dice.shuffle(
    all.filter((row) => row.type === 3 && row.best >= 25 && row.start === row.end && row.date_prec === 1),
  );
  for (const row of fit) {
    const truth = claims.length % 2 === 0;
    const town = GROUPS[row.side_a] && nearest(towns, row);
    if (!town || row.start.endsWith("02-29") || claims.length >= 2 * each) continue;
    const year = Number(row.start.slice(0, 4)) + (truth ? 0 : dice.pick([-2, -1, 1, 2]));
    const day = `${year}${row.start.slice(4)}`;
    const near = all.some(
      (o) =>
        [o.side_a, o.side_b].includes(row.side_a) &&
        o.end >= shift(day, -10) &&
        o.start <= shift(day, 10) &&
        km(o, row) <= 60,
    );
    const others = all.filter(
      (o) =>
        [o.side_a, o.side_b].includes(row.side_a) &&
        o.best >= 10 &&
        o.end >= shift(row.start, -365) &&
        o.start <= shift(row.start, 365) &&
        km(o, row) <= 60,
    );
    if (year < 1989 || year > 2020 || near !== truth || (!truth && others.length > 2)) continue;
    const words = { group: dice.pick(GROUPS[row.side_a]), place: town.name, country: country(row.country) };
    claims.push(told(dice.pick(DATE), words, day, row.best, { truth, sort: "date", row: row.id }));
  }
  return claims;
}

/** A country's part in a group's one-sided deaths of a year. */
function shares(years, dice, most) {
  const claims = [];
  const by = grouped(years, (y) => `${y.side_a} ${y.year}`);
  for (const list of dice.shuffle([...by.values()].filter((l) => l.length > 1))) {
    const all = list.reduce((sum, y) => sum + y.best, 0);
    const x = dice.pick(list);
    const share = (100 * x.best) / all;
    if (all < 50 || share < 5 || share > 97 || claims.length >= most) continue;
    const truth = claims.length % 2 === 0;
    const factor = 1.2 + dice.next() * 2.8;
    const p = Math.round(
      truth ? share : share * factor < 99 && dice.next() < 0.5 ? share * factor : share / factor,
    );
    if (p < 1) continue;
    const says = { group: dice.pick(GROUPS[x.side_a]), country: country(x.country), year: x.year, p };
    claims.push({ text: dice.pick(SHARE)(says), truth, sort: "share", says });
  }
  return claims;
}

/** In how many countries a group is on record in a year: at least so many, or wrongly at most fewer. */
function spreads(reach, dice, most) {
  const claims = [];
  for (const { side, year, countries } of dice.shuffle(reach.filter((it) => it.countries >= 3))) {
    if (claims.length >= most) break;
    const truth = claims.length % 2 === 0;
    const n = truth ? countries - Math.floor(dice.next() * 2) : Math.floor(countries / (1.2 + dice.next()));
    if (n < 2) continue;
    const says = { group: dice.pick(GROUPS[side]), year, n: n < 10 ? SMALL[n] : n };
    claims.push({ text: dice.pick(SPREAD[truth ? "true" : "wrong"])(says), truth, sort: "spread", says });
  }
  return claims;
}

function twoYears(years, dice) {
  return dice
    .shuffle(years)
    .slice(0, 2)
    .sort((p, q) => p.year - q.year);
}

function officialYears(rows, file) {
  const total = (which) => `sum(os_total_deaths_${which}_cy)::integer as ${which}`;
  return rows(
    `select country_cy as country, year_cy::integer as year, ${total("low")}, ${total("best")}, ${total("high")}
    from read_csv('${file}') group by all having best > 0 order by all`,
  );
}

function groupYearsOf(rows, file, names) {
  return rows(
    `select side_a, country, year::integer as year, sum(best_death)::integer as best
    from ${file} where type_of_violence = 'One-sided violence' and side_a in (${names}) group by all order by all`,
  );
}

function reachOf(rows, file, names) {
  const side = (which) =>
    `select ${which} as side, country, year::integer as year from ${file} where ${which} in (${names})`;
  return rows(
    `select side, year, count(distinct country)::integer as countries from (${side("side_a")} union all ${side("side_b")})
    group by all order by all`,
  );
}

async function townsOf(file) {
  const towns = [];
  const codes = new Intl.DisplayNames("en", { type: "region" });
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const cells = line.split("\t");
    towns.push({
      name: cells[1],
      lat: Number(cells[4]),
      lon: Number(cells[5]),
      population: Number(cells[14]),
      country: /^[A-Z]{2}$/.test(cells[8]) ? codes.of(cells[8]) : null,
    });
  }
  return towns;
}

function nearest(towns, row) {
  const close = towns.filter((t) => t.population >= 20_000 && km(t, row) <= 12);
  return close.sort((a, b) => km(a, row) - km(b, row))[0] ?? null;
}

function km(a, b) {
  if (a.lat === null || b.lat === null || Math.abs(a.lat - b.lat) > 20) return 20_000;
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

function stretch(day, precision) {
  if (precision === "day") return [day, day];
  if (precision === "year") return [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`];
  return [`${day.slice(0, 7)}-01`, `${day.slice(0, 7)}-31`];
}

function shift(day, days) {
  return new Date(Date.parse(`${day.slice(0, 8)}01T00:00:00Z`) + (Number(day.slice(8)) - 1 + days) * 864e5)
    .toISOString()
    .slice(0, 10);
}

function inWords(n) {
  if (n < 20) return SMALL[n];
  if (n < 100) return n % 10 === 0 ? TENS[n / 10] : `${TENS[Math.floor(n / 10)]}-${SMALL[n % 10]}`;
  return n.toLocaleString("en-GB");
}

function country(name) {
  return COUNTRIES[name] ?? name;
}

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Mulberry32: small, and the same on every machine. */
function diceOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = (list) => list[Math.floor(next() * list.length)];
  const shuffle = (list) => {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  };
  return { next, pick, shuffle };
}
