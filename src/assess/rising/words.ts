/** From here on a verdict says "rising" or "falling", and words say "likely" (the scale is in the strings). */
export const LIKELY = 0.6;
