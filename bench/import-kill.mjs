// SIGINT, SIGTERM and kill -9 in turn at random moments of an import and of linking: the store must open afterwards, each
// file in it whole or not at all; linking must leave every byte of it, and of its output all or nothing; and the same command
// must then do its work.
//   npm run build && node bench/import-kill.mjs [kills] [rows] [tables,reports,link]
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { writeGedLike } from "./ged-like.mjs";

const [kills = "50", rows = "60000", what = "tables,reports,link"] = process.argv.slice(2);
const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const { openStore } = await import(resolve(dist, "import/index.js"));
const folder = mkdtempSync(join(tmpdir(), "baserate-kill-"));
const SIGNALS = ["SIGINT", "SIGTERM", "SIGKILL"];
/** Reports that are read and linked; reading them takes the most time. */
const LINKED_REPORTS = 150;

/** Runs a command and ends it by the signal so many milliseconds after `begun` says so; resolves to how it ended. */
function run(words, signal = null, after = 0, begun = () => true) {
  const child = spawn(process.execPath, [join(dist, "cli/main.js"), ...words], {
    stdio: "ignore",
    cwd: resolve(import.meta.dirname, ".."),
  });
  const started = performance.now();
  let from = null;
  let timer;
  const look = setInterval(() => {
    if (!begun()) return;
    clearInterval(look);
    from = performance.now();
    if (signal !== null) timer = setTimeout(() => child.kill(signal), after);
  }, 2);
  return new Promise((done) =>
    child.on("close", (code) => {
      clearInterval(look);
      clearTimeout(timer);
      done({ finished: code === 0, took: performance.now() - (from ?? started) });
    }),
  );
}

async function finished(words, begun) {
  const { finished, took } = await run(words, null, 0, begun);
  if (!finished) throw new Error(`baserate ${words.join(" ")} itself fails`);
  return took;
}

const Held = z.object({ number: z.number(), records: z.number(), updates: z.number(), rows: z.number() });
const TABLES = ["event_rows", "report_rows"];

/** How many files are in a store, each of which must be whole and kept; null where there is no store yet. */
async function wholeFiles(store, expected) {
  if (!existsSync(join(store, "baserate.duckdb"))) return null;
  const opened = await openStore(store, "write");
  const all = TABLES.map((table) => `select file from ${table}`).join(" union all ");
  const held = await opened.db.query(
    `select number, records::integer as records, updates::integer as updates,
      (select count(*) from (${all}) where file = number)::integer as rows from files`,
    {},
    Held,
  );
  const [strays] = await opened.db.query(
    `select count(*)::integer as n from (${all}) where file not in (select number from files)`,
    {},
    z.object({ n: z.number() }),
  );
  opened.close();
  const torn = held.filter((file) => file.rows !== expected || file.records + file.updates !== file.rows);
  if (torn.length > 0 || strays.n > 0) throw new Error(`torn: ${JSON.stringify({ held, strays })}`);
  for (const { number } of held)
    if (!existsSync(join(store, "files", String(number)))) throw new Error(`file ${number} is not kept`);
  return held.length;
}

async function killImports(name, files, expected) {
  const store = join(folder, "killed");
  const words = ["data", "add", "--store", store, ...files];
  const begun = () => existsSync(join(store, "baserate.duckdb"));
  const whole = await finished(words, begun);
  rmSync(store, { recursive: true });
  const outcomes = { "no store yet": 0, "no file": 0, "one file": 0, "both files": 0 };
  for (let kill = 0; kill < Number(kills); kill++) {
    await run(words, SIGNALS[kill % 3], Math.random() * whole, begun);
    const held = await wholeFiles(store, expected);
    outcomes[held === null ? "no store yet" : ["no file", "one file", "both files"][held]] += 1;
    if (kill % 10 === 0) {
      await finished(words);
      if ((await wholeFiles(store, expected)) !== 2) throw new Error("the import does not work afterwards");
    }
    rmSync(store, { recursive: true, force: true });
  }
  console.log(`${name}: ${kills} stops within ${Math.round(whole)} ms of adding two files:`, outcomes);
}

async function killLinking(files) {
  const store = join(folder, "linked");
  await finished(["data", "add", "--store", store, ...files]);
  const out = join(folder, "incidents.csv");
  const words = ["link", "--store", store, "--out", out];
  const took = await finished(words);
  const before = bytesOf(store);
  const linked = readFileSync(out, "utf8");
  const outcomes = { "output as before": 0, "output whole": 0, "partial file beside it": 0 };
  for (let kill = 0; kill < Number(kills); kill++) {
    writeFileSync(out, "as before\n");
    // Every other stop falls within the last twentieth, where the output is written.
    const share = kill % 2 === 0 ? Math.random() : 0.95 + 0.07 * Math.random();
    await run(words, SIGNALS[kill % 3], share * took);
    if (bytesOf(store) !== before) throw new Error("linking changed the store");
    const left = readFileSync(out, "utf8");
    if (left !== "as before\n" && left !== linked) throw new Error("half an output is left");
    outcomes[left === linked ? "output whole" : "output as before"] += 1;
    const partial = readdirSync(folder).filter((file) => file.endsWith(".part"));
    outcomes["partial file beside it"] += partial.length;
    for (const file of partial) rmSync(join(folder, file));
    if (kill % 10 === 0) {
      await finished(words);
      if (readFileSync(out, "utf8") !== linked) throw new Error("linking does not work afterwards");
    }
  }
  console.log(
    `link: ${kills} stops within ${Math.round(took)} ms; the store is the same to the byte:`,
    outcomes,
  );
}

/** A checksum of names and contents of all files of a folder. */
function bytesOf(path) {
  const hash = createHash("sha256");
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }).sort(byPath)) {
    if (!entry.isFile()) continue;
    hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest("hex");
}

function byPath(a, b) {
  return join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1;
}

function writeReports(name, count) {
  const file = join(folder, name);
  const lines = Array.from({ length: count }, (_, i) => {
    const date = `2015-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`;
    const text = `A bomb killed ${1 + (i % 40)} people in Mosul on ${date}, police said in ${basename(name)} number ${i}.`;
    return `${JSON.stringify({ id: `${name}-${i}`, text, date })}\n`;
  });
  writeFileSync(file, lines.join(""));
  return file;
}

const tables = ["ged241.csv", "ged251.csv"].map((name) => join(folder, name));
for (const file of tables) await writeGedLike(createWriteStream(file), Number(rows));
if (what.includes("tables")) await killImports("tables", tables, Number(rows));
if (what.includes("reports"))
  await killImports(
    "reports",
    ["a.jsonl", "b.jsonl"].map((name) => writeReports(name, Number(rows))),
    Number(rows),
  );
if (what.includes("link")) await killLinking([tables[1], writeReports("c.jsonl", LINKED_REPORTS)]);
rmSync(folder, { recursive: true });
