import type { EventRecord, Span } from "../../event/index.ts";
import { type Lexicons, readReport } from "../../read/index.ts";
import { addTally, emptyTally, type Scores, scoresOf, type Tally } from "../score/ratio.ts";
import { tokenSpans, type WikiDocument } from "./document.ts";

/** The event types of WikiEvents that ours can mean. */
const VIOLENT = /^(?:Conflict\.Attack|Life\.Die|Life\.Injure)/;

/** Its roles, and the fields of a record whose words are about the same. */
const FIELDS: Record<string, RegExp> = {
  attacker: /^perpetrators|^attackers/,
  victim: /^targets|^killed|^wounded/,
  place: /^place/,
  weapon: /^weapons/,
};
const ROLES: Record<string, string> = {
  Attacker: "attacker",
  Killer: "attacker",
  Injurer: "attacker",
  Target: "victim",
  Victim: "victim",
  Place: "place",
  Instrument: "weapon",
  ExplosiveDevice: "weapon",
};

export interface WikiScores {
  /** Words that report violence: right where they overlap. */
  triggers: Scores;
  /** Words that fill a role, whichever of the document's events: right where they overlap. */
  roles: Record<string, Scores>;
}

export function scoreWikiEvents(documents: readonly WikiDocument[], lexicons: Lexicons): WikiScores {
  const triggers = emptyTally();
  const roles = Object.fromEntries(Object.keys(FIELDS).map((role) => [role, emptyTally()]));
  for (const document of documents) {
    const { doc_id: id, text } = document;
    const { events } = readReport(
      { id, text, title: null, publishedOn: null, origin: "wikievents" },
      lexicons,
      null,
    );
    const spans = tokenSpans(document);
    const spanOf = ({ start, end }: Span): Span => ({ start: spans[start]!.start, end: spans[end - 1]!.end });
    const violent = document.event_mentions.filter(({ event_type }) => VIOLENT.test(event_type));
    addTally(
      triggers,
      overlapTally(
        violent.map(({ trigger }) => spanOf(trigger)),
        citedIn(events, /^type$/),
      ),
    );
    const entities = new Map(document.entity_mentions.map((entity) => [entity.id, spanOf(entity)]));
    for (const [role, field] of Object.entries(FIELDS)) {
      const asked = violent.flatMap((event) =>
        event.arguments
          .filter((argument) => ROLES[argument.role] === role)
          .flatMap(({ entity_id }) => entities.get(entity_id) ?? []),
      );
      addTally(roles[role]!, overlapTally(asked, citedIn(events, field)));
    }
  }
  const scored = Object.entries(roles).map(([role, tally]) => [role, scoresOf(tally)]);
  return { triggers: scoresOf(triggers), roles: Object.fromEntries(scored) };
}

function citedIn(events: readonly EventRecord[], field: RegExp): Span[] {
  return events.flatMap(({ spans }) =>
    Object.entries(spans).flatMap(([name, cited]) => (field.test(name) ? cited : [])),
  );
}

function overlapTally(asked: readonly Span[], given: readonly Span[]): Tally {
  const [wanted, said] = [unique(asked), unique(given)];
  const meet = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
  return {
    rightGiven: said.filter((one) => wanted.some((other) => meet(one, other))).length,
    given: said.length,
    foundAsked: wanted.filter((one) => said.some((other) => meet(one, other))).length,
    asked: wanted.length,
  };
}

function unique(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
}
