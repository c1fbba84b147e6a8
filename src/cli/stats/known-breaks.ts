import { loadRegistry, relabellings, resolveActor } from "../../actors/index.ts";
import { datasetOf, heldDataset, KNOWN_DATASETS } from "../../import/index.ts";
import { Problem } from "../../problem.ts";
import { countryCode, withOpenStore } from "../events-query.ts";

/** A day on which a dataset changed, and not the world. */
export interface KnownBreak {
  readonly day: string;
  readonly what: string;
}

/**
 * The breaks of a dataset: of a publisher by its name ("gtd", "acled", "ucdp-ged" …), of a release or a table of the user's own
 * by its id in the store. Those of other countries or actors are left out where the series is said to be of one.
 * @throws Problem when nobody publishes such a dataset and the store has none.
 */
export async function knownBreaks(of: {
  readonly dataset: string;
  readonly actor: string | undefined;
  readonly country: string | undefined;
  readonly store: string | undefined;
}): Promise<KnownBreak[]> {
  const { dataset } = of;
  const country = of.country === undefined ? null : countryCode(of.country);
  const breaks = datasetOf(dataset)?.facts.breaks ?? (await breaksInStore(dataset, of.store));
  const own = breaks.filter(
    (it) =>
      (it.actor === null || it.actor === of.actor) &&
      (it.country === null || country === null || it.country === country),
  );
  const renamed = of.actor === undefined ? [] : renamings(dataset, of.actor, country);
  return [...own, ...renamed].map(({ day, what }) => ({ day, what }));
}

async function breaksInStore(dataset: string, folder: string | undefined) {
  try {
    return (await withOpenStore(folder, (store) => heldDataset(store, dataset))).manifest.breaks;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const known = KNOWN_DATASETS.map(({ name }) => name).join(", ");
    throw new Problem(`${dataset} is no publisher's (${known}), and ${error.message}`);
  }
}

/** Days from which UCDP codes a group under another name: one series ends, another begins, and nothing rose or fell. */
function renamings(dataset: string, actor: string, country: string | null): KnownBreak[] {
  const registry = loadRegistry();
  const id = resolveActor(registry, actor);
  if (id === null) throw new Problem(`no actor is known as "${actor}".`, "usage");
  return relabellings(registry, id)
    .filter((it) => dataset.startsWith(it.dataset) && (country === null || it.country === country))
    .flatMap(({ from, to, name, before, country: where }) => [
      { day: from, what: `${before} is coded as ${name} in ${where}` },
      ...(to === null ? [] : [{ day: to, what: `${name} is coded as ${before} again in ${where}` }]),
    ]);
}
