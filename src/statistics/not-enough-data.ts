/** The answer where a method has too little to go on: why, and what would be enough. */
export interface NotEnoughData {
  readonly kind: "not enough data";
  readonly why: string;
  readonly needed: string;
}

export function notEnoughData(why: string, needed: string): NotEnoughData {
  return { kind: "not enough data", why, needed };
}

export function isNotEnoughData(answer: object): answer is NotEnoughData {
  return "kind" in answer && answer.kind === "not enough data";
}
