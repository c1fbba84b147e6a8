import { z } from "zod";
import type { CountryCode, Day } from "../event/index.ts";
import { Problem } from "../problem.ts";
import type { Database } from "../store/index.ts";
import type { DatasetStore } from "./dataset-store.ts";

const CountryMentions = z.object({
  dataset: z.string(),
  country: z.string(),
  day: z.string(),
  mentions: z.number(),
});

/** How often a country was mentioned on a day, from one of the store's tables of mentions. */
export interface StoredAttention {
  readonly dataset: string;
  /** Days of which the table holds mentions of anything. */
  readonly known: readonly Day[];
  readonly days: readonly { readonly country: CountryCode; readonly day: Day; readonly mentions: number }[];
}

/**
 * The store's mentions by country and day. Two tables may count the same mentions, as GDELT's do, so only one is taken:
 * by default that which places more of them.
 *
 * @param wish.about only rows in which an actor's name, as GDELT writes it, holds this.
 * @throws Problem when the store holds no mentions with a country.
 */
export async function storedAttention(
  { db, folder }: DatasetStore,
  wish: { dataset?: string; about?: string } = {},
): Promise<StoredAttention> {
  const days = await db.query(
    `with placed as (
      select dataset, country, day::varchar as day, sum(mentions)::double as mentions from attention
      where country is not null and dataset = coalesce(nullif($dataset, ''), dataset)
        and ($about = '' or contains(lower(concat_ws(' ', actor_1, actor_2)), $about))
      group by all)
    from placed where dataset = (select dataset from placed group by dataset order by sum(mentions) desc, dataset limit 1)
    order by country, day`,
    { dataset: wish.dataset ?? "", about: wish.about?.toLowerCase() ?? "" },
    CountryMentions,
  );
  if (days.length > 0) {
    const { dataset } = days[0]!;
    return { dataset, days, known: await knownDays(db, dataset) };
  }
  const which = wish.about === undefined ? "mentions with a country" : `mentions of "${wish.about}"`;
  throw new Problem(
    `the store ${folder} holds no ${which}; add GDELT's events, or events and mentions, with baserate data add.`,
  );
}

async function knownDays(db: Database, dataset: string): Promise<Day[]> {
  const found = await db.query(
    "select distinct day::varchar as day from attention where dataset = $dataset order by day",
    { dataset },
    z.object({ day: z.string() }),
  );
  return found.map(({ day }) => day);
}
