import { z } from "zod";

/**
 * Who is said to have done it. `claimed`: the named group, or the attacker in its name, says so; `stated`: the text
 * or its source says so as a fact; `suspected`: somebody blames or suspects; `denied`: the named actor denies it.
 */
export const AttributionStatus = z.enum(["claimed", "stated", "suspected", "denied", "unknown"]);
export type AttributionStatus = z.infer<typeof AttributionStatus>;

export const Perpetrator = z.object({
  /** Words of the text for an organisation, or a generic description ("a single gunman"); never a personal name. */
  name: z.string(),
  /** Id in the actor registry; null for generic descriptions and organisations that it does not know. */
  actor: z.string().nullable(),
  status: AttributionStatus,
  /** Who says so, generically: "the attacker", "the group", "police", "officials", an organisation; null = the text. */
  by: z.string().nullable(),
  /** What a claim consists of: the group claims responsibility, or the attacker claims allegiance to it. */
  claim: z.enum(["responsibility", "allegiance"]).nullable(),
});
export type Perpetrator = z.infer<typeof Perpetrator>;

/**
 * How far the organisation was behind it. `directed`: ordered or planned by it; `enabled`: helped with means or
 * training; `inspired`: in its name without contact; `none`: the text says that there is no evidence of any of these,
 * or that somebody acted alone; `unknown`: the text does not say.
 */
export const Organisation = z.object({
  degree: z.enum(["directed", "enabled", "inspired", "none", "unknown"]),
  /** The words of the text that say so. */
  statement: z.string().nullable(),
  /** The organisation that directed, helped or inspired, as the words name it; also one that inspired somebody who acted alone. */
  group: Perpetrator.pick({ name: true, actor: true }).nullable().default(null),
});
export type Organisation = z.infer<typeof Organisation>;
