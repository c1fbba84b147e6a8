import { Command, CommanderError } from "commander";
import { VERSION } from "../version.ts";
import { assessCommand } from "./assess-command.ts";
import { checkCommand } from "./check-command.ts";
import { compareCommand } from "./compare-command.ts";
import { dataCommand } from "./data-command.ts";
import { eventsCommand } from "./events-command.ts";
import { EXIT, reportError } from "./exit.ts";
import { exportCommand } from "./export-command.ts";
import { linkCommand } from "./link-command.ts";
import { readCommand } from "./read-command.ts";
import { watchStandardOutput } from "./standard-output.ts";
import { statsCommand } from "./stats-command.ts";

const program = new Command("baserate")
  .description(
    "Put an attack in proportion: from a news report to a sourced answer about the group behind it.",
  )
  .version(VERSION)
  .addCommand(assessCommand())
  .addCommand(dataCommand())
  .addCommand(eventsCommand())
  .addCommand(compareCommand())
  .addCommand(exportCommand())
  .addCommand(checkCommand())
  .addCommand(readCommand())
  .addCommand(linkCommand())
  .addCommand(await statsCommand(process.argv))
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError("(add --help for the options)");
for (const command of program.commands)
  command.exitOverride().showHelpAfterError("(add --help for the options)");

watchStandardOutput();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else process.exitCode = reportError(error, process.stderr);
}
