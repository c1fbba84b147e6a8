// Severity: the fit and its bootstrap on the terrorism series of Clauset, Shalizi & Newman (2009) with times on one core,
// and how often the 90 % intervals of P(D ≥ d) hold the truth on simulated tolls.
//   npm run build && node bench/severity.mjs [simulations = 200]
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const dist = resolve(root, process.env.BASERATE_DIST ?? "dist");
const { fitSeverity } = await import(`${dist}/statistics/severity/index.js`);
const { tallySorting } = await import(`${dist}/statistics/severity/tally.js`);
const { fitTail } = await import(`${dist}/statistics/severity/fit-tail.js`);
const { goodnessOfFit } = await import(`${dist}/statistics/severity/goodness-of-fit.js`);
const { seededRandom } = await import(`${dist}/statistics/random.js`);
const simulations = Number(process.argv[2] ?? 200);

function timed(what, job) {
  const before = process.cpuUsage();
  const result = job();
  const { user, system } = process.cpuUsage(before);
  console.log(`${what}: ${((user + system) / 1000).toFixed(1)} ms of processor time`);
  return result;
}

const file = resolve(root, process.env.BASERATE_SHARED ?? "../shared", "eval/stats/terrorism.txt");
if (existsSync(file)) {
  const tolls = readFileSync(file, "utf8").trim().split(/\s+/).map(Number);
  const fitOnce = () => fitTail(tallySorting(Float64Array.from(tolls)));
  timed("first fit of xmin, exponent and D", fitOnce);
  for (let warm = 0; warm < 20; warm++) fitOnce();
  const found = timed("a later one", fitOnce);
  console.log(found);
  const tally = tallySorting(Float64Array.from(tolls));
  const gof = timed("2,500 replicates of the goodness of fit", () =>
    goodnessOfFit(tally, found, { reps: 2500, random: seededRandom(1), xmin: undefined }),
  );
  console.log(gof);
  const severity = timed("everything that fitSeverity tells", () => fitSeverity(tolls));
  for (const [name, { R, p }] of Object.entries(severity.lr))
    console.log(`  against ${name}: R ${R.toFixed(4)}, p ${p.toFixed(4)}`);
} else console.log(`no reference series at ${file}`);

// Tolls of P(D ≥ d) = ((1 + shift) / (d + shift))^1.4 : a power law from about ten dead up.
const truth = (d) => (1.6 / (d + 0.6)) ** 1.4;
const random = seededRandom(20260101);
const asked = [3, 10, 50, 100, 500];
const held = new Map(asked.map((d) => [d, 0]));
for (let run = 0; run < simulations; run++) {
  const tolls = Array.from({ length: 1000 }, () => Math.floor(1.6 * random.uniform() ** (-1 / 1.4) - 0.6));
  const { exceedance } = fitSeverity(tolls, { at: asked, reps: 200, level: 0.9, seed: run });
  for (const { d, low, high } of exceedance)
    if (low <= truth(d) && truth(d) <= high) held.set(d, held.get(d) + 1);
}
console.log(`90 % intervals of P(D ≥ d) that hold the truth, of ${simulations}, 1,000 tolls each:`);
for (const [d, count] of held) console.log(`  d = ${d}: ${((100 * count) / simulations).toFixed(1)} %`);
