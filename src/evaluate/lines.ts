import { readFileSync } from "node:fs";
import { z } from "zod";
import { Problem } from "../problem.ts";

export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Problem(`${file} cannot be read; is the path right?`, "usage");
  }
}

/** A file with one JSON object a line. @throws Problem naming file and line of the first that does not fit. */
export function readJsonLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return readText(file)
    .split("\n")
    .flatMap((line, i) => {
      if (line.trim() === "") return [];
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        throw new Problem(`${file}, line ${i + 1}: this is no JSON`);
      }
      const parsed = schema.safeParse(value);
      if (!parsed.success) throw new Problem(`${file}, line ${i + 1}: ${z.prettifyError(parsed.error)}`);
      return [parsed.data];
    });
}
