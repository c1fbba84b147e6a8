import type { Finding } from "../finding/index.ts";
import type { Strings } from "../strings/index.ts";
import type { Chance } from "./plot/chances.ts";
import { numberIn, rowsWith, textIn } from "./tables.ts";

/**
 * The chances of a rise and of a fall in each scope, with the attack and without it. The table of what could be asked begins
 * with the question as asked; one row leaves the attack out.
 */
export function chancesOf(findings: readonly Finding[], t: Strings): Chance[] {
  return findings.flatMap((finding) => {
    const rows = rowsWith(finding, ["if asked", "P(rising)", "P(falling)"]);
    const [asked] = rows;
    if (asked === undefined) return [];
    const without =
      rows.find((row) => textIn(row, "if asked") === t.findings.rising.asked.withoutAttack) ?? {};
    const scope = finding.scope ?? finding.id;
    const [interval] = finding.intervals;
    const rise = numberIn(asked, "P(rising)");
    const fall = numberIn(asked, "P(falling)");
    return [
      ...(rise === null
        ? []
        : [
            {
              scope,
              which: t.chance.rising,
              chance: rise,
              low: interval?.low ?? null,
              high: interval?.high ?? null,
              without: numberIn(without, "P(rising)"),
            },
          ]),
      ...(fall === null
        ? []
        : [
            {
              scope,
              which: t.chance.falling,
              chance: fall,
              low: null,
              high: null,
              without: numberIn(without, "P(falling)"),
            },
          ]),
    ];
  });
}
