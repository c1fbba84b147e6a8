import { acled } from "./acled.ts";
import type { Dataset } from "./dataset.ts";
import { gdeltEvents } from "./gdelt-events.ts";
import { gdeltMentions } from "./gdelt-mentions.ts";
import { gtd } from "./gtd.ts";
import { ucdpCandidate } from "./ucdp-candidate.ts";
import { ucdpCountryYears } from "./ucdp-country-years.ts";
import { ucdpGed } from "./ucdp-ged.ts";

/** Every publisher's dataset that is known; of two that a table may be, the first is tried first. */
export const KNOWN_DATASETS: readonly Dataset[] = [
  ucdpCandidate,
  ucdpGed,
  ucdpCountryYears,
  acled,
  gtd,
  gdeltEvents,
  gdeltMentions,
];
