import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadRegistry } from "../../src/actors/index.ts";
import { halfOf } from "../../src/evaluate/halves.ts";
import { readLabels } from "../../src/evaluate/modern/label.ts";

const FILES = ["modern.jsonl", "real-texts.jsonl"];

describe.each(FILES)("our labels in %s", (name) => {
  const file = resolve(import.meta.dirname, "../../labels", name);
  const labels = [...readLabels(file).values()].flat();

  it("are at least 150, in two halves of some size", () => {
    expect(labels.length).toBeGreaterThanOrEqual(150);
    const heldOut = labels.filter(({ document }) => halfOf(document) === "held-out").length;
    expect(Math.min(heldOut, labels.length - heldOut)).toBeGreaterThan(60);
  });

  it("have at most one main event in a document, and actors that the registry knows", () => {
    const mains = labels.filter(({ main }) => main).map(({ document }) => document);
    expect(new Set(mains).size).toBe(mains.length);
    const registry = loadRegistry();
    const unknown = labels.flatMap(({ actor }) => (actor && registry.byId(actor) === null ? [actor] : []));
    expect(unknown).toEqual([]);
  });

  it("hold codes and names of places, no sentences", () => {
    const strings = readFileSync(file, "utf8").matchAll(/"((?:[^"\\]|\\.)*)"/g);
    const long = [...strings].map((match) => match[1]!).filter((text) => text.split(/\s/).length > 4);
    expect(long).toEqual([]);
  });
});

describe("halves", () => {
  it("keep the sections of an article together", () => {
    expect(halfOf("wikipedia/Title@0")).toBe(halfOf("wikipedia/Title@1234"));
  });
});
