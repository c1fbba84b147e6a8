import type { ClaimReading, Span } from "../../event/index.ts";

/** A claim of one sentence; offsets are those of the normalised text. */
export interface LineDraft extends Span {
  reading: ClaimReading;
}

export interface IncidentDraft extends LineDraft {
  reading: Extract<ClaimReading, { kind: "incident" }>;
}
