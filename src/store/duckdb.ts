import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
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
  /** Nothing works on it afterwards; closing twice is harmless. */
  close(): void;
}

/** A statement that the database refused; `message` names the trouble in its first line. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
}

/**
 * A database in memory, of its own, that is gone when closed. DuckDB is loaded only here and only now: it costs a
 * quarter of a second, which `--help` must not pay.
 *
 * @throws Problem when DuckDB cannot be loaded on this platform.
 */
export async function openMemory(): Promise<Database> {
  const duckdb = await import("@duckdb/node-api").catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new Problem(
      `DuckDB cannot be loaded (${reason}). Reinstall the dependencies with \`npm ci\`, optional ones included.`,
    );
  });
  const instance = await duckdb.DuckDBInstance.fromCache(":memory:");
  const connection = await instance.connect();
  // Extensions are fetched from the network when first used; nothing is fetched unasked.
  await connection.run("set autoinstall_known_extensions = false; set autoload_known_extensions = false");

  const bind = (parameters: Record<string, Parameter>): Record<string, DuckDBValue> =>
    Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [
        name,
        Array.isArray(value) ? duckdb.listValue(value) : (value as DuckDBValue),
      ]),
    );
  let open = true;

  return {
    async run(sql, parameters = {}) {
      await attempt(connection, sql, bind(parameters));
    },
    async query(sql, parameters, row) {
      const result = await attempt(connection, sql, bind(parameters));
      return (await result.getRowObjectsJS()).map((given) => row.parse(given));
    },
    close() {
      if (!open) return;
      open = false;
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function attempt(connection: DuckDBConnection, sql: string, values: Record<string, DuckDBValue>) {
  try {
    return await connection.run(sql, values);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseError(message.split("\n")[0], { cause });
  }
}

/** `text` as an SQL string literal, for the places that take no parameter (file names in table functions). */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** `name` as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
