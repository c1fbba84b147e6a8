import type { Finding, Verdict } from "../finding/index.ts";
import { asOfFinding } from "./as-of-finding.ts";
import { attack } from "./attack.ts";
import { baseRates } from "./base-rate.ts";
import { beyondData } from "./beyond-data.ts";
import { byYear } from "./by-year.ts";
import { coverageFinding } from "./coverage-finding.ts";
import { grids } from "./grid.ts";
import { harm } from "./harm.ts";
import { heartland } from "./heartland.ts";
import { matchingRows } from "./matching-rows.ts";
import { noData } from "./no-data.ts";
import { peaks } from "./peak.ts";
import { type Picture, pictureOf } from "./picture.ts";
import type { Question } from "./question.ts";
import { regimes } from "./regimes.ts";
import { assessRising } from "./rising/assess-rising.ts";
import { loadModel } from "./rising/model.ts";
import { rowsUsed } from "./rows-used.ts";
import { severities } from "./severity.ts";
import { timelines } from "./timeline.ts";
import { trends } from "./trend.ts";
import { verdictOf } from "./verdict.ts";

/**
 * From the events of a report and the past to findings and a verdict. Nothing dated after `question.day`
 * enters. Sparse or missing data give findings that say so, never an error.
 */
export async function assess(question: Question): Promise<{ findings: Finding[]; verdict: Verdict }> {
  const picture = await pictureOf(question);
  const before = picture.end < picture.manifest.period.from;
  const rising =
    before || picture.beyond || !picture.known || picture.cells.length === 0
      ? { judged: [], findings: [] }
      : assessRising(loadModel(), picture);
  const findings = [
    asOfFinding(picture, question.asOf),
    ...(picture.beyond ? beyondData(picture) : []),
    ...attack(question.main, question.t),
    ...matchingRows({
      events: question.events,
      main: question.main,
      joined: question.joined ?? [],
      manifests: question.rows?.manifests ?? [],
      t: question.t.rows,
    }),
    ...noData(picture),
    ...(before ? [] : past(picture)),
    ...rising.findings,
    ...coverageFinding(picture),
    ...rowsUsed(question.rows?.manifests ?? [], question.day, question.t.used),
  ];
  return { findings, verdict: verdictOf(picture, rising.judged) };
}

/** What the series tell; beyond their end only what does not speak of "now". */
function past(picture: Picture): Finding[] {
  if (picture.beyond) return [...severities(picture), ...timelines(picture), ...byYear(picture)];
  return [
    ...baseRates(picture),
    ...heartland(picture),
    ...trends(picture),
    ...peaks(picture),
    ...grids(picture),
    ...severities(picture),
    ...harm(picture),
    ...byYear(picture),
    ...regimes(picture),
    ...timelines(picture),
  ];
}
