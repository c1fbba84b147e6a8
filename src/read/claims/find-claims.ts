import type { Amount, Claim, Document, EventRecord, Span } from "../../event/index.ts";
import { findActors } from "../actor-mentions.ts";
import type { Lexicons } from "../lexicons.ts";
import type { ActorMention, PlaceMention, Sentence } from "../mention.ts";
import { normalise } from "../normalise.ts";
import { findPlaces } from "../place-mentions.ts";
import { findQuantities } from "../quantities.ts";
import type { Reading } from "../read.ts";
import { splitSentences } from "../sentences.ts";
import { findTimes, type ReportDay } from "../times.ts";
import { absences } from "./absences.ts";
import { comparisons, shares } from "./comparisons.ts";
import { countryLists } from "./country-lists.ts";
import { type Draft, incidentClaims, isTotal } from "./incidents.ts";
import { type Line, lineOf } from "./line.ts";
import type { LineDraft } from "./line-draft.ts";
import { eventsIn, lineIncidents } from "./line-incidents.ts";
import { lastNamed, pointsToViolence } from "./operands.ts";
import { type Attack, ranks } from "./ranks.ts";
import { isOfYears, spread, totals } from "./totals.ts";
import { turningPoints } from "./turning-points.ts";
import { withUnmapped, withUnmappedPlaces } from "./unmapped-places.ts";
import { untold } from "./untold.ts";
import type { VagueEntry } from "./vague-words.ts";

/**
 * The claims of a text that data could bear out or contradict, in the order of the text, each with its words and what
 * they were taken to mean. Single incidents come from the events that were read; everything else sentence by sentence.
 *
 * @param reading of the same document, with the same `reportDay`.
 */
export function findClaims(
  document: Document,
  reading: Pick<Reading, "events" | "main">,
  { gazetteer, registry }: Pick<Lexicons, "gazetteer" | "registry">,
  words: readonly VagueEntry[],
  reportDay: ReportDay | null,
): Claim[] {
  const normalised = normalise(document.text);
  const sentences = splitSentences(normalised.text);
  const places = findPlaces(sentences, normalised.text, gazetteer);
  const actors = findActors(sentences, normalised.text, registry);
  const original = (span: Span) => normalised.toOriginalSpan(span.start, span.end);

  const drafts: Draft[] = [];
  const lineFor = (sentence: Sentence, index: number, antecedent: ActorMention | null) => {
    const inside = (span: Span) => span.start >= sentence.start && span.end <= sentence.end;
    const named = actors.filter(inside);
    const line = lineOf(sentence, index, {
      // "Taliban" is also a village; here it is the group.
      places: places.filter((place) => inside(place) && !named.some((actor) => overlap(actor, place))),
      actors: named,
      times: findTimes(sentence, reportDay),
      quantities: findQuantities(sentence),
      antecedent: pointsToViolence(sentence) ? null : antecedent,
      day: reportDay?.high ?? null,
    });
    return { ...line, places: withUnmapped(line, gazetteer) };
  };
  let antecedent: ActorMention | null = null;
  const lines = sentences.map((sentence, index) => {
    const line = lineFor(sentence, index, antecedent);
    antecedent = lastNamed(line, antecedent);
    return line;
  });
  const events = withoutTotals(
    withUnmappedPlaces(
      inNamedCountries(
        reading.events,
        places.map((place) => ({ ...place, ...original(place) })),
      ),
      lines
        .flatMap((line) => line.places)
        .filter((place) => !places.some((known) => overlap(known, place)))
        .map((place) => ({ ...place, ...original(place) })),
      sentences.map(original),
      gazetteer,
    ),
    lines.filter(isOfYears).map(({ sentence }) => original(sentence)),
  );
  const news = events.find((event) => event.id === reading.main && !isTotal(event)) ?? null;
  const incidents = incidentClaims(
    events,
    actors.map((actor) => ({ ...actor, ...original(actor) })),
    document.text,
    sentences.map((sentence) => ({ ...original(sentence), paragraph: sentence.paragraph })),
  );
  for (const line of lines) {
    const { sentence } = line;
    const { told, bare } = eventsIn(original(sentence), events);
    const own = lineIncidents(line, told !== null, bare);
    const about = told ?? sameAs(bare, events) ?? bare ?? (own.length > 0 ? null : news);
    const figure = about?.killed ? { ...about.killed, bound: null } : (own[0]?.reading.amount ?? null);
    const attack = about ? attackOf(about, about.id === reading.main) : (own[0]?.reading ?? null);
    const found = [...own, ...claimsIn(line, words, told !== null, figure, attack)];
    drafts.push(...found.map((draft) => ({ ...draft, ...original(draft) })));
  }
  // A toll found beside an event says more than that the event happened.
  const tolls = new Set(drafts.flatMap(({ reading: it }) => (it.kind === "incident" ? [it.event] : [])));
  drafts.push(
    ...incidents.filter(
      ({ reading: it }) => it.kind !== "incident" || it.asks !== "happened" || !tolls.has(it.event),
    ),
  );
  return inOrder(drafts).map(({ start, end, reading }) => ({
    text: document.text.slice(start, end),
    start,
    end,
    kind: reading.kind,
    reading,
  }));
}

/** @param toll that of the attack that the sentence is about, and `attack` what the text tells of it. */
function claimsIn(
  line: Line,
  words: readonly VagueEntry[],
  inEvents: boolean,
  toll: Amount | null,
  attack: Attack | null,
): LineDraft[] {
  const ranked = ranks(line, words, toll, attack);
  const absent = absences(line);
  const found = [
    ...ranked,
    ...absent,
    ...(ranked.length + absent.length > 0
      ? []
      : [...comparisons(line, words), ...turningPoints(line, words)]),
    ...totals(line, words, inEvents),
    ...shares(line, words),
    ...spread(line),
  ];
  // Where nothing else is claimed of the countries, that the group is there is.
  const listed = found.length > 0 || inEvents ? [] : countryLists(line);
  return [...found, ...listed, ...untold(line, words)];
}

/** A toll told in a sentence on years of violence is none of an incident, whatever it was read with. */
function withoutTotals(events: readonly EventRecord[], ofYears: readonly Span[]): EventRecord[] {
  const inside = ({ start, end }: Span) => ofYears.some((it) => start >= it.start && end <= it.end);
  return events.map((event) => {
    const killed = event.spans.killed ?? [];
    const elsewhere = [...(event.spans.place ?? []), ...(event.spans.date ?? [])].some(
      (span) => !inside(span),
    );
    return killed.length > 0 && killed.every(inside) && elsewhere
      ? { ...event, killed: null, spans: { ...event.spans, killed: [] } }
      : event;
  });
}

/** "In Buga, Colombia": the country that follows a town's name decides, and a town taken for another of its name is on no map. */
function inNamedCountries(events: readonly EventRecord[], places: readonly PlaceMention[]): EventRecord[] {
  return events.map((event) => {
    const [span] = event.spans.place ?? [];
    const next = span && places.find(({ start }) => start >= span.end && start - span.end <= APART);
    const country = next?.place.precision === "country" ? next.place : null;
    return country === null || event.place === null || isIn(event.place.country, country.country)
      ? event
      : {
          ...event,
          place: { ...event.place, country: country.country, lat: null, lon: null, within: [country.name] },
        };
  });
}

/** Countries that were part of another when much of what data hold happened there: "Juba, Sudan". */
const PART_OF: Readonly<Record<string, string>> = { SS: "SD", ER: "ET", TL: "ID", XK: "RS", ME: "RS" };

function isIn(own: string | null, named: string | null): boolean {
  return own === named || (own !== null && named !== null && PART_OF[own] === named);
}

/** Characters between a town and its country: a comma and a space, or "in". */
const APART = 4;

function attackOf({ id, date, place }: EventRecord, news: boolean): Attack {
  return { event: id, when: date, where: place, news };
}

/** Another record of the attack that an event without a toll speaks of. */
function sameAs(bare: EventRecord | null, events: readonly EventRecord[]): EventRecord | null {
  if (bare?.place == null) return null;
  return events.find(({ place, killed }) => killed !== null && place?.name === bare.place?.name) ?? null;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => a.start - b.start || a.end - b.end);
}
