// Import speed and memory: a generated GED-shaped file against DuckDB's own reading of it, in one run.
//   npm run build && node bench/import.mjs [rows] [dist]
import { spawnSync } from "node:child_process";
import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeGedLike } from "./ged-like.mjs";

const [what, ...given] = process.argv.slice(2);
const here = fileURLToPath(import.meta.url);

if (what === "duckdb") {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(given[1]);
  const connection = await instance.connect();
  const start = performance.now();
  await connection.run(`create table rows as select * from read_csv('${given[0]}')`);
  connection.closeSync();
  instance.closeSync();
  report(start);
} else if (what === "baserate") {
  const { addFile, openStore } = await import(resolve(given[2], "import/index.js"));
  const store = await openStore(given[1], "write");
  const start = performance.now();
  const { rowsIn, records } = await addFile(store, given[0], { as: null, map: null }, "2025-01-01");
  store.close();
  if (rowsIn !== records) throw new Error(`${rowsIn} rows in, ${records} records`);
  report(start);
} else {
  const rows = Number(what ?? 400_000);
  const dist = given[0] ?? resolve(here, "../../dist");
  if (!existsSync(join(dist, "import/index.js"))) throw new Error(`no build in ${dist}: run npm run build`);
  const folder = mkdtempSync(join(tmpdir(), "baserate-bench-"));
  try {
    const csv = join(folder, "ged251.csv");
    await writeGedLike(createWriteStream(csv), rows);
    console.log(`${rows} rows × 49 columns, ${Math.round(statSync(csv).size / 1e6)} MB`);
    const times = { duckdb: [], baserate: [] };
    for (let round = 0; round < 5; round++) {
      for (const who of ["duckdb", "baserate"]) {
        const target = join(folder, `${who}-${round}${who === "duckdb" ? ".duckdb" : ""}`);
        const run = spawnSync(process.execPath, [here, who, csv, target, dist], { encoding: "utf8" });
        if (run.status !== 0) throw new Error(run.stderr);
        const { ms, cpu, rss } = JSON.parse(run.stdout);
        times[who].push(ms);
        console.log(`${who.padEnd(9)} ${ms} ms, ${cpu} ms of processor, at most ${rss} MB`);
        if (round < 4) rmSync(target, { recursive: true });
      }
    }
    const best = (who) => Math.min(...times[who]);
    console.log(`fastest against fastest: ${(best("baserate") / best("duckdb")).toFixed(2)} × DuckDB`);
    events(join(folder, "baserate-4"), dist);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(start) {
  const { user, system } = process.cpuUsage();
  const numbers = {
    ms: Math.round(performance.now() - start),
    cpu: Math.round((user + system) / 1000),
    rss: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  console.log(JSON.stringify(numbers));
}

/** What a filtered look at the rows costs beyond loading DuckDB. */
function events(store, dist) {
  const main = join(dist, "cli/main.js");
  const words = ["events", "--store", store, "--country", "IQ", "--from", "2010-01-01", "--min-killed", "20"];
  const load =
    "import('@duckdb/node-api').then(async (d) => (await d.DuckDBInstance.create(':memory:')).connect())";
  const took = (args) => {
    const times = [];
    for (let round = 0; round < 7; round++) {
      const start = performance.now();
      const run = spawnSync(process.execPath, args, { encoding: "utf8", cwd: resolve(here, "../..") });
      if (run.status !== 0) throw new Error(run.stderr);
      times.push(performance.now() - start);
    }
    return Math.round(times.sort((a, b) => a - b)[3]);
  };
  const [loading, whole] = [took(["-e", load]), took([main, ...words])];
  console.log(`baserate events: ${whole} ms, ${whole - loading} ms beyond loading DuckDB (${loading} ms)`);
}
