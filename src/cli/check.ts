import pc from "picocolors";
import { check } from "../answer.ts";
import { loadDocument } from "../document/index.ts";
import type { Day } from "../event/index.ts";
import { storeInUse, today } from "./assess.ts";
import { openAttention } from "./attention-series.ts";

/** `baserate check`: document → claims with verdicts → JSON or a list for the terminal. */
export async function runCheck(
  origin: string,
  options: {
    asOf?: Day;
    data?: string[];
    store?: string | false;
    attention?: string;
    words?: string;
    json?: boolean;
  },
): Promise<void> {
  const document = await loadDocument(origin, process.stdin);
  const { check: checked, warnings } = await check(
    document,
    {
      asOf: options.asOf ?? null,
      data: options.data ?? [],
      store: storeInUse(options.store),
      attention: await openAttention(options.attention, options.store),
      today: today(),
    },
    options.words ?? null,
  );
  for (const warning of warnings) process.stderr.write(`baserate: ${warning}\n`);
  if (options.json) {
    process.stdout.write(`${JSON.stringify(checked, null, 2)}\n`);
    return;
  }
  const { renderClaims } = await import("../report/text/claims.ts");
  const width = Math.min(process.stdout.columns ?? 80, 100);
  const color = pc.isColorSupported && process.stdout.isTTY === true;
  process.stdout.write(renderClaims(checked.claims, checked.asOf, { width, color }));
}
