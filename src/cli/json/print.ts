import type { z } from "zod";
import type { Json } from "./output.ts";

/**
 * A value of a published shape as JSON with a line feed; what has no bound is null.
 * @param indent spaces by level, for a single value that people look at.
 */
export function jsonText<Shape extends z.ZodType = never>(value: Json<Shape>, indent = 0): string {
  return `${JSON.stringify(value, null, indent)}\n`;
}

/** Prints a value of a published shape. */
export function printJson<Shape extends z.ZodType = never>(value: Json<Shape>, indent = 0): void {
  process.stdout.write(jsonText<Shape>(value, indent));
}
