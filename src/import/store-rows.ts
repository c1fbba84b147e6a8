import type { DatasetStore } from "./dataset-store.ts";
import { type EventRows, eventRows } from "./event-rows.ts";

/** The rows of a store, as an assessment looks them up: what counts now, unless a release is named. */
export function openStoreRows(store: DatasetStore): Promise<EventRows> {
  return eventRows(store.db, []);
}
