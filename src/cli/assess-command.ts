import { Command } from "commander";
import { type EvidenceOptions, withEvidence } from "./evidence-options.ts";

export interface AssessOptions extends EvidenceOptions {
  html?: string;
  pdf?: string;
  markdown?: string;
  csv?: string;
  json?: boolean;
  withText?: boolean;
}

/** The options of `baserate assess`. */
export function assessCommand(): Command {
  const command = new Command("assess")
    .description("read a report of an attack and say whether it changes the picture of the group behind it")
    .argument("<report>", "a text or HTML file, - for standard input, or a web address");
  return withEvidence(command, "the attack")
    .option("--html <file>", "write the report as one self-contained HTML file")
    .option("--pdf <file>", "print the report to PDF (needs an installed Chromium)")
    .option("--markdown <file>", "write the report as Markdown")
    .option("--csv <folder>", "write every table of the report as a CSV file")
    .option("--with-text", "put the whole article into the HTML and the PDF (not for publication)")
    .option("--json", "print the assessment as JSON (schema/assessment.json)")
    .action(async (origin: string, options: AssessOptions) => {
      // Loaded only now, so that help and errors of usage are instant.
      const { runAssess } = await import("./assess.ts");
      await runAssess(origin, options);
    });
}
