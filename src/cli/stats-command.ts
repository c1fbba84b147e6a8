import { Command } from "commander";

/**
 * The statistics under the verdict, each as a command of its own (`stats/`).
 * @param words of the command line: the methods are loaded only where it names `stats`.
 */
export async function statsCommand(words: readonly string[]): Promise<Command> {
  const stats = new Command("stats").description("the methods under the verdict, on your own numbers");
  if (!words.includes("stats")) return stats;
  const { METHODS } = await import("./stats/methods.ts");
  for (const method of METHODS)
    stats.addCommand(method().exitOverride().showHelpAfterError("(add --help for the options)"));
  return stats;
}
