import { baselineFolder } from "./baseline-files.ts";
import { deriveBaseline } from "./derive-baseline.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: npm run build:baseline -- <folder with UCDP's files>");
  process.exitCode = 2;
} else {
  try {
    for (const line of await deriveBaseline(folder, baselineFolder())) console.log(line);
  } catch (error) {
    console.error(`baseline not built: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
