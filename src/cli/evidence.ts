import type { Wishes } from "../answer.ts";
import { Problem } from "../problem.ts";
import { hasStore, storeFolder } from "../store/index.ts";
import { openAttention } from "./attention-series.ts";
import type { EvidenceOptions } from "./evidence-options.ts";
import { today } from "./today.ts";

/**
 * What the user asks for, with the attention series read in.
 * @param origin of the text that it goes with.
 * @throws Problem when the series cannot be read.
 */
export async function wishesOf(
  origin: string,
  { asOf, data, store, attention }: EvidenceOptions,
): Promise<Wishes> {
  if (origin === "-" && attention === "-")
    throw new Problem("standard input is the text already; give --attention a file.", "usage");
  return {
    asOf: asOf ?? null,
    data: data ?? [],
    store: storeInUse(store),
    attention: await openAttention(attention, store),
    attentionFrom: attention ?? null,
    today: today(),
  };
}

/** The folder of the store that is named, or of the user's own where there is one; null where none is wanted. */
function storeInUse(given: string | false | undefined): string | null {
  if (given === false) return null;
  const folder = storeFolder(given);
  return given !== undefined || hasStore(folder) ? folder : null;
}
