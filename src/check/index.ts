export { attentionTo } from "./attention.ts";
export { checkClaims } from "./check.ts";
export type { AttentionCell, AttentionSeries, CheckQuestion, RowSource } from "./question.ts";
