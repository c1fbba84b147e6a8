import { z } from "zod";
import { CountryCode, Day } from "../event/index.ts";

/** A name and the time in which it was the group's own; news often keeps an old name for years after `to`. */
export const Alias = z.object({
  name: z.string().min(1),
  from: Day.optional(),
  to: Day.optional(),
  /** BCP 47; English, or a transliteration that English uses, where absent. */
  lang: z.string().optional(),
  /** Also a common word, or the usual name of something else: in a text it counts only with support. */
  ambiguous: z.boolean().default(false),
});
export type Alias = z.infer<typeof Alias>;

/**
 * What the actor is to `of`. `affiliate`: recognised by it, keeps its own command; `part`: a wing or member of it;
 * `splinter`: broke away from it; `successor`: carries it on under another name or after a merger.
 */
export const Link = z.object({
  type: z.enum(["affiliate", "part", "splinter", "successor"]),
  of: z.string(),
  from: Day.optional(),
  to: Day.optional(),
});
export type Link = z.infer<typeof Link>;

/** An actor's name in UCDP's data; with `countries` it is this actor only there (UCDP has a single IS). */
export const UcdpName = z.object({
  name: z.string().min(1),
  id: z.number().int().positive().optional(),
  countries: z.array(CountryCode).optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export type UcdpName = z.infer<typeof UcdpName>;

const aliasOrName = z.preprocess((given) => (typeof given === "string" ? { name: given } : given), Alias);

export const Actor = z.object({
  /** kebab-case, or `state:XX` for a state with its government and forces. */
  id: z.string().regex(/^([a-z0-9]+(-[a-z0-9]+)*|state:[A-Z]{2})$/, "expected kebab-case or state:XX"),
  name: z.string().min(1),
  kind: z.enum([
    "armed-group",
    "militia",
    "party",
    "coalition",
    "umbrella",
    "movement",
    "sect",
    "cartel",
    "gang",
    "military-company",
    "government",
    "state-force",
    "intergovernmental",
    "ngo",
    "state",
  ]),
  /** Where it is based or acts on its own account; decides between bearers of the same name. */
  countries: z.array(CountryCode),
  from: Day.optional(),
  to: Day.optional(),
  aliases: z.array(aliasOrName).default([]),
  links: z.array(Link).default([]),
  ucdp: z.array(UcdpName).default([]),
});
export type Actor = z.infer<typeof Actor>;

const dayOrNull = z.union([Day, z.literal("").transform(() => null)]);
const textOrNull = z.string().transform((text) => text || null);

/** A change of name in a dataset that is none in the world: the series of `actors` go on under another name. */
export const Relabelling = z.object({
  dataset: z.string(),
  actors: z
    .string()
    .min(1)
    .transform((ids) => ids.split(",")),
  country: CountryCode,
  from: Day,
  /** Day on which the name ends; null while it lasts. */
  to: dayOrNull,
  /** The name that the dataset uses from then on. */
  name: z.string().min(1),
  /** The name that it used before. */
  before: z.string().min(1),
  /** Day of GED's first row under the new name, by its rows; null where it was not looked up. */
  rowsBegin: dayOrNull,
  /** Day from which the old name's rows end; null where that is the same day. */
  rowsEnd: dayOrNull,
  /** What a reader of the series under the new and under the old name must know; null where nothing breaks there. */
  begins: textOrNull,
  ends: textOrNull,
  note: z.string().min(1),
});
export type Relabelling = z.infer<typeof Relabelling>;
