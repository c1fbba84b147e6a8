import type { Scores } from "../score/ratio.ts";
import { addTally, emptyTally, scoresOf } from "../score/ratio.ts";
import type { Answer } from "./article.ts";
import type { GvdbPrediction } from "./predict.ts";

export interface GvdbScores {
  articles: number;
  /** Shares of articles in which the number is exactly the annotators'. */
  killed: number;
  wounded: number;
  /** The same among the articles with at least two dead. */
  killedOfSeveral: number;
  several: number;
  names: Scores;
}

export function scoreGvdb(answered: readonly { answer: Answer; response: GvdbPrediction }[]): GvdbScores {
  const share = (of: typeof answered, right: (one: (typeof answered)[number]) => boolean) =>
    of.length === 0 ? 0 : of.filter(right).length / of.length;
  const several = answered.filter(({ answer }) => answer.killed >= 2);
  const killedRight = ({ answer, response }: (typeof answered)[number]) => answer.killed === response.killed;
  const names = emptyTally();
  for (const { answer, response } of answered) {
    const asked = new Set(answer.victims.map((name) => name.toLowerCase()));
    const given = new Set(response.victims.map((name) => name.toLowerCase()));
    const right = [...given].filter((name) => asked.has(name)).length;
    addTally(names, { rightGiven: right, given: given.size, foundAsked: right, asked: asked.size });
  }
  return {
    articles: answered.length,
    killed: share(answered, killedRight),
    wounded: share(answered, ({ answer, response }) => answer.wounded === response.wounded),
    killedOfSeveral: share(several, killedRight),
    several: several.length,
    names: scoresOf(names),
  };
}
