import type { Database } from "../store/index.ts";
import type { DatasetFacts } from "./manifests/facts.ts";

/** Keeps what is known of a dataset; its facts are those of its latest import. */
export async function keepDataset(db: Database, facts: DatasetFacts): Promise<void> {
  const { id, family, format, version, rank } = facts;
  await db.run("delete from datasets where id = $id", { id });
  await db.run("insert into datasets values ($id, $family, $format, $version, $rank::bigint, $facts)", {
    id,
    family,
    format,
    version,
    rank,
    facts: JSON.stringify(facts),
  });
}
