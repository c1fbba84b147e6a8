import type { Model } from "./model.ts";

/** Models that share features, as a table: a row for each feature, a column for each model, empty where it has no weight. */
export function weightTable(models: Readonly<Record<string, Model>>): string {
  const names = Object.keys(models);
  const features = [...new Set(names.flatMap((name) => [...models[name]!.keys()]))].sort();
  const rows = features.map((feature) =>
    [feature, ...names.map((name) => models[name]!.get(feature) ?? "")].join("\t").trimEnd(),
  );
  return `${["feature", ...names].join("\t")}\n${rows.join("\n")}\n`;
}

/** The models that {@link weightTable} wrote. */
export function parseWeightTable(text: string): Map<string, Model> {
  const [header, ...rows] = text.split("\n");
  const models = header!
    .split("\t")
    .slice(1)
    .map((name) => [name, new Map<string, number>()] as const);
  for (const row of rows) {
    const [feature, ...weights] = row.split("\t");
    weights.forEach((weight, i) => {
      if (weight !== "") models[i]![1].set(feature!, Number(weight));
    });
  }
  return new Map(models);
}
