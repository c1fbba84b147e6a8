import type { DatasetName } from "../actors/index.ts";
import {
  addDays,
  type ClaimReading,
  type DatasetRow,
  type Day,
  daysBetween,
  tollOf,
} from "../event/index.ts";
import { asSource, finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { ROW_COLUMNS, rowCells } from "../finding/row-table.ts";
import type { CheckStrings } from "../strings/index.ts";
import { type Fit, fitOf } from "./amount.ts";
import { elsewhere } from "./elsewhere.ts";
import { idsOf, toldOf } from "./incident-words.ts";
import { figuresOf, findIncidents, type Incident, oneSided, WITHIN } from "./incidents.ts";
import { located } from "./located.ts";
import { type Answer, answered, type CheckQuestion, type RowSource, untold } from "./question.ts";
import { beside, together } from "./together.ts";

export type IncidentReading = Extract<ClaimReading, { kind: "incident" }>;

/** The news of a text without a day of its own is looked for in this many days before the as-of day. */
const NEWS_DAYS = 31;
/** Reach for a place known to the town, and for a coarser one, in kilometres. */
const REACH = { fine: WITHIN.kilometres, coarse: 100 };
/** Below this a toll tells little of whose incident it was. */
const COMMON = 10;
/** Where the text gives a month or more, a toll so many times another is that of another incident. */
const FAR = 5;
/** With more incidents than this in reach, none of which fits, which one is meant stays open. */
const TOO_MANY = 5;

/** The toll, the wounded or the mere fact of a single incident, against rows of event-level data. */
export async function checkIncident(given: IncidentReading, question: CheckQuestion): Promise<Answer> {
  const { rows, day } = question;
  const t = question.t.incident;
  if (rows === null) return untold(t.noEvents);
  const where = given.where && (await located(given.where, rows, question));
  if (typeof where === "string") return untold(where);
  const claim = { ...given, where };
  const when = claim.when ?? (claim.news ? { start: addDays(day, -NEWS_DAYS), end: day } : null);
  const outside = beyond(claim, when, rows, question);
  if (outside !== null) return untold(outside);
  const names = claim.whose.flatMap(({ actor }) => (actor === null ? [] : [...question.namesOf(actor)]));
  const unknown = claim.whose.find(({ actor }) => actor === null || question.namesOf(actor).length === 0);
  const incidents = await inReach(claim, when, names, rows, question);
  if (typeof incidents === "string") return untold(incidents);
  const caveats = caveatsOf(claim, names.length > 0, t);
  if (incidents.length === 0) {
    const other = claim.whoseFromContext
      ? await ofAnybody(claim, when, question)
      : await elsewhere(claim, names, rows, question);
    const answer =
      other ?? (await together(claim, names, question)) ?? (await beside(claim, names, question));
    if (answer !== null) return { ...answer, caveats: [...answer.caveats, ...caveats] };
    return noRow(unknown !== undefined && claim.whose.length > 0 ? unknown.name : null, claim, caveats, t);
  }
  if (claim.asks === "wounded") return untold(t.noWounded, { rows: idsOf(incidents[0]!.rows), caveats });
  const answer = judged(claim, incidents, question, caveats);
  if (answer.verdict === "supported" || answer.verdict === "close") return answer;
  const series = await together(claim, names, question);
  return series === null ? answer : { ...series, caveats: [...series.caveats, ...caveats] };
}

/** Where the group was only inferred: an incident of another with the very toll, at that place and time. */
async function ofAnybody(
  claim: IncidentReading,
  when: { start: Day; end: Day } | null,
  question: CheckQuestion,
): Promise<Answer | null> {
  const { amount } = claim;
  if (amount === null || claim.asks !== "killed" || question.rows === null) return null;
  const found = await inReach(claim, when, [], question.rows, question);
  if (typeof found === "string") return null;
  const fitting = found.filter((it) => ["same", "close"].includes(fitOf(amount, figuresOf(it))));
  const [first] = fitting;
  if (first === undefined || fitting.length > 1) return null;
  const answer = judged(claim, [first], question, []);
  return { ...answer, caveats: [...answer.caveats, question.t.incident.dataName(first.rows[0].sideA)] };
}

/** The incidents of the group in reach of what a text says of an attack, the largest first, or why there is no telling. */
export async function incidentsNear(
  claim: IncidentReading,
  question: CheckQuestion,
): Promise<Incident[] | string> {
  const { rows, day } = question;
  if (rows === null) return question.t.incident.noEvents;
  const where = claim.where && (await located(claim.where, rows, question));
  if (typeof where === "string") return where;
  const when = claim.when ?? (claim.news ? { start: addDays(day, -NEWS_DAYS), end: day } : null);
  const names = claim.whose.flatMap(({ actor }) => (actor === null ? [] : [...question.namesOf(actor)]));
  return inReach({ ...claim, where }, when, names, rows, question);
}

/** Why the data cannot reach what the claim speaks of; null where they can. */
function beyond(
  { where }: IncidentReading,
  when: { start: Day; end: Day } | null,
  { manifests }: RowSource,
  { day, t: { incident: t } }: Pick<CheckQuestion, "day" | "t">,
): string | null {
  if (where === null && when === null) return t.neitherPlaceNorTime;
  if (when === null) return null;
  if (when.start > day) return t.afterAsOf(day);
  const from = manifests.map(({ period }) => period.from).sort()[0];
  const to = manifests
    .map(({ period }) => period.to)
    .sort()
    .at(-1);
  if (from !== undefined && to !== undefined && (when.end < from || when.start > to))
    return t.beyondData(from, to, when);
  return null;
}

/** The group's incidents near the place and time of the claim, or why they cannot be looked for. */
async function inReach(
  { where }: IncidentReading,
  when: { start: Day; end: Day } | null,
  names: readonly DatasetName[],
  rows: RowSource,
  { day, t: { incident: t } }: Pick<CheckQuestion, "day" | "t">,
): Promise<Incident[] | string> {
  if (where === null) return t.noPlace;
  const country = where.precision === "country";
  if (!country && (where.lat === null || where.lon === null)) return t.notOnMap(where.name);
  if (country && where.country === null) return t.noCountry(where.name);
  const known = ["exact", "near", "city"].includes(where.precision) ? REACH.fine : REACH.coarse;
  const near = { lat: where.lat!, lon: where.lon!, km: Math.max(known, where.radius ?? 0) };
  // The circle around a part of a country reaches far into its neighbours.
  const within = country || where.radius !== undefined ? where.country : null;
  const to = when === null ? day : addDays(when.end, WITHIN.days);
  const query = {
    ...(when === null ? {} : { from: addDays(when.start, -WITHIN.days) }),
    to: to < day ? to : day,
    ...(within === null ? {} : { countries: [within] }),
    ...(country ? {} : { near }),
  };
  return findIncidents(rows, query, names);
}

function caveatsOf(claim: IncidentReading, known: boolean, t: CheckStrings["incident"]): string[] {
  const caveats: string[] = [];
  if (claim.whoseFromContext) caveats.push(t.groupFromContext(claim.whose[0]!.name));
  if (claim.whose.length === 0) caveats.push(t.anyGroup);
  if (claim.when === null) caveats.push(claim.news ? t.noDayNews : t.noTime);
  if (claim.whose.length > 0 && !known) caveats.push(t.unknownGroup);
  return caveats;
}

function noRow(
  unknown: string | null,
  { amount, asks }: IncidentReading,
  caveats: string[],
  t: CheckStrings["incident"],
): Answer {
  if (asks === "killed" && amount !== null && amount.high === 0)
    return answered({
      verdict: "no matching row",
      reason: t.noDeaths,
      caveats,
    });
  return answered({
    verdict: "no matching row",
    reason: t.noRow(unknown),
    caveats: [...caveats, t.noRowIsNotNone],
  });
}

/** The incident that fits best says what the verdict is. */
function judged(
  claim: IncidentReading,
  incidents: readonly Incident[],
  question: CheckQuestion,
  caveats: string[],
): Answer {
  const { amount } = claim;
  const t = question.t.incident;
  if (amount === null || claim.asks === "happened") {
    const largest = incidents[0]!;
    const many = claim.when === null || daysBetween(claim.when.start, claim.when.end) > 31;
    if (many && incidents.length > TOO_MANY) return untold(t.whichStaysOpen(incidents.length), { caveats });
    return answered({
      verdict: "supported",
      reason: t.has(toldOf(largest)),
      rows: idsOf(largest.rows),
      figures: [figureOf(largest, claim, question)],
      caveats,
    });
  }
  const rank: Record<Fit, number> = { same: 0, close: 1, below: 2, above: 2 };
  const distance = (incident: Incident) => Math.abs(tollOf(incident.rows).best - amount.best);
  const ranked = incidents
    .map((incident) => ({ incident, fit: fitOf(amount, figuresOf(incident)) }))
    .sort((a, b) => rank[a.fit] - rank[b.fit] || distance(a.incident) - distance(b.incident));
  const { incident, fit } = ranked[0]!;
  const figures = [figureOf(incident, claim, question)];
  const common = {
    figures,
    rows: idsOf(incident.rows),
    caveats: [...caveats, ...(incidents.length > 1 ? [t.bestOf(incidents.length)] : [])],
  };
  // A small toll of no group, in a month or more, could be anybody's.
  const vague =
    claim.when === null ? !claim.news : daysBetween(claim.when.start, claim.when.end) > WITHIN.days;
  if (claim.whose.length === 0 && vague && amount.best < COMMON) return untold(t.neitherGroupNorDay, common);
  if (claim.where?.precision === "country" && incidents.length > 1 && amount.best < COMMON)
    return untold(t.tooSmallForCountry(incidents.length), common);
  if (fit === "same")
    return answered({ ...common, verdict: "supported", reason: supportedBy(claim, incident, t) });
  if (fit === "close")
    return answered({ ...common, verdict: "close", reason: t.close(amount, toldOf(incident)) });
  if (isOfAnother(claim, incident))
    return answered({
      verdict: "no matching row",
      reason: t.noneOfThatSize(amount, toldOf(incident)),
      caveats: [...caveats, t.noRowIsNotNone],
    });
  // In a whole country there may be others that the data lack.
  if (incidents.length > (claim.where?.precision === "country" ? 1 : TOO_MANY))
    return untold(t.noneFits(incidents.length), { ...common, caveats });
  return answered({
    ...common,
    caveats: [
      ...common.caveats,
      ...(fit === "below" ? [t.everyoneCounted] : []),
      ...(claim.news ? [t.firstCount] : []),
    ],
    verdict: "contradicted",
    reason: t.contradicted(amount, toldOf(incident), fit === "above"),
  });
}

/** "Killed 76 there in April 2010", where the data have one death in that month: another attack, theirs being missing. */
function isOfAnother({ when, amount }: IncidentReading, incident: Incident): boolean {
  if (when !== null && daysBetween(when.start, when.end) <= WITHIN.days) return false;
  const { exact } = figuresOf(incident);
  return exact.every((n) => Math.max(n, amount!.best) > FAR * Math.min(n, amount!.best));
}

/** Which of the rows' figures the text has; news has a first count. */
function supportedBy(
  { amount, news }: IncidentReading,
  incident: Incident,
  t: CheckStrings["incident"],
): string {
  const all = tollOf(incident.rows).best;
  const civil = oneSided(incident);
  const n = amount!.best;
  if (n !== all && amount!.bound !== null) return t.fits(toldOf(incident));
  if (n === all || incident.rows.length === 1) return t.same(toldOf(incident));
  const others = incident.rows.filter(({ violence }) => violence !== "one-sided");
  if (civil.length > 0 && tollOf(civil).best === n)
    return t.byOneSided(news, eachOf(civil), eachOf(others), all);
  const row = incident.rows.find(({ deaths }) => deaths.best === n);
  return t.byOneRow(news, row?.id ?? null, n, incident.rows.length, all);
}

function eachOf(rows: readonly DatasetRow[]) {
  return {
    toll: tollOf(rows).best,
    rows: rows.map(({ id, violence, deaths }) => ({ id, violence, deaths: deaths.best })),
  };
}

/** The incident as a finding, with its rows. */
function figureOf(incident: Incident, claim: IncidentReading, { rows, t }: CheckQuestion): Finding {
  const { low, best, high } = tollOf(incident.rows);
  const used = new Set(incident.rows.map(({ dataset }) => dataset));
  const closed = new Set((rows?.manifests ?? []).flatMap((it) => (it.redistributable ? [] : [it.id])));
  return finding({
    id: `claim.incident.${claim.asks}`,
    topic: "data",
    statement: t.incident.statement(toldOf(incident)),
    measure: "deaths-all",
    scope: claim.where?.name ?? null,
    value: best,
    unit: t.incident.unit,
    intervals: [{ low, high, level: null, covers: t.publisherRange }],
    n: incident.rows.length,
    method: { name: t.incident.method, reference: "docs/checking.md" },
    sources: (rows?.manifests ?? []).filter(({ id }) => used.has(id)).map((it) => asSource(it)),
    caveats: [t.incident.everyoneCounted],
    table: {
      columns: ROW_COLUMNS,
      rows: incident.rows.map((row) => rowCells(row, !closed.has(row.dataset))),
    },
  });
}
