// How often the 95 % intervals of attention hold the truth, on simulated incidents: places that differ, three types, tolls
// that differ between places, mentions that grow with the toll to the power .8.
//   npm run build && node bench/attention.mjs [simulations = 200]
import { resolve } from "node:path";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const { attention } = await import(`${dist}/statistics/attention/index.js`);
const { seededRandom, drawIndex, drawNormal } = await import(`${dist}/statistics/random.js`);
const { drawNegativeBinomial } = await import(`${dist}/statistics/random-counts.js`);
const simulations = Number(process.argv[2] ?? 200);

const ELASTICITY = 0.8;
const TYPES = [0, 0.4, -0.5];
const negativeBinomial = (size) => (random, mean) => drawNegativeBinomial(random, mean, size);
const lognormal = (random, mean) => Math.round(mean * Math.exp(1.1 * drawNormal(random) - 0.605));
const SETTINGS = [
  { places: 2, each: 15, spread: 0.7, scatter: "size 1", draw: negativeBinomial(1) },
  { places: 2, each: 60, spread: 0.7, scatter: "size 1", draw: negativeBinomial(1) },
  { places: 6, each: 8, spread: 0.7, scatter: "size 1", draw: negativeBinomial(1) },
  { places: 6, each: 40, spread: 0.7, scatter: "size .5", draw: negativeBinomial(0.5) },
  { places: 6, each: 40, spread: 0.7, scatter: "lognormal", draw: lognormal },
  { places: 6, each: 40, spread: 0, scatter: "size 1", draw: negativeBinomial(1) },
  { places: 20, each: 5, spread: 0.7, scatter: "size 1", draw: negativeBinomial(1) },
  { places: 20, each: 20, spread: 1, scatter: "size 1", draw: negativeBinomial(1) },
];

function simulate(random, { places, each, spread, draw }) {
  const effects = Array.from({ length: places }, () => spread * drawNormal(random));
  const incidents = effects.flatMap((effect, place) =>
    Array.from({ length: each }, () => {
      const type = drawIndex(random, TYPES.length);
      const deaths = Math.floor(Math.exp(1 + (place % 2) + drawNormal(random)));
      const mean = Math.exp(2.5 + ELASTICITY * Math.log1p(deaths) + effect + TYPES[type]);
      return { place: `P${place + 10}`, type: `T${type}`, deaths, mentions: draw(random, mean), mean };
    }),
  );
  return { effects, incidents };
}

const share = ([held, all]) => (held / all).toFixed(3);
console.table(
  SETTINGS.map((setting) => {
    const random = seededRandom(7);
    const ratio = [0, 0];
    const perDeath = [0, 0];
    const elasticity = [0, 0];
    const count = (tally, { low, high }, truth) => {
      tally[0] += low <= truth && truth <= high ? 1 : 0;
      tally[1]++;
    };
    for (let run = 0; run < simulations; run++) {
      const { effects, incidents } = simulate(random, setting);
      const found = attention(incidents, { against: "P10" });
      count(elasticity, found.elasticity, ELASTICITY);
      found.places.forEach(({ place, deaths, adjustedRatio, perDeath: { shrunken } }, i) => {
        if (i > 0) count(ratio, adjustedRatio, Math.exp(effects[i] - effects[0]));
        const means = incidents.filter((incident) => incident.place === place).map(({ mean }) => mean);
        if (shrunken) count(perDeath, shrunken, means.reduce((sum, mean) => sum + mean, 0) / deaths);
      });
    }
    const { places, each, spread, scatter } = setting;
    return {
      places,
      "incidents each": each,
      "sd of places": spread,
      scatter,
      "adjusted ratio": share(ratio),
      "per death": share(perDeath),
      elasticity: share(elasticity),
    };
  }),
);
