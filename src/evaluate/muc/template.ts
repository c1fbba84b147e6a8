import { z } from "zod";

export const ROLES = ["PerpInd", "PerpOrg", "Target", "Victim", "Weapon"] as const;
export type Role = (typeof ROLES)[number];

/** What an entity is called in the text, one string for each mention. */
export type Entity = string[];

/** How a message views an organisation, in MUC's words. */
export const CONFIDENCES = [
  "REPORTED AS FACT",
  "CLAIMED OR ADMITTED",
  "SUSPECTED OR ACCUSED",
  "SUSPECTED OR ACCUSED BY AUTHORITIES",
  "POSSIBLE",
  "ACQUITTED",
] as const;

const Mention = z.union([z.string(), z.tuple([z.string(), z.number()]).transform(([text]) => text)]);
const Entities = z.array(z.union([z.string().transform((text) => [text]), z.array(Mention)])).default([]);

/**
 * One incident in the format of the GTT papers: incident type in lower case, "a / b" where a key allows both, and for
 * each role its entities.
 */
export const Template = z.object({
  incident_type: z
    .string()
    .nullish()
    .transform((type) => type ?? "attack"),
  PerpInd: Entities,
  PerpOrg: Entities,
  /** Parallel to PerpOrg; null where a key does not say. */
  PerpOrgConfidence: z.array(z.string().nullable()).default([]),
  Target: Entities,
  Victim: Entities,
  Weapon: Entities,
});
export type Template = z.infer<typeof Template>;

/** How a key says that an organisation is viewed: any of the alternatives is right. */
export interface AskedConfidence {
  /** It counts where it is given, but need not be. */
  optional: boolean;
  alternatives: { said: string; of: Entity }[];
}

/** A template of an answer key. */
export const KeyTemplate = Template.extend({
  /** Victims that are described, not named: no slot of the GTT format, but they show where an incident is told. */
  Described: Entities,
}).transform((template) => ({ ...template, optional: false, confidences: confidencesOf(template) }));
export type KeyTemplate = z.infer<typeof KeyTemplate>;

/** The organisation confidences of a template that has no others than PerpOrgConfidence. */
function confidencesOf({
  PerpOrg,
  PerpOrgConfidence,
}: Pick<Template, "PerpOrg" | "PerpOrgConfidence">): AskedConfidence[] {
  return PerpOrg.flatMap((of, i) => {
    const said = PerpOrgConfidence[i] ?? null;
    return said === null ? [] : [{ optional: false, alternatives: [{ said, of }] }];
  });
}

/** All that is looked for: the roles, and described victims, which help to tell incidents and types but are not answered. */
export const SLOTS = [...ROLES, "Described"] as const;
export type Slot = (typeof SLOTS)[number];

const Filler = z.object({
  optional: z.boolean(),
  alternatives: z
    .array(
      z.object({ value: z.union([z.string(), z.array(z.string())]), tag: z.array(z.string()).optional() }),
    )
    .min(1),
});
const Key = z.object({
  optional: z.boolean().default(false),
  slots: z.record(z.string(), z.array(Filler)),
});
type Key = z.infer<typeof Key>;

/** A message, with its answer key (all slots, or already templates) where it has one. */
export const Message = z
  .object({
    docid: z.string(),
    text: z.string().optional(),
    doctext: z.string().optional(),
    templates: z.array(z.union([Key, KeyTemplate])).optional(),
  })
  .transform(({ docid, text, doctext, templates }) => ({
    docid,
    text: text ?? doctext ?? "",
    templates: templates?.map((one) => ("slots" in one ? templateOfKey(one) : one)) ?? null,
  }));
export type Message = z.infer<typeof Message>;

const SLOT_OF: Record<Role, string> = {
  PerpInd: "perp-ind-id",
  PerpOrg: "perp-org-id",
  Target: "phys-tgt-id",
  Victim: "hum-tgt-name",
  Weapon: "inc-instr-id",
};

function templateOfKey(key: Key): KeyTemplate {
  const valuesOf = (filler: z.infer<typeof Filler>) =>
    filler.alternatives.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const entities = (role: Role) => (key.slots[SLOT_OF[role]] ?? []).map(valuesOf);
  const type = key.slots["inc-type"]?.[0];
  const PerpOrg = entities("PerpOrg");
  return {
    incident_type: type === undefined ? "attack" : valuesOf(type).join(" / ").toLowerCase(),
    PerpInd: entities("PerpInd"),
    PerpOrg,
    PerpOrgConfidence: PerpOrg.map((names) => confidenceOf(key, names)),
    Target: entities("Target"),
    Victim: entities("Victim"),
    Weapon: entities("Weapon"),
    Described: (key.slots["hum-tgt-desc"] ?? []).map(valuesOf),
    optional: key.optional,
    confidences: (key.slots["perp-org-conf"] ?? []).map(({ optional, alternatives }) => ({
      optional,
      alternatives: alternatives.flatMap(({ value, tag }) =>
        typeof value === "string" ? [{ said: value, of: tag ?? [] }] : [],
      ),
    })),
  };
}

function confidenceOf(key: Key, names: Entity): string | null {
  for (const { alternatives } of key.slots["perp-org-conf"] ?? [])
    for (const { value, tag } of alternatives)
      if (typeof value === "string" && (tag ?? []).some((name) => names.includes(name))) return value;
  return null;
}
