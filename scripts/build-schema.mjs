// Writes schema/assessment.json from the types: run `npm run build` first, then `node scripts/build-schema.mjs`.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assessmentSchemaFile } from "../dist/report/schema.js";

const path = fileURLToPath(new URL("../schema/assessment.json", import.meta.url));
writeFileSync(path, assessmentSchemaFile());
console.log(`wrote ${path}`);
