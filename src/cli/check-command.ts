import { Command } from "commander";
import { type EvidenceOptions, withEvidence } from "./evidence-options.ts";

export interface CheckOptions extends EvidenceOptions {
  words?: string;
  json?: boolean;
}

/** The options of `baserate check`. */
export function checkCommand(): Command {
  const command = new Command("check")
    .description("find the claims about violence in a text and hold each against the data")
    .argument("<text>", "a text or HTML file, - for standard input, or a web address");
  return withEvidence(command, "incidents")
    .option("--words <file>", "your own table of what vague words mean (data/vague-words/README.md)")
    .option("--json", "print the claims as JSON (schema/check.json)")
    .action(async (origin: string, options: CheckOptions) => {
      // Loaded only now, so that help and errors of usage are instant.
      const { runCheck } = await import("./check.ts");
      await runCheck(origin, options);
    });
}
