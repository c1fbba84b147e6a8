// Writes schema/*.json from the shapes of what commands print: run `npm run build:schema`.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { schemaFile } from "../dist/cli/json/output.js";
import { SHAPES } from "../dist/cli/json/shapes.js";

const folder = new URL("../schema/", import.meta.url);
for (const shape of SHAPES) writeFileSync(new URL(`${shape.name}.json`, folder), schemaFile(shape));
console.log(`wrote ${SHAPES.length} schemas to ${fileURLToPath(folder)}`);
