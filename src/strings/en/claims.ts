import type { ClaimVerdict } from "../../finding/index.ts";

/** The list of a text's claims with their verdicts. */
export const claims = {
  claimVerdict: {
    supported: "supported",
    close: "close",
    "depends on the measure": "depends on the measure",
    contradicted: "contradicted",
    "no matching row": "no matching row",
    "cannot be told": "cannot be told",
  } satisfies Record<ClaimVerdict, string>,
  claimSign: {
    supported: "✓",
    close: "≈",
    "depends on the measure": "±",
    contradicted: "✗",
    "no matching row": "∅",
    "cannot be told": "?",
  } satisfies Record<ClaimVerdict, string>,
  claimsFound: (n: number) =>
    n === 1 ? "1 claim that data could speak to" : `${n} claims that data could speak to`,
  claimsNeedDay: "the day that the text speaks from is not known: give it with --as-of",
  claimSummary: (n: number, counts: string) => `${n === 1 ? "1 claim" : `${n} claims`}: ${counts}.`,
  claimCount: (n: number, verdict: ClaimVerdict): string => {
    const plural: Record<ClaimVerdict, string> = {
      supported: "supported",
      close: "close",
      "depends on the measure": n === 1 ? "depends on the measure" : "depend on the measure",
      contradicted: "contradicted",
      "no matching row": "without a matching row",
      "cannot be told": "cannot be told",
    };
    return `${n} ${plural[verdict]}`;
  },
  claimNumber: (n: number) => `Claim ${n}`,
  claimRows: "rows",
  claimFigures: (n: number) => (n === 1 ? "the figure behind it" : `the ${n} figures behind it`),
  claimCaveats: (n: number) => (n === 1 ? "1 caveat" : `${n} caveats`),
  untoldClaims: (n: number) =>
    n === 1
      ? "1 claim that the data at hand cannot answer"
      : `${n} claims that the data at hand cannot answer`,
  rowsOfClaims: (n: number) =>
    n === 1 ? "The row that the claims were held against" : `The ${n} rows that the claims were held against`,
  claimsColumns: { claim: "claim", verdict: "verdict", reason: "reason", kind: "kind", rows: "rows" },
};
