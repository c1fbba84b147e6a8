import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { assessmentSchema, assessmentSchemaFile } from "../../src/report/schema.ts";
import { example } from "./assessment.ts";

const path = new URL("../../schema/assessment.json", import.meta.url);

test("the published schema is the one that the types give (else: node scripts/build-schema.mjs)", () => {
  expect(readFileSync(path, "utf8")).toBe(assessmentSchemaFile());
});

test("the published schema takes an assessment and refuses a broken one", () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
    assessmentSchema(),
  );
  validate(example());
  expect(validate.errors).toBeNull();
  expect(validate({ ...example(), verdict: { answer: "yes" } })).toBe(false);
});
