import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { type DatasetName, loadRegistry, type Registry, ucdpNames } from "./actors/index.ts";
import { assess, assessUndated, type Group, inferAsOf, type Joined } from "./assess/index.ts";
import { type AttentionSeries, attentionTo, type CheckQuestion, checkClaims } from "./check/index.ts";
import type { Day, Document, EventRecord, Span } from "./event/index.ts";
import type { AsOf, Assessment, CheckedClaim, Finding, Manifest } from "./finding/index.ts";
import { type EventRows, openRows, openStore, openStoreRows } from "./import/index.ts";
import { joinReport } from "./link/index.ts";
import { countryName, loadGazetteer, regionOf } from "./places/index.ts";
import { Problem } from "./problem.ts";
import { findClaims, loadVagueWords } from "./read/claims/index.ts";
import { type Lexicons, loadFrames, type Reading, readDated, readReport } from "./read/index.ts";
import { chooseHistory, type History, openBaseline } from "./series/index.ts";
import { type Database, openMemory } from "./store/index.ts";
import { en } from "./strings/index.ts";
import { VERSION } from "./version.ts";

export type { AttentionSeries };

export interface Answer {
  assessment: Assessment;
  /** What the user should know of the files given, beside the answer. */
  warnings: string[];
}

/** What the user asks for beyond the report itself. */
export interface Wishes {
  /** The day from which the report speaks; null lets it be found. */
  asOf: Day | null;
  /** Event-level files in which the report's events are looked up, in place of the store. */
  data: readonly string[];
  /** Folder of the store whose datasets serve where no files are given; null for none. */
  store?: string | null;
  /** How much was reported of which country's violence, where the user has such a series. */
  attention?: AttentionSeries | null;
  /** The file that it was read from, or "store"; what the report says of how to make it again. */
  attentionFrom?: string | null;
  /** No report speaks from a later day than this. */
  today: Day;
}

/**
 * The whole flow: a report in, a sourced answer to "does this attack change the picture?" out.
 * @throws Problem when the text reports no attack, is in another language, or a file cannot be read.
 */
export async function answer(document: Document, wishes: Wishes): Promise<Answer> {
  return withReading(document, wishes, refuseUnreadable, async (scene) => {
    const { reading, asOf, history, rows, lexicons, warnings } = scene;
    const joined = await joinedTo(scene);
    const result = await assessed(reading, asOf, history, rows, joined, lexicons.registry);
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

/** A text that was read, with the day it speaks from and the past up to that day. */
interface Scene {
  db: Database;
  reading: Reading;
  /** The day, or the interval, that "on Saturday" is relative to. */
  reportDay: ReportDay | null;
  asOf: AsOf;
  history: History;
  rows: EventRows | null;
  lexicons: Lexicons;
  attention: AttentionSeries | null;
  warnings: string[];
}

async function withReading<T>(
  document: Document,
  wishes: Wishes,
  refuse: (document: Document, reading: Reading) => void,
  use: (scene: Scene) => Promise<T>,
): Promise<T> {
  const lexicons = { gazetteer: loadGazetteer(), registry: loadRegistry(), frames: loadFrames() };
  const { date, reading: first } = readDated(document, lexicons, document.publishedOn);
  refuse(document, first);

  const db = await openMemory();
  const store = wishes.data.length === 0 && wishes.store ? await openStore(wishes.store, "read") : null;
  try {
    const rows = store
      ? await openStoreRows(store)
      : wishes.data.length > 0
        ? await openRows(db, wishes.data)
        : null;
    const asOf = await inferAsOf({
      given: wishes.asOf,
      published: document.publishedOn,
      dateline: first.dateline,
      words: first.times,
      events: first.events,
      publisherNamesOf: (actor) => publisherNames(lexicons.registry, actor),
      history: await openBaseline(db, wishes.today),
      rows,
      latest: wishes.today,
    });
    const reportDay = dayOfReport(date, asOf);
    const reading =
      reportDay !== null && reportDay.low === date ? first : readReport(document, lexicons, reportDay);
    const { history, reason } = await chooseHistory(db, rows, asOf.day ?? wishes.today);
    const warnings = [...unreadRows(rows), ...(reason === null ? [] : [reason])];
    const attention = wishes.attention ?? null;
    return await use({ db, reading, reportDay, asOf, history, rows, lexicons, attention, warnings });
  } finally {
    store?.close();
    db.close();
  }
}

/** What makes it possible to tell later whether a file is still the one that was used. */
async function checksums({ data, attention, attentionFrom }: Wishes): Promise<Assessment["inputs"]> {
  const found: Assessment["inputs"] = [];
  for (const file of data)
    found.push({ option: "--data", file: basename(file), sha256: await checksum(file) });
  if (attention && attentionFrom)
    found.push({
      option: "--attention",
      file: basename(attentionFrom),
      sha256: attentionFrom === "store" ? checksumOf(attention) : await checksum(attentionFrom),
    });
  return found;
}

async function checksum(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}

/** Of a series that is no file: its lines `day,country,mentions`, in their order. */
function checksumOf({ cells }: AttentionSeries): string {
  const lines = cells.map(({ day, country, mentions }) => `${day},${country},${mentions}\n`).sort();
  return createHash("sha256").update(lines.join("")).digest("hex");
}

function unreadRows(rows: EventRows | null): string[] {
  return (rows?.files ?? []).flatMap(({ rejects, file }) =>
    rejects.length > 0 ? [`${file}: ${rejects.length} rows could not be read`] : [],
  );
}

function manifestsOf({ history, rows, asOf }: Scene): Manifest[] {
  const all = [
    history.manifest,
    history.officialManifest,
    history.monthsManifest,
    ...(rows?.manifests ?? []),
  ];
  const byId = new Map(all.map((manifest) => [manifest.id, manifest]));
  return [...byId.values()].map((manifest) => upTo(manifest, asOf.day));
}

/** The text's claims with verdicts; none where the day that it speaks from is not known, for all depends on it. */
async function claimsOf(document: Document, scene: Scene, words: string | null): Promise<CheckedClaim[]> {
  const { reading, reportDay, lexicons } = scene;
  const question = questionOf(scene);
  if (question === null || reportDay === null) return [];
  const table = words === null ? loadVagueWords() : loadVagueWords(words);
  return checkClaims({ ...question, claims: findClaims(document, reading, lexicons, table, reportDay) });
}

/** What the checks may look at; null where the day that the text speaks from is not known. */
function questionOf({ asOf, history, rows, lexicons, attention }: Scene): CheckQuestion | null {
  if (asOf.day === null) return null;
  return {
    claims: [],
    day: asOf.day,
    history,
    rows,
    attention,
    namesOf: (actor) => datasetNames(lexicons.registry, actor),
    countryName: (country) => countryName(country),
    t: en.checks,
  };
}

/** How much is reported of the violence of the group behind the attack, where the user has a series of it. */
async function attentionFindings(scene: Scene): Promise<Finding[]> {
  const { events, main } = scene.reading;
  const event = events.find(({ id }) => id === main);
  const [group] = (event && groupsBehind(event, scene.lexicons.registry)) ?? [];
  const question = questionOf(scene);
  if (group === undefined || question === null) return [];
  const found = await attentionTo({ actor: group.id, name: group.name }, question);
  if (typeof found === "string") scene.warnings.push(`attention: ${found}`);
  return found === null || typeof found === "string" ? [] : [found];
}

/** A manifest whose period ends with the as-of day: how much further the data reach is hindsight. */
function upTo(manifest: Manifest, day: Day | null): Manifest {
  const { from, to } = manifest.period;
  return day === null || to <= day
    ? manifest
    : { ...manifest, period: { from, to: day < from ? from : day } };
}

function refuseForeign(document: Document, reading: Reading): void {
  if (!reading.english) {
    throw new Problem(
      `${document.origin} does not look like English, the only language that is read so far.`,
    );
  }
}

function refuseUnreadable(document: Document, reading: Reading): void {
  refuseForeign(document, reading);
  if (reading.events.length === 0) {
    throw new Problem(
      `${document.origin} reports no attack that could be coded, so there is nothing to assess.`,
    );
  }
}

interface ReportDay {
  low: Day;
  high: Day;
}

/**
 * An older report stays as old as it says when it is looked back at from a later as-of day; a date of its own after
 * the as-of day (a page's last change, say) gives way to it.
 */
function dayOfReport(own: Day | null, { day, low, high }: AsOf): ReportDay | null {
  if (own !== null && (day === null || own <= day)) return { low: own, high: own };
  return low !== null && high !== null ? { low, high } : null;
}

/**
 * The publishers' names of the group itself: an umbrella's name stands for it everywhere, an affiliate's where the
 * affiliate is. Organisations that merely belong to it keep their own series.
 */
function datasetNames(registry: Registry, actor: string): DatasetName[] {
  const own = new Set(registry.byId(actor)?.ucdp.map(({ name }) => name));
  return ucdpNames(registry, actor, { withAffiliates: true }).filter(({ name }) => own.has(name));
}

function publisherNames(registry: Registry, actor: string): string[] {
  return datasetNames(registry, actor).map(({ name }) => name);
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

async function assessed(
  { events, main }: Reading,
  asOf: AsOf,
  history: History,
  rows: EventRows | null,
  joined: readonly Joined[],
  registry: Registry,
) {
  const event = events.find(({ id }) => id === main) ?? null;
  if (asOf.day === null) return assessUndated(event, asOf);
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
  });
}

/** Organisations that the report names as behind the event; those that deny it are not. */
function groupsBehind(event: EventRecord, registry: Registry): Group[] | null {
  const ids = event.perpetrators.flatMap(({ actor, status }) =>
    actor === null || status === "denied" ? [] : [actor],
  );
  const groups = [...new Set(ids)].map((id) => ({
    id,
    name: registry.byId(id)?.name ?? id,
    names: datasetNames(registry, id),
  }));
  return groups.length > 0 ? groups : null;
}

function describe(document: Document, reading: Reading): Assessment["document"] {
  return {
    id: document.id,
    origin: document.origin,
    title: document.title,
    publishedOn: document.publishedOn,
    characters: document.text.length,
    sha256: createHash("sha256").update(document.text).digest("hex"),
    evidence: evidence(document.text, reading),
    notes: reading.notes,
  };
}

/** The sentences in which a coded field has its words, each once, in the order of the text. */
function evidence(text: string, { events, sentences }: Reading): (Span & { text: string })[] {
  const spans = events.flatMap((event: EventRecord) => Object.values(event.spans).flat());
  return sentences
    .filter((sentence) => spans.some((span) => span.start < sentence.end && span.end > sentence.start))
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}
