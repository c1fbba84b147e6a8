import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DatabaseError, identifier, literal, openDatabaseFile, openMemory } from "../../src/store/index.ts";

describe("a database in memory", () => {
  it("answers typed queries with text, numbers and lists as parameters", async () => {
    const db = await openMemory();
    const rows = await db.query(
      "select $word as word, $number::integer + 1 as next, list_contains($names, 'IS') as known",
      { word: "it's", number: 41, names: ["IS", "AQIM"] },
      z.object({ word: z.string(), next: z.number(), known: z.boolean() }),
    );
    expect(rows).toEqual([{ word: "it's", next: 42, known: true }]);
    db.close();
  });

  it("gives whole columns of numbers, of any number of rows, null as NaN", async () => {
    const db = await openMemory();
    const sql =
      "select i::double as n, case when i % 2 = 0 then i / 2 end::double as half from range(5000) t(i) order by i";
    const { n, half } = await db.numbers(sql, {}, ["n", "half"]);
    expect([...n]).toEqual(Array.from({ length: 5000 }, (_, i) => i));
    expect([...half.slice(0, 4)]).toEqual([0, Number.NaN, 1, Number.NaN]);
    await expect(db.numbers(sql, {}, ["third"])).rejects.toThrow("no column third of type double");
    await expect(db.numbers("select 1 as n", {}, ["n"])).rejects.toThrow("no column n of type double");
    db.close();
  });

  it("shares nothing with another one", async () => {
    const [a, b] = [await openMemory(), await openMemory()];
    await a.run("create table only_here as select 1 as n");
    await expect(b.query("from only_here", {}, z.object({ n: z.number() }))).rejects.toThrow(/only_here/);
    a.close();
    b.close();
  });

  it("says in one line what was wrong with a statement", async () => {
    const db = await openMemory();
    const error = await db.run("selec 1").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseError);
    expect((error as Error).message).toMatch(/syntax error/i);
    expect((error as Error).message).not.toContain("\n");
    db.close();
  });

  it("does not hand on rows of another shape", async () => {
    const db = await openMemory();
    await expect(db.query("select 'x' as n", {}, z.object({ n: z.number() }))).rejects.toThrow();
    db.close();
  });

  it("closes twice without harm, and fetches no extension unasked", async () => {
    const db = await openMemory();
    await expect(db.run("select * from st_read('a.shp')")).rejects.toThrow(DatabaseError);
    db.close();
    db.close();
  });

  it("quotes what takes no parameter", async () => {
    const db = await openMemory();
    const [row] = await db.query(
      `select ${literal("o'clock")} as ${identifier('odd "name"')}`,
      {},
      z.record(z.string(), z.string()),
    );
    expect(row).toEqual({ 'odd "name"': "o'clock" });
    db.close();
  });
});

describe("a database in a file", () => {
  it("that is damaged is called damaged, not held open by another process", async () => {
    const folder = mkdtempSync(join(tmpdir(), "baserate-damaged-"));
    try {
      const path = join(folder, "baserate.duckdb");
      const db = await openDatabaseFile(path, "write");
      await db.run("create table rows as select hash(range) as i from range(200000)");
      db.close();
      const bytes = readFileSync(path);
      const within = join(folder, "within.duckdb");
      const middle = bytes.length / 2;
      writeFileSync(within, Buffer.from(bytes).fill(0xff, middle, middle + 1_000));
      const opened = await openDatabaseFile(within, "read");
      const sum = opened.query("select sum(i::double) as n from rows", {}, z.object({ n: z.number() }));
      await expect(sum).rejects.toThrow(/within\.duckdb is damaged.*data add/);
      opened.close();
      // The two headers of a file of DuckDB stand in its second and third block of 4 KiB.
      const damaged = join(folder, "damaged.duckdb");
      writeFileSync(damaged, bytes.fill(0xff, 4_096 + 16, 12_288));
      await expect(openDatabaseFile(damaged, "read")).rejects.toThrow(/is damaged.*data add/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
