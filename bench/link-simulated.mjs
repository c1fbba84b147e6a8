// Linking the four simulated sources of eval/link, as they are and with categories re-assigned at random.
//   npx tsc -p tsconfig.build.json && node bench/link-simulated.mjs
// The draws re-assign categories of one set of events, whose lookalikes are there each time. With --drawn, whole sets
// like `dense` are drawn instead, each with events of its own.
//   SEEDS=40 node bench/link-simulated.mjs --drawn
// F1 is over pairs of records: true pairs are those with the same id other than 0; found pairs share a cluster.
import { resolve } from "node:path";
import { drawSet, readSet } from "./simulated-sets.mjs";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const { openMemory } = await import(`${dist}/store/index.js`);
const { expectedErrors, link } = await import(`${dist}/link/index.js`);

const BANDS = [0, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99, 1.000001];

async function run({ sources, taxonomies, truth }, totals) {
  const db = await openMemory();
  const result = await link(db, sources, { taxonomies });
  db.close();
  const idOf = result.entries.map(({ source, record }) => truth.get(`${source}|${record.event}`));
  const same = (a, b) => idOf[a] !== undefined && idOf[a] === idOf[b];
  const sizes = new Map();
  for (const id of idOf) if (id) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const truePairs = [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  let [found, right] = [0, 0];
  for (const { members } of result.clusters) {
    for (let i = 0; i < members.length; i++)
      for (let j = 0; j < i; j++) {
        found += 1;
        if (same(members[i], members[j])) right += 1;
      }
  }
  const { falseLinks, falseLinksBetween } = expectedErrors(result);
  for (const pair of result.pairs) {
    const band = totals.bands[BANDS.findLastIndex((low) => pair.probability >= low)];
    band.n += 1;
    band.predicted += pair.probability;
    band.true += same(pair.a, pair.b) ? 1 : 0;
  }
  totals.found += found;
  totals.right += right;
  totals.truePairs += truePairs;
  totals.expected += falseLinks;
  totals.runs += 1;
  if (found - right >= falseLinksBetween[0] && found - right <= falseLinksBetween[1]) totals.inside += 1;
}

const drawn = process.argv.includes("--drawn");
const seeds = Number(process.env.SEEDS ?? 10);
for (const set of drawn ? ["drawn"] : ["base", "dense", "dense_n10"]) {
  for (const noise of drawn ? [0.1, 0.25] : [0, 0.1, 0.25]) {
    if (set === "dense_n10" && noise > 0) continue;
    const bands = BANDS.map(() => ({ n: 0, predicted: 0, true: 0 }));
    const totals = { found: 0, right: 0, truePairs: 0, expected: 0, runs: 0, inside: 0, bands };
    for (let seed = 1; seed <= (noise > 0 ? seeds : 1); seed++)
      await run(drawn ? drawSet(noise, seed) : readSet(set, noise, seed), totals);
    const precision = totals.right / totals.found;
    const recall = totals.right / totals.truePairs;
    const f1 = (2 * totals.right) / (totals.found + totals.truePairs);
    console.log(
      `${set} noise ${noise}: F1 ${f1.toFixed(4)} precision ${precision.toFixed(4)} recall ${recall.toFixed(4)}; false links ${totals.found - totals.right}, expected ${totals.expected.toFixed(1)}, in the interval in ${totals.inside} of ${totals.runs} runs`,
    );
    const text = bands.flatMap(({ n, predicted, true: right }, i) =>
      n === 0 ? [] : [`${BANDS[i]}+: n ${n} ${(predicted / n).toFixed(3)} / ${(right / n).toFixed(3)}`],
    );
    console.log(`  ${text.join("   ")}`);
  }
}
