/** What is asked: will a rate of the next months stand above or below a multiple of the mean rate of the last twelve? */
export interface Asked {
  readonly direction: "rising" | "falling";
  /** Months ahead. */
  readonly months: 3 | 6 | 12;
  /** Multiple of the mean rate of the last twelve months. */
  readonly factor: number;
}

export const RISING: Asked = { direction: "rising", months: 6, factor: 1.25 };
export const FALLING: Asked = { direction: "falling", months: 6, factor: 0.8 };

/** Keeps 0.4 × 5 from being a hair above 2. */
const ROUNDING = 1e-9;

/**
 * The question as one of counts: the answer is yes when the incidents of the months ahead are more than this (rising),
 * or no more than this (falling). −1 for falling from nothing, which cannot be.
 * @param lastYear incidents of the last twelve months
 */
export function barOf({ direction, months, factor }: Asked, lastYear: number): number {
  const rate = (factor * months * lastYear) / 12;
  return direction === "rising" ? Math.floor(rate + ROUNDING) : Math.ceil(rate - ROUNDING) - 1;
}

/** Whether what came answers the question with yes. */
export function cameTrue(asked: Asked, lastYear: number, ahead: number): boolean {
  const bar = barOf(asked, lastYear);
  return asked.direction === "rising" ? ahead > bar : ahead <= bar;
}
