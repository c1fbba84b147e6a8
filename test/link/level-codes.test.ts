import { describe, expect, it } from "vitest";
import { z } from "zod";
import { UNKNOWN } from "../../src/link/comparison.ts";
import { MOST_COMPARISONS, packLevels, unpackLevels } from "../../src/link/level-codes.ts";
import { openMemory } from "../../src/store/index.ts";

describe("codes of levels", () => {
  it("hold every level of as many comparisons as there may be", async () => {
    const db = await openMemory();
    const rows = [0, 7, UNKNOWN].map((first) =>
      Array.from(
        { length: MOST_COMPARISONS },
        (_, i) => (first + (first === UNKNOWN ? 0 : i)) % (UNKNOWN + 1),
      ),
    );
    const codes: number[] = [];
    for (const levels of rows) {
      const [row] = await db.query(
        `select ${packLevels(levels.map(String))} as code`,
        {},
        z.object({ code: z.number() }),
      );
      codes.push(row!.code);
    }
    db.close();
    expect([...unpackLevels(codes, MOST_COMPARISONS)]).toEqual(rows.flat());
  });
});
