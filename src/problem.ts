/**
 * An error for the person at the terminal: what was wrong, where, and what to do about it. The command line prints
 * its message without a stack trace. `failed` ends with exit code 1, `usage` with 2.
 */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly kind: "failed" | "usage";

  constructor(message: string, kind: "failed" | "usage" = "failed") {
    super(message);
    this.kind = kind;
  }
}
