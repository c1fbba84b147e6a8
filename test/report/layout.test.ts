import { expect, test } from "vitest";
import { columns } from "../../src/report/text/layout.ts";

test("as many rows as a whole release has are laid out", () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => [`row ${i}`, "1"]);
  const lines = columns([["row", "deaths"], ...rows]);
  expect(lines).toHaveLength(200_001);
  expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
});
