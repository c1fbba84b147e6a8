import type { DatasetName } from "../actors/index.ts";
import { addDays, type ClaimReading, type DatasetRow, type Day, daysBetween } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { type Fit, fitOf } from "./amount.ts";
import { elsewhere } from "./elsewhere.ts";
import { describe, idsOf } from "./incident-words.ts";
import { figuresOf, type Incident, incidentsOf, isOf, oneSided, tollOf, WITHIN } from "./incidents.ts";
import { located } from "./located.ts";
import { type Answer, answered, type CheckQuestion, type RowSource } from "./question.ts";
import { asSource } from "./sources.ts";
import { amountWords, counted, figure, longDay, stretchWords } from "./words.ts";

export type IncidentReading = Extract<ClaimReading, { kind: "incident" }>;

/** The news of a text without a day of its own is looked for in this many days before the as-of day. */
const NEWS_DAYS = 31;
/** Reach for a place known to the town, and for a coarser one, in kilometres. */
const REACH = { fine: WITHIN.kilometres, coarse: 100 };
/** Below this a toll tells little of whose incident it was. */
const COMMON = 10;
/** With more incidents than this in reach, none of which fits, which one is meant stays open. */
const TOO_MANY = 5;

const METHOD: Finding["method"] = {
  name: "Rows of the same group within 1 day and 50 km (100 km for a coarse place), summed as one incident",
  reference: "docs/checking.md",
};

/** The toll, the wounded or the mere fact of a single incident, against rows of event-level data. */
export async function checkIncident(given: IncidentReading, question: CheckQuestion): Promise<Answer> {
  const { rows, day } = question;
  if (rows === null)
    return untold(
      "The embedded baseline holds no single events; add event-level data with `baserate data add FILE` or --data FILE (a GED file from ucdp.uu.se).",
    );
  const where = given.where && (await located(given.where, rows, day));
  if (typeof where === "string") return untold(where);
  const claim = { ...given, where };
  const when = claim.when ?? (claim.news ? { start: addDays(day, -NEWS_DAYS), end: day } : null);
  const outside = beyond(claim, when, rows, day);
  if (outside !== null) return untold(outside);
  const names = claim.whose.flatMap(({ actor }) => (actor === null ? [] : [...question.namesOf(actor)]));
  const unknown = claim.whose.find(({ actor }) => actor === null || question.namesOf(actor).length === 0);
  const found = await inReach(claim, when, names, rows, day);
  if (typeof found === "string") return untold(found);
  const incidents = incidentsOf(found);
  const caveats = caveatsOf(claim, names.length > 0);
  if (incidents.length === 0) {
    const other = claim.whoseFromContext
      ? await ofAnybody(claim, when, question)
      : await elsewhere(claim, names, rows, day);
    if (other !== null) return { ...other, caveats: [...other.caveats, ...caveats] };
    return noRow(unknown !== undefined && claim.whose.length > 0 ? unknown.name : null, claim, caveats);
  }
  if (claim.asks === "wounded")
    return untold(
      "The rows count deaths only; a dataset with a count of wounded (such as GTD) would be needed.",
      { rows: idsOf(incidents[0]!.rows), caveats },
    );
  return judged(claim, incidents, question, caveats);
}

/** Where the group was only inferred: an incident of another with the very toll, at that place and time. */
async function ofAnybody(
  claim: IncidentReading,
  when: { start: Day; end: Day } | null,
  question: CheckQuestion,
): Promise<Answer | null> {
  const { amount } = claim;
  if (amount === null || claim.asks !== "killed" || question.rows === null) return null;
  const found = await inReach(claim, when, [], question.rows, question.day);
  if (typeof found === "string") return null;
  const fitting = incidentsOf(found).filter((it) => ["same", "close"].includes(fitOf(amount, figuresOf(it))));
  const [first] = fitting;
  if (first === undefined || fitting.length > 1) return null;
  const answer = judged(claim, [first], question, []);
  return { ...answer, caveats: [...answer.caveats, `The data name ${first.rows[0].sideA}.`] };
}

function untold(reason: string, more: Partial<Answer> = {}): Answer {
  return answered({ verdict: "cannot be told", reason, ...more });
}

/** Why the data cannot reach what the claim speaks of; null where they can. */
function beyond(
  { where }: IncidentReading,
  when: { start: Day; end: Day } | null,
  { manifests }: RowSource,
  day: Day,
): string | null {
  if (where === null && when === null) return "The text gives neither a place nor a time to look for it.";
  if (when === null) return null;
  if (when.start > day) return `It lies after the as-of day, ${longDay(day)}.`;
  const from = manifests.map(({ period }) => period.from).sort()[0];
  const to = manifests
    .map(({ period }) => period.to)
    .sort()
    .at(-1);
  if (from !== undefined && to !== undefined && (when.end < from || when.start > to))
    return `The event-level data reach from ${longDay(from)} to ${longDay(to)}; data for ${stretchWords(when)} would be needed.`;
  return null;
}

/** The group's rows near the place and time of the claim, or why they cannot be looked for. */
async function inReach(
  { where }: IncidentReading,
  when: { start: Day; end: Day } | null,
  names: readonly DatasetName[],
  rows: RowSource,
  day: Day,
): Promise<DatasetRow[] | string> {
  if (where === null) return "The text gives no place for it.";
  const country = where.precision === "country";
  if (!country && (where.lat === null || where.lon === null))
    return `${where.name} is not on the map at hand.`;
  if (country && where.country === null) return `${where.name} is no country of the data.`;
  const km = ["exact", "near", "city"].includes(where.precision) ? REACH.fine : REACH.coarse;
  const to = when === null ? day : addDays(when.end, WITHIN.days);
  const found = await rows.find({
    ...(names.length > 0 ? { actors: names.map(({ name }) => name) } : {}),
    ...(when === null ? {} : { from: addDays(when.start, -WITHIN.days) }),
    to: to < day ? to : day,
    ...(country ? { countries: [where.country!] } : { near: { lat: where.lat!, lon: where.lon!, km } }),
  });
  return found.filter(
    (row) => !row.summary && row.date.end <= day && (names.length === 0 || isOf(row, names)),
  );
}

function caveatsOf(claim: IncidentReading, known: boolean): string[] {
  const caveats: string[] = [];
  if (claim.whoseFromContext)
    caveats.push(`The words name no group; ${claim.whose[0]!.name} is the one named last before them.`);
  if (claim.whose.length === 0) caveats.push("The words name no group, so rows of any actor were looked at.");
  if (claim.when === null)
    caveats.push(
      claim.news
        ? "The text gives no day for it: it was looked for in the month before the as-of day."
        : "The text gives no time for it: it was looked for in all of the data.",
    );
  if (claim.whose.length > 0 && !known)
    caveats.push("The data know the group under no name, so rows of any actor were looked at.");
  return caveats;
}

function noRow(unknown: string | null, { amount, asks }: IncidentReading, caveats: string[]): Answer {
  if (asks === "killed" && amount !== null && amount.high === 0)
    return answered({
      verdict: "no matching row",
      reason: "By the rules of the dataset an event needs at least one death; the text itself gives none.",
      caveats,
    });
  const why =
    unknown === null
      ? "why is not known: it may lie outside the rules of the dataset, or be missing"
      : `and no row at all names ${unknown}`;
  return answered({
    verdict: "no matching row",
    reason: `Event-level data reach there and hold no row that fits; ${why}.`,
    caveats: [...caveats, "No matching row does not mean that it did not happen."],
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
  if (amount === null || claim.asks === "happened") {
    const largest = incidents[0]!;
    const many = claim.when === null || daysBetween(claim.when.start, claim.when.end) > 31;
    if (many && incidents.length > TOO_MANY)
      return untold(
        `Which of ${figure(incidents.length)} incidents there is meant stays open: the text gives no day and no toll.`,
        { caveats },
      );
    return answered({
      verdict: "supported",
      reason: `The data have it: ${describe(largest)}.`,
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
    caveats: [...caveats, ...chosenFrom(incidents.length)],
  };
  const said = amountWords(amount);
  const has = describe(incident);
  // A small toll of no group, in a month or more, could be anybody's.
  const vague =
    claim.when === null ? !claim.news : daysBetween(claim.when.start, claim.when.end) > WITHIN.days;
  if (claim.whose.length === 0 && vague && amount.best < COMMON)
    return untold(
      "The text names neither the group nor the day, and so small a toll could be that of many incidents.",
      common,
    );
  if (claim.where?.precision === "country" && incidents.length > 1 && amount.best < COMMON)
    return untold(
      `The data have ${figure(incidents.length)} incidents in the country at that time, and so small a toll fits one of them too easily; the place would be needed.`,
      common,
    );
  if (fit === "same")
    return answered({ ...common, verdict: "supported", reason: supportedBy(claim, incident) });
  if (fit === "close")
    return answered({
      ...common,
      verdict: "close",
      reason: `The text says ${said}; the data have ${has}: inside their low–high, or off by the rounding of the words.`,
    });
  // In a whole country there may be others that the data lack.
  if (incidents.length > (claim.where?.precision === "country" ? 1 : TOO_MANY))
    return untold(
      `None of ${figure(incidents.length)} incidents there at that time has such a toll, and which of them is meant stays open.`,
      common,
    );
  return answered({
    ...common,
    verdict: "contradicted",
    reason: `The text says ${said}; the data have ${has}, ${fit === "above" ? "fewer" : "more"} than that.`,
  });
}

function chosenFrom(candidates: number): string[] {
  return candidates > 1
    ? [`It is the one of ${figure(candidates)} incidents in that time and place whose toll fits best.`]
    : [];
}

/** Which of the rows' figures the text has; news has a first count. */
function supportedBy({ amount, news }: IncidentReading, incident: Incident): string {
  const all = tollOf(incident.rows).best;
  const civil = oneSided(incident);
  const n = amount!.best;
  if (n === all || amount!.bound !== null || incident.rows.length === 1)
    return `The data have the same: ${describe(incident)}.`;
  const others = incident.rows.filter(({ violence }) => violence !== "one-sided");
  const first = news ? " as a first count" : "";
  if (civil.length > 0 && tollOf(civil).best === n)
    return `Supported${first}: the one-sided rows (${named(civil)}) total ${figure(n)}; with ${counted(others.length, "rows")} of other violence (${named(others)}) all rows total ${figure(all)}.`;
  const row = incident.rows.find(({ deaths }) => deaths.best === n);
  return `Supported${first}: ${row ? `row ${row.id} has ${figure(n)}` : `the rows have ${figure(n)}`}; all ${counted(incident.rows.length, "rows")} within a day and 50 km total ${figure(all)}.`;
}

function named(rows: readonly DatasetRow[]): string {
  return rows.map((row) => `${row.id}, ${row.violence}: ${figure(row.deaths.best)}`).join("; ");
}

/** The incident as a finding, with its rows. */
function figureOf(incident: Incident, claim: IncidentReading, { rows }: CheckQuestion): Finding {
  const { low, best, high } = tollOf(incident.rows);
  const used = new Set(incident.rows.map(({ dataset }) => dataset));
  const closed = new Set((rows?.manifests ?? []).flatMap((it) => (it.redistributable ? [] : [it.id])));
  return finding({
    id: `claim.incident.${claim.asks}`,
    topic: "data",
    statement: `The data have ${describe(incident)}.`,
    measure: "deaths-all",
    scope: claim.where?.name ?? null,
    value: best,
    unit: "deaths, all rows of the incident",
    intervals: [{ low, high, level: null, covers: "publisher low–high" }],
    n: incident.rows.length,
    method: METHOD,
    sources: (rows?.manifests ?? []).filter(({ id }) => used.has(id)).map(asSource),
    caveats: ["The rows count everyone killed, attackers included where the publisher counts them."],
    table: {
      columns: ["row", "dataset", "day", "violence", "side a", "side b", "low", "best", "high"],
      rows: incident.rows.map((row) =>
        closed.has(row.dataset)
          ? [row.id, row.dataset, ...new Array<null>(7).fill(null)]
          : [
              row.id,
              row.dataset,
              row.date.start,
              row.violence,
              row.sideA,
              row.sideB,
              row.deaths.low,
              row.deaths.best,
              row.deaths.high,
            ],
      ),
    },
  });
}
