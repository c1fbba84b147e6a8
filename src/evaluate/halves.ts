import { createHash } from "node:crypto";

export type Half = "tune" | "held-out";

/**
 * The half to which a document belongs: `held-out` where the first 32 bits of the SHA-256 of its id are odd. Sections of
 * one article ("title@offset") go together.
 */
export function halfOf(id: string): Half {
  const unit = id.split("@")[0]!;
  return createHash("sha256").update(unit).digest().readUInt32BE(0) % 2 === 1 ? "held-out" : "tune";
}
