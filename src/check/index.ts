export { checkClaims } from "./check.ts";
export type { CheckQuestion, RowSource } from "./question.ts";
