import { z } from "zod";
import { Assessment } from "../finding/index.ts";

/** The JSON Schema (2020-12) of what `--json` prints, as published in schema/assessment.json. */
export function assessmentSchema(): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(Assessment, { target: "draft-2020-12" });
  return {
    $schema,
    title: "baserate assessment",
    description:
      "What `baserate assess --json` prints: the events of a report, findings, a verdict and the data they rest on.",
    ...shape,
  };
}

/** The schema as the bytes of its file. */
export function assessmentSchemaFile(): string {
  return `${JSON.stringify(assessmentSchema(), null, 2)}\n`;
}
