import type { Network } from "./network.ts";

const START = "(start)";

/**
 * A network as a table: a row for each opinion (its weights and constant), one for the start, and one for each feature, with
 * its place in as many columns as the space has dimensions; all in hundredths.
 */
export function networkTable({ places, start, opinions }: Network, names: readonly string[]): string {
  const rows = [
    ...names.map((name, o) => [name, opinions[o]!] as const),
    [START, start] as const,
    ...[...places].sort(([a], [b]) => (a < b ? -1 : 1)),
  ];
  return `of\thundredths\n${rows.map(([name, numbers]) => `${name}\t${numbers.join(" ")}`).join("\n")}\n`;
}

/** The network that {@link networkTable} wrote. */
export function parseNetwork(text: string, names: readonly string[]): Network {
  const rows = text
    .split("\n")
    .slice(1)
    .map((line) => {
      const [name, numbers] = line.split("\t");
      return [name!, Int16Array.from(numbers!.split(" "), Number)] as const;
    });
  return {
    opinions: rows.slice(0, names.length).map(([, numbers]) => numbers),
    start: rows[names.length]![1],
    places: new Map(rows.slice(names.length + 1)),
  };
}
