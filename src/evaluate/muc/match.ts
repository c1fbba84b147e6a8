import { recordOf } from "../record-of.ts";
import { type Entity, ROLES, type Role, type Template } from "./template.ts";

const PUNCTUATION = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g;

/** A mention as it is compared: lower case, without punctuation and articles. */
export function plainWords(mention: string): string {
  return mention
    .toLowerCase()
    .replace(PUNCTUATION, "")
    .replace(/\b(a|an|the)\b/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
}

/** A template whose mentions are plain words. */
export type PlainTemplate = { incident_type: string } & Record<Role, Entity[]>;

export function plainTemplate(template: Template): PlainTemplate {
  const plain = recordOf(ROLES, (role) =>
    template[role].filter((entity) => entity.length > 0).map((entity) => entity.map(plainWords)),
  );
  return { incident_type: template.incident_type, ...plain };
}

/** The key's templates without those that repeat another word for word. */
export function withoutRepeats(templates: readonly PlainTemplate[]): PlainTemplate[] {
  return [...new Map(templates.map((one) => [JSON.stringify(one), one])).values()];
}

/** A response is right when all its mentions are the key's. */
export function isPart(response: Entity, key: Entity): boolean {
  return response.every((mention) => key.includes(mention));
}
