import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** The rooms that each room may look into; docs/architecture.md draws the same picture. */
const MAY_IMPORT: Record<string, string[]> = {
  event: [],
  finding: ["event"],
  strings: ["event", "finding"],
  statistics: [],
  actors: ["event"],
  places: ["event"],
  document: ["event"],
  store: [],
  series: ["event", "finding", "places", "store", "import", "link"],
  import: ["event", "finding", "actors", "places", "document", "store"],
  link: ["event", "statistics", "actors", "store"],
  read: ["event", "actors", "places"],
  evaluate: ["event", "actors", "places", "read", "document"],
  assess: ["event", "finding", "series", "statistics", "actors", "strings"],
  check: ["event", "finding", "series", "statistics", "actors", "places", "strings"],
  report: ["event", "finding", "places", "read", "strings"],
  backtest: ["event", "finding", "series", "store", "statistics", "places", "assess", "strings"],
  answer: [
    "event",
    "finding",
    "actors",
    "places",
    "read",
    "import",
    "store",
    "link",
    "series",
    "assess",
    "check",
    "strings",
  ],
  "answer.ts": [
    "answer",
    "event",
    "finding",
    "document",
    "actors",
    "places",
    "read",
    "import",
    "store",
    "link",
    "series",
    "assess",
    "check",
    "strings",
  ],
  cli: [
    "event",
    "finding",
    "document",
    "report",
    "actors",
    "places",
    "import",
    "store",
    "link",
    "statistics",
    "answer.ts",
    "read",
  ],
};

/** Errors for people may be thrown, the version named, and files written, anywhere. */
const EVERYWHERE = new Set([
  "problem.ts",
  "reading-error.ts",
  "version.ts",
  "letter-bit.ts",
  "plain-letters.ts",
  "csv-field.ts",
  "whole-file.ts",
  "make-folder.ts",
  "tab-separated.ts",
]);

const source = resolve(import.meta.dirname, "../src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const roomOf = (file: string) => file.split("/")[0]!;

function importsOf(file: string): string[] {
  const code = readFileSync(join(source, file), "utf8");
  const specifiers = [...code.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1]!);
  return specifiers;
}

describe("the arrows between rooms", () => {
  it.each(files)("%s", (file) => {
    const room = roomOf(file);
    const allowed = MAY_IMPORT[room] ?? (EVERYWHERE.has(room) ? [] : undefined);
    expect(allowed, `${room} is not a room of docs/architecture.md`).toBeDefined();
    const foreign = importsOf(file)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => roomOf(relative(source, resolve(source, dirname(file), specifier))))
      .filter((target) => target !== room && !EVERYWHERE.has(target) && !allowed!.includes(target));
    expect(foreign).toEqual([]);
  });

  it("DuckDB is opened in one room", () => {
    const openers = files.filter((file) =>
      importsOf(file).some((specifier) => specifier.startsWith("@duckdb/")),
    );
    expect(openers.map(roomOf).filter((room) => room !== "store")).toEqual([]);
  });

  it("the core does not read the clock or roll dice", () => {
    const impure = files
      .filter((file) => !["cli", "document"].includes(roomOf(file)))
      .filter((file) =>
        /Date\.now\(|new Date\(\)|Math\.random\(/.test(readFileSync(join(source, file), "utf8")),
      );
    expect(impure).toEqual([]);
  });
});
