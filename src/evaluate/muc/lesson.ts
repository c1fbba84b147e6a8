import type { IncidentType } from "./incident-types.ts";
import { plainWords } from "./match.ts";
import type { Page } from "./page.ts";
import type { KeyTemplate, Message, Slot } from "./template.ts";
import type { Candidate, View } from "./view.ts";

/** A message to learn from. */
export interface Lesson {
  message: Message;
  key: readonly KeyTemplate[];
  page: Page;
}

/** The same as the decisions see it. */
export interface Seen {
  key: readonly KeyTemplate[];
  view: View;
}

export function ofType(template: KeyTemplate, type: IncidentType): boolean {
  return template.incident_type.split(" / ").includes(type);
}

export function wantedIn(templates: readonly KeyTemplate[], role: Slot): Set<string> {
  return new Set(templates.flatMap((template) => template[role].flat().map(plainWords)));
}

export function isWanted({ entity }: Candidate, wanted: ReadonlySet<string>): boolean {
  return entity.phrases.some((phrase) => wanted.has(phrase.plain));
}
