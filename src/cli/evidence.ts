import type { Wishes } from "../answer.ts";
import { hasStore, storeFolder } from "../store/index.ts";
import { openAttention } from "./attention-series.ts";
import type { EvidenceOptions } from "./evidence-options.ts";
import { today } from "./today.ts";

/** What the user asks for, with the attention series read in. @throws Problem when that cannot be read. */
export async function wishesOf({ asOf, data, store, attention }: EvidenceOptions): Promise<Wishes> {
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
