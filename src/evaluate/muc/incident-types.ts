import type { Page } from "./page.ts";
import type { Tag } from "./tags.ts";

export const INCIDENT_TYPES = [
  "attack",
  "bombing",
  "kidnapping",
  "arson",
  "robbery",
  "forced work stoppage",
] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];

const LEAD_SENTENCES = 3;
const NEAR = 5;

/** What speaks for or against an incident of some type in a message: its words, frames and the reader's events. */
export function messageFeatures(page: Page, tags: readonly Tag[][]): string[] {
  const features = new Set<string>();
  tags.forEach((line, index) => {
    const lead = index < LEAD_SENTENCES;
    line.forEach(({ word, frame }, i) => {
      features.add(`w=${word}`);
      if (lead) features.add(`lead=${word}`);
      if (frame === null) return;
      features.add(`frame=${frame}`);
      if (lead) features.add(`lead=@${frame}`);
      for (let j = Math.max(0, i - NEAR); j <= Math.min(line.length - 1, i + NEAR); j++) {
        for (const kind of j === i ? [] : line[j]!.kinds)
          features.add(`frame=${frame} ${j < i ? "<" : ">"}:${kind}`);
        const near = line[j]!.class;
        if (near === null || j === i) continue;
        features.add(`frame=${frame} ${j < i ? "<" : ">"}${near}`);
        if (lead) features.add(`lead=@${frame} ${near}`);
      }
    });
  });
  for (const event of page.events) {
    features.add(`event=${event.type}`);
    features.add(`event=${event.type} ${event.stage}`);
    if (event.main) features.add(`main=${event.type}`);
    for (const { actor } of event.perpetrators)
      features.add(`by=${actor === null ? "unlisted" : actor.startsWith("state:") ? "state" : "group"}`);
    for (const { kind } of event.targets) features.add(`target=${kind}`);
    for (const { kind } of event.weapons) features.add(`weapon=${kind}`);
    if (event.killed !== null) features.add("killed");
    if (event.wounded !== null) features.add("wounded");
    if (event.place?.country) features.add(`in=${event.place.country}`);
  }
  features.add(`events=${Math.min(page.events.length, 4)}`);
  return [...features];
}
