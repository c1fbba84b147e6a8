// Severity: the fit and its bootstrap on the terrorism series of Clauset, Shalizi & Newman (2009) with times on one core,
// and how often the 90 % intervals of P(D ≥ d) hold the truth on simulated tolls.
//   npm run build && node bench/severity.mjs [simulations = 100]
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const dist = resolve(root, process.env.BASERATE_DIST ?? "dist");
const { fitSeverity } = await import(`${dist}/statistics/severity/index.js`);
const { tallySorting } = await import(`${dist}/statistics/severity/tally.js`);
const { fitTail } = await import(`${dist}/statistics/severity/fit-tail.js`);
const { goodnessOfFit } = await import(`${dist}/statistics/severity/goodness-of-fit.js`);
const { powerLawSampler } = await import(`${dist}/statistics/severity/draw-power-law.js`);
const { drawNormal, seededRandom } = await import(`${dist}/statistics/random.js`);
const simulations = Number(process.argv[2] ?? 100);

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

const random = seededRandom(20260101);
const asked = [3, 10, 50, 100, 500];

/** A body as drawn from a list of cumulative shares, a tenth in an exact power law from ten up. */
const BODY = [0.5, 0.7, 0.79, 0.85, 0.875, 0.89, 0.9];
const drawTail = powerLawSampler({ alpha: 2.4, xmin: 10 });
function steppedToll() {
  const u = random.uniform();
  return u > 0.9 ? drawTail(random) : 1 + BODY.findIndex((share) => u <= share);
}
function lognormalToll() {
  for (;;) {
    const toll = Math.round(Math.exp(1.6 * drawNormal(random)));
    if (toll >= 1) return toll;
  }
}
const shapes = {
  "shifted power law": () => Math.floor(1.6 * random.uniform() ** (-1 / 1.4) - 0.6),
  "step at ten, then a power law": steppedToll,
  lognormal: lognormalToll,
};

console.log(
  `90 % intervals of P(D ≥ d), d = ${asked.join(", ")}: share that holds the truth, of ${simulations}`,
);
for (const [name, draw] of Object.entries(shapes)) {
  const many = Float64Array.from({ length: 4_000_000 }, draw);
  const truth = asked.map((d) => many.reduce((count, toll) => count + (toll >= d ? 1 : 0), 0) / many.length);
  for (const n of [200, 1000]) {
    const held = asked.map(() => 0);
    for (let run = 0; run < simulations; run++) {
      const tolls = Array.from({ length: n }, draw);
      fitSeverity(tolls, { at: asked, reps: 200, level: 0.9, seed: run }).exceedance.forEach(
        ({ low, high }, i) => {
          if (low <= truth[i] && truth[i] <= high) held[i]++;
        },
      );
    }
    const shares = held.map((count) => `${((100 * count) / simulations).toFixed(0)} %`);
    console.log(`  ${name}, ${n} tolls: ${shares.join(", ")}`);
  }
}
