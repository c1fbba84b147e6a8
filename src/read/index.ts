export { type ParsedLine, parseReportLine, type ReportLine } from "../event/report-line.ts";
export type { Explanation } from "./explain.ts";
export type { FrameLexicon } from "./frames/lexicon.ts";
export { inShort } from "./in-short.ts";
export { type Lexicons, loadLexicons } from "./lexicons.ts";
export { type Reading, readReport } from "./read.ts";
export { readDated } from "./read-dated.ts";
