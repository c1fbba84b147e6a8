import pc from "picocolors";
import type { AsOf, CheckedClaim } from "../../finding/index.ts";
import { en } from "../../strings/index.ts";
import { describeAsOf } from "../format.ts";
import { bulleted, printable, wrap } from "./layout.ts";

/** Every claim's words, the verdict on it and the reason, in the order of the text. */
export function claimLines(
  claims: readonly CheckedClaim[],
  { width, dim }: { width: number; dim(text: string): string },
): string[] {
  return claims.flatMap(({ text, verdict, reason, caveats }) => [
    ...bulleted(printable(`${en.quote(text)}: ${en.claimVerdict[verdict]}.`), width),
    ...wrap(printable(reason), width, "    "),
    ...caveats.flatMap((caveat) => wrap(printable(caveat), width, "    ").map(dim)),
  ]);
}

/** What `baserate check` prints for a terminal. */
export function renderClaims(
  claims: readonly CheckedClaim[],
  asOf: AsOf,
  options: { width: number; color: boolean },
): string {
  const colors = pc.createColors(options.color);
  const width = Math.max(40, options.width);
  const found = asOf.day === null ? en.claimsNeedDay : en.claimsFound(claims.length);
  const head = wrap(`${en.name} · ${describeAsOf(asOf, en)} · ${found}`, width);
  const lines = [...head.map(colors.dim), "", ...claimLines(claims, { width, dim: colors.dim })];
  return `${lines.join("\n").trimEnd()}\n`;
}
