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
