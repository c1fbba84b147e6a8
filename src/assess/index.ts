export { type AsOfClues, inferAsOf } from "./as-of.ts";
export { assess } from "./assess.ts";
export type { Joined, RowSource } from "./matching-rows.ts";
export type { Group, Question } from "./question.ts";
export type { TimeWords } from "./time-words.ts";
export { assessUndated } from "./undated.ts";
