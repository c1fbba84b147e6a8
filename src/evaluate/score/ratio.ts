/** Counts of what was right among what was given and among what was asked for. */
export interface Tally {
  /** Right ones of `given`. */
  rightGiven: number;
  given: number;
  /** Found ones of `asked`. */
  foundAsked: number;
  asked: number;
}

export interface Scores {
  precision: number;
  recall: number;
  f1: number;
}

export function emptyTally(): Tally {
  return { rightGiven: 0, given: 0, foundAsked: 0, asked: 0 };
}

export function addTally(sum: Tally, more: Tally): void {
  sum.rightGiven += more.rightGiven;
  sum.given += more.given;
  sum.foundAsked += more.foundAsked;
  sum.asked += more.asked;
}

/** Precision, recall and their harmonic mean, 0–1; 0 where nothing was given or asked for. */
export function scoresOf({ rightGiven, given, foundAsked, asked }: Tally): Scores {
  const precision = given === 0 ? 0 : rightGiven / given;
  const recall = asked === 0 ? 0 : foundAsked / asked;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
