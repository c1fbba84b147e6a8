// Self-exciting processes: the retweet series of the Hawkes literature with times on one core; on simulated processes, how
// often 95 % intervals of the branching ratio hold the truth, and how often excitation is seen where there is none.
//   npm run build && node bench/excitation.mjs [simulations = 200]
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const dist = resolve(root, process.env.BASERATE_DIST ?? "dist");
const { fitExcitation } = await import(`${dist}/statistics/excitation/index.js`);
const { seededRandom } = await import(`${dist}/statistics/random.js`);
const { drawPoisson } = await import(`${dist}/statistics/random-counts.js`);
const simulations = Number(process.argv[2] ?? 200);

const file = resolve(root, process.env.BASERATE_SHARED ?? "../shared", "eval/stats/retweets_niwa_mins.txt");
if (existsSync(file)) {
  const times = readFileSync(file, "utf8").trim().split(/\s+/).map(Number);
  const before = process.cpuUsage();
  const fit = fitExcitation(times, { unitsPerDay: 1440 });
  const { user } = process.cpuUsage(before);
  console.log(`${times.length} retweets, ${(user / 1000).toFixed(0)} ms of processor time`);
  for (const name of ["mu", "alpha", "beta", "branching"]) {
    const { value, low, high } = fit[name];
    console.log(`  ${name} ${value.toFixed(6)} (${low.toFixed(4)}–${high.toFixed(4)})`);
  }
  console.log(`  residuals: D ${fit.residuals.D.toFixed(4)}, p ${fit.residuals.p.toFixed(4)}`);
} else console.log(`no reference series at ${file}`);

const random = seededRandom(20260101);

/** Background events and, of each event, a Poisson number of children at exponential distances. */
function branchingTimes(mu, branching, beta, span) {
  const times = [];
  const parents = Array.from({ length: drawPoisson(random, mu * span) }, () => random.uniform() * span);
  while (parents.length > 0) {
    const time = parents.pop();
    times.push(time);
    for (let child = drawPoisson(random, branching); child > 0; child--) {
      const at = time - Math.log(random.uniform()) / beta;
      if (at < span) parents.push(at);
    }
  }
  return times;
}

for (const model of ["continuous", "daily"]) {
  for (const branching of [0, 0.3, 0.7]) {
    let held = 0;
    let seen = 0;
    let rejected = 0;
    for (let run = 0; run < simulations; run++) {
      const exact = branchingTimes(0.3 * (1 - branching), branching, 0.2, 1000);
      const times = model === "daily" ? exact.map(Math.floor) : exact;
      const fit = fitExcitation(times, { model, from: 0, until: model === "daily" ? 999 : 1000 });
      if (fit.branching.low <= branching && branching <= fit.branching.high) held++;
      if (fit.withoutExcitation.p < 0.05) seen++;
      if (fit.residuals.p < 0.05) rejected++;
    }
    const share = (count) => `${((100 * count) / simulations).toFixed(1)} %`;
    console.log(
      `${model}, branching ${branching}: interval holds it ${share(held)}, excitation seen ${share(seen)}, model rejected ${share(rejected)}`,
    );
  }
}
