import { attentionFindings, claimsOf } from "./answer/claims.ts";
import { describe, refuseForeign, refuseUnreadable } from "./answer/document.ts";
import { groupsBehind, publisherNames } from "./answer/groups.ts";
import { checksums, manifestsOf } from "./answer/inputs.ts";
import { type Scene, withReading } from "./answer/scene.ts";
import type { Wishes } from "./answer/wishes.ts";
import { assess, assessUndated, type Joined } from "./assess/index.ts";
import type { AttentionSeries } from "./check/index.ts";
import type { Document } from "./event/index.ts";
import type { AsOf, Assessment, CheckedClaim, Manifest } from "./finding/index.ts";
import { joinReport } from "./link/index.ts";
import { countryName, regionOf } from "./places/index.ts";
import { VERSION } from "./version.ts";

export { type Dating, openDating } from "./answer/report-day.ts";
export type { Assessment, AttentionSeries, Wishes };

export interface Answer {
  assessment: Assessment;
  /** What the user should know of the files given, beside the answer. */
  warnings: string[];
}

/**
 * The whole flow: a report in, a sourced answer to "does this attack change the picture?" out.
 * @throws Problem when the text reports no attack, is in another language, or a file cannot be read.
 */
export async function answer(document: Document, wishes: Wishes): Promise<Answer> {
  return withReading(document, wishes, refuseUnreadable, async (scene) => {
    const { reading, asOf, warnings } = scene;
    const result = await assessed(scene, await joinedTo(scene));
    const attention = await attentionFindings(scene);
    const assessment: Assessment = {
      version: VERSION,
      asOf,
      document: describe(document, reading),
      main: reading.main,
      events: reading.events,
      ...result,
      findings: [...result.findings, ...attention],
      claims: await claimsOf(document, scene, null),
      data: manifestsOf(scene),
      inputs: await checksums(wishes),
    };
    return { assessment, warnings };
  });
}

/** A text's claims with verdicts, and what they rest on: what `baserate check --json` prints. */
export interface Check {
  version: string;
  asOf: AsOf;
  claims: CheckedClaim[];
  data: Manifest[];
}

/**
 * A text in, a verdict on each of its checkable claims out; the text need not report an attack.
 * @param words a table of vague words instead of the package's (data/vague-words/README.md).
 * @throws Problem when the text is in another language, or a file cannot be read.
 */
export async function check(
  document: Document,
  wishes: Wishes,
  words: string | null,
): Promise<{ check: Check; warnings: string[] }> {
  return withReading(document, wishes, refuseForeign, async (scene) => ({
    check: {
      version: VERSION,
      asOf: scene.asOf,
      claims: await claimsOf(document, scene, words),
      data: manifestsOf(scene),
    },
    warnings: scene.warnings,
  }));
}

/** The rows that are one incident with the report's events. */
async function joinedTo({ db, reading, asOf, rows, lexicons }: Scene): Promise<Joined[]> {
  if (rows === null || asOf.day === null) return [];
  const datasets = rows.manifests.map(({ id }) => id);
  return joinReport(db, {
    events: reading.events,
    day: asOf.day,
    rows,
    datasets,
    registry: lexicons.registry,
  });
}

/** The findings and the verdict; of a report whose day is not known, that nothing can be told. */
async function assessed(
  { reading, asOf, history, rows, lexicons, strings }: Scene,
  joined: readonly Joined[],
) {
  const { registry } = lexicons;
  const { events, main } = reading;
  const event = events.find(({ id }) => id === main) ?? null;
  if (asOf.day === null) return assessUndated(event, asOf, strings.findings);
  return assess({
    main: event,
    events,
    actor: event && groupsBehind(event, registry),
    asOf,
    day: asOf.day,
    history,
    rows,
    joined,
    publisherNamesOf: (actor) => publisherNames(registry, actor),
    regionOf,
    countryName: (country) => countryName(country),
    t: strings.findings,
  });
}
