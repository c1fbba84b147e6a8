// What an observer expects who knows how the simulated sets are made (all shares, densities and numbers: no method can
// know more), beside what is true: of the links that this observer would make, and with --tool also of ours.
//   npx tsc -p tsconfig.build.json && node bench/link-optimal.mjs 15 [SETS] [--tool]
// The first number is that of draws of categories of `dense`; SETS more sets are drawn like it, with as many draws each.
import { resolve } from "node:path";
import {
  ALONE,
  ALONE_OF_A_DAY,
  COLUMNS,
  DAYS,
  DEGREES,
  drawSet,
  EVENT_OF_A_DAY,
  EVENTS,
  KM_A_DEGREE,
  OFF,
  readSet,
  SOURCES,
} from "./simulated-sets.mjs";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const { openMemory } = await import(`${dist}/store/index.js`);
const { link } = await import(`${dist}/link/index.js`);
const { dayNumber } = await import(`${dist}/event/index.js`);

const AREA = (DEGREES * KM_A_DEGREE) ** 2;
const RECORDS = ALONE / SOURCES;
/** Places are rounded by less than this; nearer ones would have a density without bound. */
const LEAST_KM = 0.005;
/** Groups with less log odds to be one event count for nothing. */
const THINKABLE = -12;

const sum = (values) => values.reduce((before, value) => before + value, 0);
const ofDays = (share, days) => Math.log(days === 0 ? share : (1 - share) / 5);

/** Records by source, as numbers. */
function recordsOf({ sources, taxonomies }) {
  return sources.map(({ name, records }) =>
    records.map(({ event, date, place, categories }) => ({
      key: `${name}|${event}`,
      day: dayNumber(date.start),
      days: dayNumber(date.end) - dayNumber(date.start),
      north: place.lat * KM_A_DEGREE,
      east: place.lon * KM_A_DEGREE,
      chosen: COLUMNS.map((column, i) =>
        [...taxonomies[i].labels.get(name).keys()].indexOf(categories[column]),
      ),
    })),
  );
}

/** Every four records that may be one event, with the log of how much likelier that is than four records alone. */
function groupsOf(set, noise) {
  const [first, ...others] = recordsOf(set);
  const kinds = set.taxonomies.map(({ labels }) => labels.get("D1").size);
  const km = (x, y) => Math.hypot(x.north - y.north, x.east - y.east);
  const alone = ({ days }) =>
    Math.log(RECORDS / AREA / DAYS) + ofDays(ALONE_OF_A_DAY, days) - sum(kinds.map(Math.log));
  const copy = (x, y) => -Math.log(3 * OFF * 2 * Math.PI * Math.max(LEAST_KM, km(x, y)));
  /** Probability of the categories of one event, whichever it was before noise. */
  const agreement = (records) =>
    sum(
      kinds.map((size, i) => {
        const whichever = Array.from({ length: size }, (_, truth) =>
          records.reduce(
            (product, { chosen }) => product * (noise / size + (chosen[i] === truth ? 1 - noise : 0)),
            1 / size,
          ),
        );
        return Math.log(sum(whichever));
      }),
    );
  return first.flatMap((x) => {
    const near = others.map((records) =>
      records.filter((y) => y.days === x.days && Math.abs(y.day - x.day) <= 1 && km(x, y) <= OFF * 1.01),
    );
    const together = near.reduce(
      (groups, records) => groups.flatMap((group) => records.map((y) => [...group, y])),
      [[x]],
    );
    return together.flatMap((records) => {
      const event =
        Math.log(EVENTS / AREA / DAYS) +
        ofDays(EVENT_OF_A_DAY, x.days) +
        sum(records.slice(1).map((y) => copy(x, y))) +
        agreement(records);
      const log = event - sum(records.map(alone));
      return log > THINKABLE ? [{ keys: records.map(({ key }) => key), log }] : [];
    });
  });
}

/** Groups that compete for records, in lists. */
function rivals(groups) {
  const listOf = new Map();
  for (const group of groups) {
    const lists = new Set(group.keys.flatMap((key) => (listOf.has(key) ? [listOf.get(key)] : [])));
    const list = [...[...lists].flat(), group];
    for (const { keys } of list) for (const key of keys) listOf.set(key, list);
  }
  return new Set(listOf.values());
}

/** Probability of each pair over all ways to make events of the groups, and the likeliest way. */
function posterior(groups) {
  const probability = new Map();
  const likeliest = [];
  for (const list of rivals(groups)) {
    const weights = list.map(() => 0);
    let [all, best] = [0, { log: -Infinity, chosen: [] }];
    const choose = (at, log, chosen, taken) => {
      if (at === list.length) {
        all += Math.exp(log);
        for (const i of chosen) weights[i] += Math.exp(log);
        if (log > best.log) best = { log, chosen };
        return;
      }
      choose(at + 1, log, chosen, taken);
      const { keys, log: more } = list[at];
      if (!keys.some((key) => taken.includes(key)))
        choose(at + 1, log + more, [...chosen, at], [...taken, ...keys]);
    };
    choose(0, 0, [], []);
    for (const [i, { keys }] of list.entries())
      for (const pair of pairsOf(keys))
        probability.set(pair, (probability.get(pair) ?? 0) + weights[i] / all);
    likeliest.push(...best.chosen.flatMap((i) => pairsOf(list[i].keys)));
  }
  return { probability, likeliest };
}

function pairsOf(keys) {
  return keys.flatMap((x, i) => keys.slice(i + 1).map((y) => (x < y ? `${x} ${y}` : `${y} ${x}`)));
}

const isTrue = (truth, pair) => {
  const [x, y] = pair.split(" ").map((key) => truth.get(key));
  return x !== undefined && x === y;
};

async function toolsLinks({ sources, taxonomies }) {
  const db = await openMemory();
  const { pairs, entries } = await link(db, sources, { taxonomies });
  db.close();
  const key = (r) => `${entries[r].source}|${entries[r].record.event}`;
  return pairs
    .filter(({ linked }) => linked)
    .map(({ a, b, probability }) => ({ pair: pairsOf([key(a), key(b)])[0], probability }));
}

const tool = process.argv.includes("--tool");
const [draws = 15, more = 0] = process.argv
  .slice(2)
  .filter((word) => word !== "--tool")
  .map(Number);
for (const noise of [0.1, 0.25]) {
  const ratios = [];
  for (let number = 0; number <= more; number++) {
    const own = { wrong: 0, expected: 0 };
    const ours = { wrong: 0, expected: 0, observer: 0 };
    for (let draw = 1; draw <= draws; draw++) {
      const set = number === 0 ? readSet("dense", noise, draw) : drawSet(noise, number, 1000 * number + draw);
      const { probability, likeliest } = posterior(groupsOf(set, noise));
      own.wrong += likeliest.filter((pair) => !isTrue(set.truth, pair)).length;
      own.expected += sum(likeliest.map((pair) => 1 - probability.get(pair)));
      if (!tool || number > 0) continue;
      for (const { pair, probability: told } of await toolsLinks(set)) {
        if (!isTrue(set.truth, pair)) ours.wrong++;
        ours.expected += 1 - told;
        ours.observer += 1 - (probability.get(pair) ?? 0);
      }
    }
    if (number > 0) {
      ratios.push(own);
      continue;
    }
    console.log(
      `dense noise ${noise}: the observer's links: false ${own.wrong}, expected ${own.expected.toFixed(1)}`,
    );
    if (tool)
      console.log(
        `  our links: false ${ours.wrong}, expected by us ${ours.expected.toFixed(1)}, by the observer ${ours.observer.toFixed(1)}`,
      );
  }
  if (ratios.length === 0) continue;
  const far = ratios.filter(({ wrong, expected }) => wrong > 1.5 * expected || expected > 1.5 * wrong).length;
  console.log(
    `${ratios.length} sets drawn, noise ${noise}: the observer's links: false ${sum(ratios.map(({ wrong }) => wrong))}, expected ${sum(ratios.map(({ expected }) => expected)).toFixed(1)}; off by more than a factor of 1.5 in ${far} sets`,
  );
}
