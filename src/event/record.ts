import { z } from "zod";
import { Organisation, Perpetrator } from "./attribution.ts";
import { EventDate } from "./day.ts";
import { EventPlace } from "./place.ts";
import { Span } from "./span.ts";
import { Toll } from "./toll.ts";

/** What happened, after GTD's attack types, with the kinds of armed event that UCDP and ACLED add. */
export const EventType = z.enum([
  "armed-assault",
  "bombing",
  "assassination",
  "kidnapping",
  "hostage-taking",
  "hijacking",
  "arson",
  "vehicle-attack",
  "stabbing",
  "battle",
  "air-strike",
  "shelling",
  "robbery",
  "infrastructure-attack",
  "attack",
]);
export type EventType = z.infer<typeof EventType>;

/** How far it came: carried out, tried without success, stopped before, or only announced. */
export const EventStage = z.enum(["accomplished", "attempted", "foiled", "threatened"]);
export type EventStage = z.infer<typeof EventStage>;

export const Target = z.object({
  name: z.string(),
  kind: z.enum([
    "civilians",
    "religious",
    "government",
    "police",
    "military",
    "business",
    "transport",
    "media",
    "education",
    "health",
    "diplomatic",
    "armed-group",
    "infrastructure",
    "other",
  ]),
});
export type Target = z.infer<typeof Target>;

export const Weapon = z.object({
  name: z.string(),
  kind: z.enum([
    "firearm",
    "explosive",
    "vehicle",
    "blade",
    "fire",
    "chemical",
    "aircraft",
    "artillery",
    "other",
  ]),
});
export type Weapon = z.infer<typeof Weapon>;

/**
 * One event as one document reports it (promise 2: every field that is not null has at least one span under its
 * name in `spans`, or for arrays under `name.index`, e.g. `perpetrators.0`).
 */
export const EventRecord = z.object({
  id: z.string(),
  type: EventType,
  stage: EventStage,
  /** True for the event that the document is about; at most one in a document. */
  main: z.boolean(),
  date: EventDate.nullable(),
  place: EventPlace.nullable(),
  perpetrators: z.array(Perpetrator),
  /** How many attackers, where the text says. */
  attackers: Toll.nullable(),
  organisation: Organisation,
  targets: z.array(Target),
  weapons: z.array(Weapon),
  tactic: z
    .enum(["suicide", "vehicle-ramming", "siege", "ambush", "roadside-bomb", "car-bomb", "drive-by"])
    .nullable(),
  killed: Toll.nullable(),
  wounded: Toll.nullable(),
  kidnapped: Toll.nullable(),
  /** Whether `killed` counts attackers; null where the text does not say. */
  includesPerpetrators: z.boolean().nullable(),
  spans: z.record(z.string(), z.array(Span)),
});
export type EventRecord = z.infer<typeof EventRecord>;

/** The organisation whose example was followed by somebody who had no contact with it; null where the report names none. */
export function inspirationOf({ organisation: { degree, group } }: EventRecord): Organisation["group"] {
  return degree === "inspired" || degree === "none" ? group : null;
}

/** True where the report names an organisation that inspired the event, and none that did it. */
export function isOnlyInspired(event: EventRecord): boolean {
  const named = event.perpetrators.some(({ actor, status }) => actor !== null && status !== "denied");
  return !named && inspirationOf(event) !== null;
}
