import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { exports: object };
const ROOMS = Object.keys(exports).filter((name) => !name.endsWith(".json"));

const node = async (...words: string[]) =>
  (await promisify(execFile)(process.execPath, words, { cwd: root })).stdout;

describe("the package, as a project that depends on it sees it", () => {
  it("gives every room under its name", async () => {
    const names = ROOMS.map((room) => room.replace(/^\./, "baserate"));
    const script = `for (const name of ${JSON.stringify(names)}) console.log(name, Object.keys(await import(name)).length)`;
    const lines = (await node("--input-type=module", "-e", script)).trim().split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual(names);
    for (const line of lines) expect(line).not.toMatch(/ 0$/);
  });

  it("does what the example says", async () => {
    const told = await node("examples/library.mjs");
    expect(told).toMatch(/^Carcassonne, 2018-03-23: 3 killed\n/);
    expect(told).toMatch(/\ndepends on the measure: /);
    expect(told).toContain("the level changed at point 10 (probability 0.992)");
  });

  it("brings all that its documents refer to, pictures too", async () => {
    const words = ["pack", "--dry-run", "--json", "--ignore-scripts"];
    const { stdout } = await promisify(execFile)("npm", words, { cwd: root, maxBuffer: 2 ** 24 });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const packed = files.map(({ path }) => path);
    const missing = packed
      .filter((path) => path.endsWith(".md"))
      .flatMap((document) => linksOf(document).map((path) => `${document}: ${path}`))
      .filter((link) => !packed.some((path) => `${path}/`.startsWith(`${link.split(": ")[1]}/`)));
    expect(missing).toEqual([]);
  }, 60_000);
});

/** Paths within the package to which a document links. */
function linksOf(document: string): string[] {
  const text = readFileSync(join(root, document), "utf8");
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.join(posix.dirname(document), target).replace(/\/$/, ""));
}
