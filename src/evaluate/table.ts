import type { Scores } from "./score/ratio.ts";

/** Rows of precision, recall and F1 in percent, under a title. */
export function scoreTable(title: string, rows: readonly (readonly [string, Scores])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length), 8);
  const lines = rows.map(([name, { precision, recall, f1 }]) =>
    [name.padEnd(width), percent(precision), percent(recall), percent(f1)].join("  "),
  );
  return [title, `${"".padEnd(width)}       P       R      F1`, ...lines].join("\n");
}

export function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(6);
}
