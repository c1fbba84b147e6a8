import { createRequire } from "node:module";
import type { DuckDBResult, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import type { z } from "zod";
import { Problem } from "../problem.ts";

/** What a statement may be given; arrays arrive as lists of text. */
export type Parameter = string | number | boolean | null | readonly string[];

export interface Database {
  /** Runs a statement for its effect. */
  run(sql: string, parameters?: Record<string, Parameter>): Promise<void>;
  /** All rows of a query, each checked against `row`. Days come as text when the query casts them. */
  query<Row extends z.ZodType>(
    sql: string,
    parameters: Record<string, Parameter>,
    row: Row,
  ): Promise<z.output<Row>[]>;
  /**
   * The rows of a query whose columns are all of type double, by column, null as NaN: many times as fast where all rows of
   * a table are needed.
   * @throws DatabaseError when the query has no such column, or one of another type.
   */
  numbers<Column extends string>(
    sql: string,
    parameters: Record<string, Parameter>,
    columns: readonly Column[],
  ): Promise<Record<Column, Float64Array>>;
  /** All that `work` does happens or, when it throws or the process is killed, none of it. They do not nest. */
  transaction<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Nothing works on it afterwards; closing twice is harmless. */
  close(): void;
}

/** A statement that the database refused; `message` names the trouble in its first line. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
}

/**
 * DuckDB is loaded only here and only when a database is opened: it costs a tenth of a second, which `--help` must not
 * pay. It is CommonJS: as a module Node would first parse all of it for its names, which doubles that time.
 *
 * @throws Problem when DuckDB cannot be loaded on this platform.
 */
function loadDuckDb(): typeof import("@duckdb/node-api") {
  try {
    return createRequire(import.meta.url)("@duckdb/node-api") as typeof import("@duckdb/node-api");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new Problem(
      `DuckDB cannot be loaded (${reason}). Reinstall the dependencies with \`npm ci\`, optional ones included.`,
    );
  }
}

/**
 * Opens a database through DuckDB's instance cache, since two openings of one file in one process lose rows.
 *
 * @param path of a file, or ":memory:" for a database of its own that is gone when closed.
 * @param options DuckDB's settings at opening.
 * @throws Problem when DuckDB cannot be loaded; what DuckDB throws when it cannot open the file.
 */
export async function openDatabase(path: string, options: Record<string, string> = {}): Promise<Database> {
  const duckdb = loadDuckDb();
  const instance = await duckdb.DuckDBInstance.fromCache(path, options);
  const connection = await instance.connect();
  // Extensions are fetched from the network when first used; nothing is fetched unasked.
  await connection.run("set autoinstall_known_extensions = false; set autoload_known_extensions = false");

  const execute = (sql: string, parameters: Record<string, Parameter> = {}) =>
    attempt(path, () => connection.run(sql, bound(duckdb, parameters), typesOf(duckdb, parameters)));
  let open = true;

  return {
    async run(sql, parameters) {
      await execute(sql, parameters);
    },
    async query(sql, parameters, row) {
      const result = await execute(sql, parameters);
      const rows = [];
      // Chunk by chunk: the rows as they are given and as they are checked would not both be held.
      for await (const chunk of result.yieldRowObjectJs())
        for (const given of chunk) rows.push(row.parse(given));
      return rows;
    },
    async numbers(sql, parameters, columns) {
      return columnsOf(duckdb, await execute(sql, parameters), columns);
    },
    async transaction(work) {
      await execute("begin");
      try {
        const result = await work();
        await execute("commit");
        return result;
      } catch (error) {
        // A failed commit has rolled back already; the first error is the one to tell.
        await connection.run("rollback").catch(() => {});
        throw error;
      }
    },
    close() {
      if (!open) return;
      open = false;
      connection.closeSync();
      instance.closeSync();
    },
  };
}

type DuckDb = ReturnType<typeof loadDuckDb>;

function bound(duckdb: DuckDb, parameters: Record<string, Parameter>): Record<string, DuckDBValue> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Array.isArray(value) ? duckdb.listValue(value) : (value as DuckDBValue),
    ]),
  );
}

/** An empty list tells no type by itself. */
function typesOf(duckdb: DuckDb, parameters: Record<string, Parameter>): Record<string, DuckDBType> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) =>
      Array.isArray(value) ? [[name, duckdb.LIST(duckdb.VARCHAR)]] : [],
    ),
  );
}

/** The named columns of a result, null as NaN. */
async function columnsOf<Column extends string>(
  duckdb: DuckDb,
  result: DuckDBResult,
  columns: readonly Column[],
): Promise<Record<Column, Float64Array>> {
  const names = result.columnNames();
  const chunks = await result.fetchAllChunks();
  // Asked of the library each time, a count of rows takes as long as a row.
  const counts = chunks.map(({ rowCount }) => rowCount);
  const length = counts.reduce((sum, count) => sum + count, 0);
  const read = (name: Column): Float64Array => {
    const at = names.indexOf(name);
    if (at < 0 || result.columnTypeId(at) !== duckdb.DuckDBTypeId.DOUBLE)
      throw new DatabaseError(`the query has no column ${name} of type double`);
    const values = new Float64Array(length);
    let next = 0;
    for (const [c, chunk] of chunks.entries()) {
      const vector = chunk.getColumnVector(at);
      for (let i = 0; i < counts[c]!; i++) values[next++] = Number(vector.getItem(i) ?? Number.NaN);
    }
    return values;
  };
  return Object.fromEntries(columns.map((name) => [name, read(name)])) as Record<Column, Float64Array>;
}

/** A database in memory, of its own, that is gone when closed. */
export function openMemory(): Promise<Database> {
  return openDatabase(":memory:");
}

async function attempt<Result>(path: string, statement: () => Promise<Result>): Promise<Result> {
  try {
    return await statement();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw damaged(path, message) ?? new DatabaseError(message.split("\n")[0], { cause });
  }
}

/** The trouble with a database file that is damaged, which may show only where a statement reads it; null for any other. */
export function damaged(path: string, message: string): Problem | null {
  if (!/corrupt database file|not a valid DuckDB database/i.test(message)) return null;
  return new Problem(
    `the store ${path} is damaged (${message.split("\n")[0]}). Move the file away and add your datasets again with \`baserate data add FILE\`.`,
    "failed",
  );
}
