import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NetworkCase, networkOdds, trainNetwork } from "../../src/evaluate/learn/network.ts";
import { networkTable, parseNetwork } from "../../src/evaluate/learn/network-table.ts";
import { learnWordClasses } from "../../src/evaluate/learn/word-classes.ts";
import { INCIDENT_TYPES } from "../../src/evaluate/muc/incident-types.ts";
import { OPINIONS, opinionOf, withClasses } from "../../src/evaluate/muc/opinions.ts";
import { SLOTS } from "../../src/evaluate/muc/template.ts";

const TRAINING = { networks: 1, dimensions: 8, epochs: 40, rate: 0.2, hidden: 0, seen: 0.01 };
const two = (i: number): [string, string] => [`a=${i % 2}`, `b=${Math.floor(i / 2) % 2}`];

describe("a network", () => {
  /** The first opinion: exactly one of two features; the second: the first feature. */
  const cases = Array.from({ length: 400 }, (_, i): NetworkCase => {
    const [a, b] = two(i);
    return { features: [a, b], outcomes: Int8Array.of(a.slice(2) !== b.slice(2) ? 1 : 0, i % 2) };
  });
  const network = trainNetwork(cases, TRAINING);

  it("learns what depends on two features together", () => {
    for (let i = 0; i < 4; i++) {
      const [one, first] = networkOdds(network, two(i));
      expect(one! > 0).toBe(i === 1 || i === 2);
      expect(first! > 0).toBe(i % 2 === 1);
    }
  });

  it("is the same for the same cases", () => {
    expect(trainNetwork(cases, TRAINING)).toEqual(network);
  });

  it("of several beginnings says what these say on average", () => {
    const both = trainNetwork(cases, { ...TRAINING, networks: 2 });
    const parts = [0, 1].map((n) => ({
      places: new Map([...both.places].map(([name, row]) => [name, row.subarray(8 * n, 8 * n + 8)])),
      start: both.start.subarray(8 * n, 8 * n + 8),
      opinions: both.opinions.map((row) => Int16Array.of(...row.subarray(8 * n, 8 * n + 8), row[16]!)),
    }));
    for (let i = 0; i < 4; i++) {
      const [one, two_] = parts.map((part) => networkOdds(part, two(i))[0]!);
      const constant = both.opinions[0]![16]! / 100;
      expect(networkOdds(both, two(i))[0]).toBeCloseTo(one! + two_! - constant, 6);
      expect(networkOdds(both, two(i))[0]! > 0).toBe(i === 1 || i === 2);
    }
    expect(parts[0]!.places).toEqual(network.places);
    expect(parts[1]!.places).not.toEqual(network.places);
  });

  it("learns nothing from outcomes that are not known", () => {
    const unknown = cases.map(({ features, outcomes }) => ({
      features,
      outcomes: Int8Array.of(outcomes[0]!, -1),
    }));
    const [, silent] = trainNetwork(unknown, TRAINING).opinions;
    const [, begun] = trainNetwork(unknown, { ...TRAINING, epochs: 0 }).opinions;
    expect(silent).toEqual(begun);
  });

  it("says the same after it was written and read", () => {
    const names = ["one", "first"];
    const read = parseNetwork(networkTable(network, names).trimEnd(), names);
    fc.assert(
      fc.property(fc.subarray(["a=0", "a=1", "b=0", "b=1", "never seen"]), (features) => {
        expect(networkOdds(read, features)).toEqual(networkOdds(network, features));
      }),
    );
  });
});

describe("word classes", () => {
  const people = ["guards", "nurses", "farmers"];
  const things = ["bridge", "school", "market"];
  const sentences = people.flatMap((who) =>
    things.flatMap((what) => [
      `the ${who} said they saw the old ${what} burn .`.split(" "),
      `several ${who} went to the new ${what} today .`.split(" "),
    ]),
  );
  const classes = learnWordClasses(sentences, { classes: 14, seen: 3 });

  it("hold words that stand among the same neighbours", () => {
    expect(new Set(people.map((word) => classes.get(word))).size).toBe(1);
    expect(new Set(things.map((word) => classes.get(word))).size).toBe(1);
    expect(classes.get("guards")).not.toBe(classes.get("bridge"));
  });

  it("leave out words that are too rare", () => {
    expect(learnWordClasses(sentences, { classes: 4, seen: 10 }).has("guards")).toBe(false);
  });

  it("stand for words in the features that the network sees, but for head and neighbours, which stay", () => {
    const seen = withClasses(
      ["h=guards", "<school", "k=phrase"],
      new Map([
        ["guards", 7],
        ["school", 9],
      ]),
    );
    expect(seen).toEqual(["h=guards", "~h=7", "~<=9", "k=phrase"]);
  });
});

it("every slot, of any template and of one of each type, has an opinion of its own", () => {
  const numbers = SLOTS.flatMap((slot) => [null, ...INCIDENT_TYPES].map((type) => opinionOf(slot, type)));
  expect(numbers).toEqual(OPINIONS.map((_, i) => i));
});
