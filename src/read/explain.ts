import type { EventRecord, Span } from "../event/index.ts";
import type { Draft } from "./draft.ts";

/** Why a record says what it says: one entry for each construction that it rests on. Offsets of the text as given. */
export interface Explanation {
  record: string;
  sentence: Span;
  /** The trigger and construction, or the pattern of `data/lexicon/patterns.tsv`, that fired. */
  pattern: string;
  roles: { role: string; span: Span }[];
}

/** Explains a record by the sightings and cues of its draft: every span of every field is one of the roles. */
export function explain(
  draft: Draft,
  record: EventRecord,
  sentences: readonly Span[],
  original: (span: Span) => Span,
): Explanation[] {
  const role = (name: string, { start, end }: Span) => ({ role: name, span: original({ start, end }) });
  const because = (sentence: number, pattern: string, roles: Explanation["roles"]): Explanation => ({
    record: record.id,
    sentence: sentences[sentence]!,
    pattern,
    roles,
  });
  const events = draft.sightings.flatMap((sighting) => {
    const own = sighting.tolls.filter(({ pattern }) => pattern === null);
    const byPattern = sighting.tolls.filter(({ pattern }) => pattern !== null);
    return [
      because(sighting.sentence, sighting.pattern, [
        ...sighting.triggers.map((trigger) => role("trigger", trigger.span)),
        ...sighting.agents.map((agent) => role("perpetrator", agent.chunk)),
        ...sighting.targets.map((target) => role("target", target.chunk)),
        ...own.map((toll) => role(toll.effect, toll.span)),
        ...sighting.places.map((place) => role("place", place)),
        ...sighting.times.map((time) => role("date", time)),
        ...sighting.weapons.map((weapon) => role("weapon", weapon.span)),
      ]),
      ...byPattern.map((toll) => because(toll.sentence, toll.pattern!, [role(toll.effect, toll.span)])),
    ];
  });
  const said = draft.cues.map((cue) =>
    because(cue.sentence, cue.pattern, [
      role(cue.kind === "degree" ? `organisation ${cue.degree}` : cue.status, cue.span),
    ]),
  );
  const { includes } = draft;
  const counted = includes
    ? [because(includes.sentence, includes.pattern, [role("includesPerpetrators", includes.span)])]
    : [];
  const told = [...events, ...said, ...counted];
  return [
    ...told,
    ...whereabouts(draft, record, sentences, original),
    ...attackerToldApart(record, told, sentences),
  ];
}

/** The attacker of whom only a sentence without a deed tells. */
function attackerToldApart(
  { id, spans }: EventRecord,
  told: readonly Explanation[],
  sentences: readonly Span[],
): Explanation[] {
  const span = spans["perpetrators.0"]?.[0];
  if (span === undefined) return [];
  const same = (role: Explanation["roles"][number]) =>
    role.span.start === span.start && role.span.end === span.end;
  if (told.some(({ roles }) => roles.some(same))) return [];
  const sentence = sentences.findLast(({ start }) => start <= span.start) ?? span;
  return [
    { record: id, sentence, pattern: "an attacker told apart", roles: [{ role: "perpetrator", span }] },
  ];
}

/** The place and day that no word of the event brings along. */
function whereabouts(
  { sightings }: Draft,
  { id, spans }: EventRecord,
  sentences: readonly Span[],
  original: (span: Span) => Span,
): Explanation[] {
  return (["place", "date"] as const).flatMap((field) => {
    const span = spans[field]?.[0];
    const same = (found: Span) => span !== undefined && original(found).start === span.start;
    const [own, loose] =
      field === "place"
        ? [sightings.flatMap(({ places }) => places), sightings.flatMap(({ loosePlaces }) => loosePlaces)]
        : [sightings.flatMap(({ times }) => times), sightings.flatMap(({ looseTimes }) => looseTimes)];
    if (span === undefined || own.some(same)) return [];
    const sentence = sentences.findLast(({ start }) => start <= span.start) ?? span;
    const pattern = loose.some(same) ? "named beside the event" : "named at the beginning of the report";
    return [{ record: id, sentence, pattern, roles: [{ role: field, span }] }];
  });
}
