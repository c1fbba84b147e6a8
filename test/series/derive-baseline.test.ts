import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { deriveBaseline } from "../../src/series/derive-baseline.ts";
import { UCDP } from "../import/shared-ucdp.ts";

const SHIPPED = resolve(import.meta.dirname, "../../data/baseline");
const target = mkdtempSync(join(tmpdir(), "baserate-baseline-"));
afterAll(() => rmSync(target, { recursive: true }));

describe.skipIf(UCDP === null)("deriving the baseline", () => {
  it("gives the very bytes that are shipped", { timeout: 300_000 }, async () => {
    await deriveBaseline(UCDP!, target);
    const built = readdirSync(target).sort();
    expect(built).toEqual(
      readdirSync(SHIPPED)
        .filter((name) => name !== "README.md")
        .sort(),
    );
    for (const name of built)
      expect(readFileSync(join(target, name)).equals(readFileSync(join(SHIPPED, name))), name).toBe(true);
  });

  it("says which file is missing", async () => {
    await expect(deriveBaseline(target, target)).rejects.toThrow(
      /ged211_prec12_global\.parquet .*no such file/,
    );
  });
});
