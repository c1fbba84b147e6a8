import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Problem } from "../../src/problem.ts";
import { literal, openMemory } from "../../src/store/index.ts";
import { csvOf, freshWorkshop, GED } from "./store-fixture.ts";
import { zipOf } from "./zip-fixture.ts";

const shop = freshWorkshop();

describe("packed files", () => {
  const content = csvOf(GED, [{}]);
  it.each<[string, () => Uint8Array]>([
    ["zip", () => zipOf({ "GEDEvent_v25_1.csv": content, "readme.txt": "About", "__MACOSX/x.csv": "" })],
    ["zip in a zip", () => zipOf({ "inner.zip.gz": zipOf({ "a.csv": content }) })],
  ])("are read: %s", async (_name, make) => {
    expect(await shop().add("packed", make())).toMatchObject({ format: "ged", records: 1 });
  });

  it("are read: zstd, which may be cut off", async () => {
    const path = shop().write("plain.csv", content);
    const db = await openMemory();
    await db.run(
      `copy (from read_csv(${literal(path)}, all_varchar = true)) to ${literal(`${path}.zst`)} (compression zstd)`,
    );
    db.close();
    const packed = readFileSync(`${path}.zst`);
    expect(await shop().add("a", packed)).toMatchObject({ format: "ged", records: 1 });
    await expect(shop().add("b", packed.subarray(0, packed.length - 9))).rejects.toThrow(/cut off|damaged/);
  });

  it("a zip with several tables is refused, and one made to fill the disk stopped", async () => {
    await expect(shop().add("two.zip", zipOf({ "a.csv": content, "b.csv": content }))).rejects.toThrow(
      /several tables \(a.csv, b.csv\)/,
    );
    const bomb = zipOf({ "a.csv": Buffer.alloc(300_000_000) });
    await expect(shop().add("bomb.zip", bomb)).rejects.toThrow(/unpacks to more than/);
  });

  it.each([
    ["a web page", "<!DOCTYPE html><html>Log in</html>", /web page.*log in/],
    ["a damaged zip", "PK\x03\x04 and nothing", /zip archive/],
    ["broken JSON", '{"data": [', /not whole JSON/],
    ["JSON of something else", '{"error": "no"}', /holds no rows/],
  ])("%s is refused with a reason", async (_name, bytes, reason) => {
    const error = await shop()
      .add("x", bytes)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    expect((error as Problem).message).toMatch(reason);
  });
});
