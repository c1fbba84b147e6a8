// kill -9 at random moments of an import: the store must open afterwards, each file in it whole or not at all.
//   npm run build && node bench/import-kill.mjs [kills] [rows] [dist]
import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { writeGedLike } from "./ged-like.mjs";

const [kills = "50", rows = "60000", dist = resolve(import.meta.dirname, "../dist")] = process.argv.slice(2);
const { openStore } = await import(resolve(dist, "import/index.js"));
const folder = mkdtempSync(join(tmpdir(), "baserate-kill-"));
const files = ["ged241.csv", "ged251.csv"].map((name) => join(folder, name));
for (const file of files) await writeGedLike(createWriteStream(file), Number(rows));

/** Adds the files and kills after `share` of the time from the store's first sign to the end; 1 = never. */
const add = (store, share) =>
  new Promise((done) => {
    const child = spawn(
      process.execPath,
      [join(dist, "cli/main.js"), "data", "add", "--store", store, ...files],
      {
        stdio: "ignore",
        cwd: resolve(import.meta.dirname, ".."),
      },
    );
    let timer;
    const look = setInterval(() => {
      if (!existsSync(join(store, "baserate.duckdb"))) return;
      clearInterval(look);
      begun = performance.now();
      if (share < 1) timer = setTimeout(() => child.kill("SIGKILL"), share * whole);
    }, 2);
    child.on("close", (code) => {
      clearInterval(look);
      clearTimeout(timer);
      done(code === 0);
    });
  });

const Held = z.object({ number: z.number(), records: z.number(), updates: z.number(), rows: z.number() });

let [begun, whole] = [0, 0];
if (!(await add(join(folder, "whole"), 1))) throw new Error("the import itself fails");
whole = performance.now() - begun;
const outcomes = { "no store yet": 0, "no file": 0, "one file": 0, "both files": 0 };
for (let kill = 0; kill < Number(kills); kill++) {
  const store = join(folder, "killed");
  await add(store, Math.random());
  if (!existsSync(join(store, "baserate.duckdb"))) outcomes["no store yet"] += 1;
  else {
    const opened = await openStore(store, "write");
    const held = await opened.db.query(
      `select number, records::integer as records, updates::integer as updates,
        (select count(*) from event_rows where file = number)::integer as rows from files`,
      {},
      Held,
    );
    const [strays] = await opened.db.query(
      "select count(*)::integer as n from event_rows where file not in (select number from files)",
      {},
      z.object({ n: z.number() }),
    );
    opened.close();
    const torn = held.filter(
      (file) => file.rows !== Number(rows) || file.records + file.updates !== file.rows,
    );
    if (torn.length > 0 || strays.n > 0) throw new Error(`torn: ${JSON.stringify({ held, strays })}`);
    for (const { number } of held)
      if (!existsSync(join(store, "files", String(number)))) throw new Error(`file ${number} is not kept`);
    outcomes[["no file", "one file", "both files"][held.length]] += 1;
  }
  rmSync(store, { recursive: true, force: true });
}
console.log(`${kills} kills within ${Math.round(whole)} ms of importing 2 × ${rows} rows:`, outcomes);
rmSync(folder, { recursive: true });
