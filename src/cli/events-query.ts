import type { CountryCode } from "../event/index.ts";
import { type DatasetStore, heldDataset, openStore } from "../import/dataset-store.ts";
import type { RowQuery, SelectedActor } from "../import/index.ts";
import { countryByName, countryInfo } from "../places/countries.ts";
import { Problem } from "../problem.ts";
import { storeFolder } from "../store/index.ts";
import type { FilterOptions } from "./events-filters.ts";

/** Opens the user's store for looking, and closes it whatever happens. */
export async function withOpenStore<Result>(
  folder: string | undefined,
  work: (store: DatasetStore) => Promise<Result>,
  mode: "read" | "write" = "read",
): Promise<Result> {
  const store = await openStore(storeFolder(folder), mode);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** @throws Problem when a country, an actor or a dataset is not known. */
export async function queryOf(store: DatasetStore, options: FilterOptions): Promise<RowQuery> {
  const { from, to, minKilled, violence, type, dataset, country, actor } = options;
  if (from !== undefined && to !== undefined && from > to)
    throw new Problem(`--from ${from} is after --to ${to}.`, "usage");
  if (dataset !== undefined) await eventsIn(store, dataset);
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(minKilled !== undefined && { minDeaths: minKilled }),
    ...(violence && { violence }),
    ...(type && { type }),
    ...(dataset && { dataset }),
    ...(country && { countries: country.map(countryCode) }),
    ...(actor && { actorNames: (await actorsOf(store, [actor], options))[0]!.names }),
  };
}

async function eventsIn(store: DatasetStore, dataset: string): Promise<void> {
  const { holds } = (await heldDataset(store, dataset)).facts.facts;
  if (holds !== "events")
    throw new Problem(
      `${dataset} holds ${holds}, no events; baserate data info ${dataset} says more.`,
      "usage",
    );
}

/** The actors of these names, as the rows of the store name them. @throws Problem where nobody of a name occurs. */
export async function actorsOf(
  store: DatasetStore,
  names: readonly string[],
  options: FilterOptions,
): Promise<SelectedActor[]> {
  // The registry is read only when a command names an actor.
  const { loadRegistry } = await import("../actors/index.ts");
  const { selectActor } = await import("../import/index.ts");
  const registry = loadRegistry();
  const selected = [];
  for (const name of names)
    selected.push(await selectActor(store.db, registry, name, options.withoutAffiliates !== true));
  return selected;
}

/** The code of a country by its name or code. @throws Problem for what is none. */
export function countryCode(given: string): CountryCode {
  const code = /^[a-z]{2}$/i.test(given) ? given.toUpperCase() : countryByName(given);
  if (code !== null && countryInfo(code) !== null) return code;
  throw new Problem(
    `"${given}" is no country that we know; give its English name or its two-letter code.`,
    "usage",
  );
}
