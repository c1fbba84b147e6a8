/** The answer where a method has too little to go on: why, and what would be enough. */
export interface NotEnoughData {
  readonly kind: "not enough data";
  readonly why: string;
  readonly needed: string;
}

/** @param needed what would be enough, in words. */
export function notEnoughData(why: string, needed: string): NotEnoughData {
  return { kind: "not enough data", why, needed };
}

/** Tells the answer that there is too little from one of the method. */
export function isNotEnoughData(answer: object): answer is NotEnoughData {
  return "kind" in answer && answer.kind === "not enough data";
}
