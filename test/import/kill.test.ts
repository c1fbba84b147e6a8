import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { openStore } from "../../src/import/index.ts";
import { baserate } from "../cli/run.ts";
import { addAndKill } from "./kill-fixture.ts";
import { csvOf, GED, Workshop } from "./store-fixture.ts";

const root = resolve(import.meta.dirname, "../..");
let shop: Workshop;
beforeEach(() => {
  shop = new Workshop();
});
afterEach(() => shop.remove());

const KILLS = 4;
const ROWS = 10_000;

describe("a process that ends or holds the store", () => {
  it("killed at any moment leaves every file in it whole or not at all", async () => {
    const rows = (offset: number) =>
      csvOf(
        GED,
        Array.from({ length: ROWS }, (_, n) => ({ id: String(offset + n) })),
      );
    const reports = Array.from({ length: ROWS }, (_, n) => `{"id":${n},"text":"Two dead in report ${n}."}\n`);
    const files = [
      shop.write("ged251.csv", rows(0)),
      shop.write("ged251-more.csv", rows(ROWS)),
      shop.write("reports.jsonl", reports.join("")),
    ];
    const held = "(select file from event_rows union all select file from report_rows)";
    const start = performance.now();
    expect(await addAndKill(join(shop.folder, "unharmed"), files, 200_000)).toBe(true);
    const whole = performance.now() - start;
    for (let kill = 0; kill < KILLS; kill++) {
      const folder = join(shop.folder, `killed-${kill}`);
      await addAndKill(folder, files, (whole * (kill + 1)) / (KILLS + 1));
      if (!existsSync(join(folder, "baserate.duckdb"))) continue;
      const store = await openStore(folder, "write");
      const counts = await store.db.query(
        `select number, records::integer as records, (select count(*) from ${held} where file = number)::integer as rows from files`,
        {},
        z.object({ number: z.number(), records: z.number(), rows: z.number() }),
      );
      const strays = await store.db.query(
        `select file from ${held} where file not in (select number from files) limit 1`,
        {},
        z.object({ file: z.number() }),
      );
      store.close();
      expect(strays).toEqual([]);
      for (const { number, records, rows: kept } of counts) {
        expect([records, kept]).toEqual([ROWS, ROWS]);
        expect(existsSync(join(folder, "files", String(number)))).toBe(true);
      }
      expect((await baserate(["data", "add", "--store", folder, ...files])).code).toBe(0);
      expect(readdirSync(join(folder, "files")).sort()).toEqual(["1", "2", "3"]);
    }
  }, 240_000);

  it("holding the store open is named, with what to do", async () => {
    const folder = join(shop.folder, "held");
    const code = `const { openStore } = await import(${JSON.stringify(join(root, "dist/import/index.js"))});
      await openStore(${JSON.stringify(folder)}, "write"); console.log("open"); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ["--input-type=module", "-e", code]);
    try {
      await new Promise((open) => holder.stdout.once("data", open));
      for (const words of [
        ["data", "list"],
        ["events"],
        ["data", "add", shop.write("ged251.csv", csvOf(GED, [{}]))],
      ]) {
        const { code: exit, stderr } = await baserate([...words, "--store", folder]);
        expect(exit).toBe(1);
        expect(stderr).toContain(`process ${holder.pid}`);
        expect(stderr).toMatch(/held open by another process.*Wait until it has ended.*--store DIR/);
      }
    } finally {
      holder.kill("SIGKILL");
    }
  });
});
