/** The probability of log odds. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Numbers from 0 up to, not including, `below`. */
export type Dice = (below: number) => number;

/** Numbers that look random and depend on nothing but the seed. */
export function congruential(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Puts the members in an order that depends on the dice alone (Fisher–Yates), in place. */
export function shuffle<T>(members: T[], dice: Dice): void {
  for (let i = members.length - 1; i > 0; i--) {
    const j = dice(i + 1);
    [members[i], members[j]] = [members[j]!, members[i]!];
  }
}

/** 0 for no numbers. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / Math.max(1, numbers.length);
}
