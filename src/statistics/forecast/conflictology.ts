import { lastKnown, type Model } from "./model.ts";

const MONTHS = 12;

/**
 * "The coming months are like the last twelve": draws are the unit's own last twelve counts, each equally often (the
 * benchmark of Hegre et al. 2025, "The 2023/24 VIEWS prediction challenge", Journal of Peace Research).
 */
export const conflictology: Model = (panel) => (unit, _random, draw) => {
  const known = lastKnown(panel.units[unit]!.counts, MONTHS);
  const count = known.length === 0 ? 0 : known[draw % known.length]!;
  return () => count;
};
