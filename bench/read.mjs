// How fast the reader is on one core: loading, memory, and sentences per second over MUC-4 DEV and Wikinews.
//   npx tsc -p tsconfig.build.json && node bench/read.mjs
// Each set is read five times, or as often as the argument says (`node bench/read.mjs 20`): the first passes compile, which goes on
// for some eight passes of MUC; the fastest of twenty is the pace that long runs keep. Processor time is that of all threads, so
// that compiling and collecting garbage beside the reading count.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const shared = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared");
const passes = Number(process.argv[2] ?? 5);
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);

let since = performance.now();
const { loadLexicons, readReport } = await import(`${dist}/read/index.js`);
const modules = performance.now() - since;
since = performance.now();
const lexicons = loadLexicons();
const first = {
  id: "first",
  text: "A bomb killed two people in Kabul.",
  title: null,
  publishedOn: null,
  origin: "",
};
readReport(first, lexicons, null);
console.log(
  `modules ${Math.round(modules)} ms, lexicons and first sentence ${Math.round(performance.now() - since)} ms`,
);
console.log(`memory after loading ${megabytes()} MB`);

const documents = (file, day) =>
  readFileSync(resolve(shared, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map(({ docid, id, text, title, date }) => ({
      document: { id: docid ?? id, text, title: title ?? null, publishedOn: date ?? null, origin: file },
      day: date === undefined ? day : { low: date, high: date },
    }));

for (const [name, set] of [
  ["MUC-4 DEV", documents("eval/muc4/json/dev.jsonl", null)],
  ["Wikinews", documents("data/text/wikinews_dev.jsonl", null)],
]) {
  let sentences = 0;
  const paces = [];
  for (let pass = 0; pass < passes; pass++) {
    sentences = 0;
    const before = process.cpuUsage();
    for (const { document, day } of set) sentences += readReport(document, lexicons, day).sentences.length;
    const { user, system } = process.cpuUsage(before);
    paces.push(Math.round((sentences / (user + system)) * 1e6));
  }
  console.log(
    `${name.padEnd(10)} ${sentences} sentences; a second of processor time: ${paces[1] ?? "none"} in the second pass, ` +
      `${Math.max(...paces)} in the fastest; ${megabytes()} MB`,
  );
}
