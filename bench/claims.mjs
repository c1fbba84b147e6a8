// Holds the checker to claims that are made from the data: `npm run build`, then `node bench/claims.mjs [seed]`.
// Of the wrong ones at least 90 % must be contradicted and none supported; of the true ones none contradicted and at
// least 85 % supported or close. Needs ../shared (or BASERATE_SHARED); nothing of it is kept. `--list` prints the misses.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ucdpNames } from "../dist/actors/index.js";
import { checkClaims } from "../dist/check/index.js";
import { openRows } from "../dist/import/index.js";
import { countryName } from "../dist/places/index.js";
import { findClaims, loadVagueWords } from "../dist/read/claims/index.js";
import { loadLexicons, readReport } from "../dist/read/index.js";
import { openBaseline } from "../dist/series/index.js";
import { openMemory } from "../dist/store/index.js";
import { en } from "../dist/strings/index.js";
import { madeClaims } from "./made-claims.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const shared = process.env.BASERATE_SHARED ?? "../shared";
if (!existsSync(shared)) {
  console.error(`bench/claims needs the shared data at ${shared} (or BASERATE_SHARED)`);
  process.exit(2);
}
const args = process.argv.slice(2);
const seed = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 20180323);
const day = "2021-06-30";

const lexicons = loadLexicons();
const words = loadVagueWords();
const db = await openMemory();
const rows = await openRows(db, [join(shared, "data/ucdp/ged_union.parquet")]);
const history = await openBaseline(db, day);
const namesOf = (actor) => {
  const own = new Set(lexicons.registry.byId(actor)?.ucdp.map(({ name }) => name));
  return ucdpNames(lexicons.registry, actor, { withAffiliates: true }).filter(({ name }) => own.has(name));
};

async function verdictsOn(text) {
  const document = { id: "c", text, title: null, publishedOn: null, origin: "bench" };
  const reportDay = { low: day, high: day };
  const reading = readReport(document, lexicons, reportDay);
  const claims = findClaims(document, reading, lexicons, words, reportDay);
  return checkClaims({ claims, day, history, rows, attention: null, namesOf, countryName, t: en.checks });
}

/** The verdict on a one-sentence text: the worst of those on its claims. */
function overall(checked) {
  const verdicts = checked.map(({ verdict }) => verdict);
  const order = [
    "contradicted",
    "supported",
    "close",
    "depends on the measure",
    "no matching row",
    "cannot be told",
  ];
  return order.find((verdict) => verdicts.includes(verdict)) ?? "no claim found";
}

const tally = new Map();
const misses = [];
const made = await madeClaims(shared, { seed });
const start = performance.now();
for (const claim of made) {
  const checked = await verdictsOn(claim.text);
  const verdict = overall(checked);
  const supported = checked.some((it) => it.verdict === "supported");
  const good = claim.truth
    ? ["supported", "close"].includes(verdict)
    : verdict === "contradicted" && !supported;
  const key = `${claim.truth ? "true" : "wrong"} ${claim.sort}`;
  const counts = tally.get(key) ?? new Map();
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  tally.set(key, counts);
  if (!good)
    misses.push({ ...claim, verdict, why: checked.map((it) => `[${it.kind}] ${it.reason}`).join(" | ") });
}
const elapsed = performance.now() - start;
db.close();

console.log(
  `${made.length} claims, seed ${seed}, as of ${day}, ${Math.round(elapsed / made.length)} ms a claim`,
);
for (const [key, counts] of [...tally].sort())
  console.log(`${key}\t${[...counts].map(([verdict, n]) => `${verdict} ${n}`).join(", ")}`);
const count = (truth, verdicts) =>
  [...tally]
    .filter(([key]) => key.startsWith(truth))
    .reduce((sum, [, counts]) => sum + verdicts.reduce((n, verdict) => n + (counts.get(verdict) ?? 0), 0), 0);
const all = (truth) => made.filter((claim) => (claim.truth ? "true" : "wrong") === truth).length;
const share = (n, of) => `${n} of ${of} (${((100 * n) / of).toFixed(1)} %)`;
console.log(
  `wrong: contradicted ${share(count("wrong", ["contradicted"]), all("wrong"))}, supported ${count("wrong", ["supported"])}`,
);
console.log(
  `true: supported or close ${share(count("true", ["supported", "close"]), all("true"))}, contradicted ${count("true", ["contradicted"])}`,
);
if (args.includes("--list"))
  for (const { id, truth, sort, text, verdict, why } of misses)
    console.log(`\n${id} ${truth ? "true" : "wrong"} ${sort}: ${text}\n  → ${verdict}: ${why}`);
