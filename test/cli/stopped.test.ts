import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvOf, GED, Workshop } from "../import/store-fixture.ts";
import { baserate, root } from "./run.ts";

const shop = new Workshop();
const store = join(shop.folder, "store");
const out = join(shop.folder, "incidents.csv");
const words = ["link", "--store", store, "--out", out];
afterAll(() => shop.remove());

beforeAll(async () => {
  const rows = Array.from({ length: 120 }, (_, i) => {
    const day = `2015-${`${1 + (i % 12)}`.padStart(2, "0")}-${`${1 + (i % 28)}`.padStart(2, "0")}`;
    return {
      id: `${i}`,
      side_a: "IS",
      country: "Iraq",
      latitude: "36.34",
      longitude: "43.13",
      date_start: day,
      date_end: day,
    };
  });
  const reports = rows.slice(0, 8).map(({ date_start }, i) => {
    const text = `A bomb killed five people in Mosul on ${date_start}, police said in report ${i}.`;
    return `${JSON.stringify({ id: `r${i}`, text, date: date_start })}\n`;
  });
  const files = [shop.write("ged251.csv", csvOf(GED, rows)), shop.write("news.jsonl", reports.join(""))];
  expect((await baserate(["data", "add", "--store", store, ...files])).code).toBe(0);
});

/** A checksum of all that lies in the store. */
function bytes(): string {
  const hash = createHash("sha256");
  for (const name of (readdirSync(store, { recursive: true }) as string[]).sort()) {
    const path = join(store, name);
    hash.update(name);
    if (name !== "files") hash.update(readFileSync(path));
  }
  return hash.digest("hex");
}

function stopped(signal: NodeJS.Signals, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, ["bin/baserate.js", ...words], { cwd: root, stdio: "ignore" });
  const timer = setTimeout(() => child.kill(signal), milliseconds);
  return new Promise((done) =>
    child.on("close", () => {
      clearTimeout(timer);
      done();
    }),
  );
}

describe("linking that is stopped", () => {
  it("leaves the store to the byte, its output as before or whole, and can be run again", async () => {
    const start = performance.now();
    expect((await baserate(words)).code).toBe(0);
    const took = performance.now() - start;
    const before = bytes();
    const whole = readFileSync(out, "utf8");
    const signals = ["SIGINT", "SIGTERM", "SIGKILL"] as const;
    for (const [i, share] of [0.6, 0.9, 1].entries()) {
      writeFileSync(out, "as before\n");
      await stopped(signals[i % 3]!, share * took);
      expect(bytes()).toBe(before);
      expect(["as before\n", whole]).toContain(readFileSync(out, "utf8"));
    }
    expect((await baserate(words)).code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(whole);
  }, 240_000);
});
