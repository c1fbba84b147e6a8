import { check } from "../answer.ts";
import { loadDocument } from "../document/index.ts";
import type { CheckOptions } from "./check-command.ts";
import { wishesOf } from "./evidence.ts";
import { printJson } from "./json/print.ts";
import type { CheckJson } from "./json/texts.ts";
import { pageForm } from "./standard-output.ts";

/** `baserate check`: document → claims with verdicts → JSON or a list for the terminal. */
export async function runCheck(origin: string, options: CheckOptions): Promise<void> {
  const wishes = await wishesOf(origin, options);
  const document = await loadDocument(origin, process.stdin);
  const { check: checked, warnings } = await check(document, wishes, options.words ?? null);
  for (const warning of warnings) process.stderr.write(`baserate: ${warning}\n`);
  if (options.json) {
    printJson<typeof CheckJson>(checked, 2);
    return;
  }
  const { renderClaims } = await import("../report/text/claims.ts");
  process.stdout.write(renderClaims(checked.claims, checked.asOf, pageForm()));
}
