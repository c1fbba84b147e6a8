import type { EventRecord } from "../../event/index.ts";
import type { Lexicons } from "../../read/index.ts";
import type { Knowledge } from "../knowledge.ts";
import { victimNames } from "../names.ts";
import type { Article } from "./article.ts";
import { casualtyFeatures, countOf, type Effect } from "./casualties.ts";
import { type Cues, cuesIn } from "./cues.ts";
import { shootingOf } from "./shooting.ts";

export interface GvdbPrediction {
  id: string;
  killed: number;
  wounded: number;
  date: string | null;
  place: string | null;
  victims: string[];
  weapon: string | null;
}

/** What the database would say of an article. */
export function predictShooting(
  article: Article,
  lexicons: Lexicons,
  { casualties }: Pick<Knowledge, "casualties">,
  cues: Cues,
): GvdbPrediction {
  const { id, text } = article;
  const event = shootingOf(article, lexicons);
  const features = casualtyFeatures(article, event, cues);
  const count = (effect: Effect) => countOf(effect, event?.[effect]?.best ?? 0, casualties[effect], features);
  const killed = count("killed");
  return {
    id,
    killed:
      killed > 0 && endedInSuicide(article, features, cues) && !isSum(article, event) ? killed + 1 : killed,
    wounded: count("wounded"),
    date: event?.date?.precision === "day" ? event.date.start : null,
    place: event?.place?.name ?? null,
    victims: event === undefined ? [] : victimNames(text, victimSpans(event)),
    weapon: event?.weapons[0]?.name ?? null,
  };
}

/** The database counts a shooter who took his own life among the killed; a child who found a gun is no other than the victim. */
function endedInSuicide({ title, text }: Article, features: readonly string[], cues: Cues): boolean {
  const told = (cue: string) => features.includes(`title ${cue}`) || features.includes(`lead ${cue}`);
  const suicide = cuesIn(title, cues, 1).has("suicide") || cuesIn(text, cues, TOLD_WITHIN).has("suicide");
  return suicide && !told("accident") && !CHILD_SHOT_ITSELF.test(text);
}

/** Sentences of a page, its headline among them, within which it tells how the shooter ended. */
const TOLD_WITHIN = 8;

const CHILD_SHOT_ITSELF =
  /\b(?:toddler|child|baby|(?:[1-9]|1[0-2])-year-old)\b(?:(?!\b(?:kill|wound|father|mother))[^.]){0,120}\b(?:shot|shoots|shooting) (?:him|her|it)self\b/i;

/**
 * The count of the dead has the shooter in it: one of all people ("three dead"), or of those found in a murder-suicide, but
 * not of whom he killed ("killed three people").
 */
function isSum({ text }: Article, event: EventRecord | undefined): boolean {
  const span = event?.spans.killed?.[0];
  if (span === undefined) return false;
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
  const after = text.slice(span.end, span.end + SENTENCE).split(/[.!?]\s/)[0]!;
  if (HIS_DEED.test(before)) return false;
  if (/\bbodies of\s$/i.test(before)) return true;
  const words = text.slice(span.start, span.end);
  const counted = /^(?:an?|his|her|their|the)\s/i.test(words) ? words : words + after.slice(0, BESIDE);
  return EVERYBODY.test(counted) || /\bmurder[- ]suicide\b/i.test(before + after);
}

const HIS_DEED =
  /(?<!\b(?:that|which|shooting|suicide|attack|violence|rampage)\s(?:has\s|had\s)?)\b(?:kill|shot|shoot|murder|stabb|slay|gunn)\w*(?:\s(?:dead|down|and\skilled))?\s(?:at\sleast\s)?$/i;
const EVERYBODY =
  /\b(?:people|persons|members|(?<!\bshot )dead|deaths|bodies|fatalities|couple)\b|\b(?:a|the) (?:[\w-]+ )?(?:man and (?:a |the )?(?:[\w-]+ )?woman|woman and (?:a |the )?(?:[\w-]+ )?man|husband and wife)\b/i;
/** UTF-16 units before a count, beside it, and to the end of its sentence at most. */
const BEFORE = 40;
const BESIDE = 12;
const SENTENCE = 200;

function victimSpans(event: EventRecord) {
  return Object.entries(event.spans)
    .filter(([field]) => /^(?:type|killed|wounded|targets)/.test(field))
    .flatMap(([, spans]) => spans);
}
