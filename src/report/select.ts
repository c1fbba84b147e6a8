import type { EventRecord } from "../event/index.ts";
import type { Assessment, Finding, Manifest } from "../finding/index.ts";

type Topic = Finding["topic"];

export function about(assessment: Assessment, topic: Topic): Finding[] {
  return assessment.findings.filter((f) => f.topic === topic);
}

/** True when the data end before the day of the report, so that nothing can be told of "now". */
export function endsBefore(assessment: Assessment): boolean {
  return assessment.findings.some((f) => f.id === "coverage.beyond");
}

/** Findings whose id begins with `family`, e.g. "grid" for "grid.world". */
export function family(assessment: Assessment, family: string): Finding[] {
  return assessment.findings.filter((f) => f.id === family || f.id.startsWith(`${family}.`));
}

/** What the text is called: its title, else the name of its file or its address. */
export function documentName({ document }: Assessment): string {
  if (document.title !== null) return document.title;
  return /^https?:/.test(document.origin) ? document.origin : (document.origin.split(/[\\/]/).at(-1) ?? "");
}

/** A dataset's name and version, the version once. */
export function datasetName({ name, version }: Pick<Manifest, "name" | "version">): string {
  return name.endsWith(version) || name.includes(` ${version},`) ? name : `${name} ${version}`;
}

/** Which of the four scopes a finding is about, where it is about one. */
export function scopeKind({ id }: Pick<Finding, "id">): string | null {
  return id.split(".").find((part) => SCOPES.includes(part)) ?? null;
}

const SCOPES = ["country", "region", "heartland", "world"];

export function mainEvent(assessment: Assessment): EventRecord | null {
  return assessment.events.find((e) => e.id === assessment.main) ?? null;
}

/**
 * Findings per scope with the two that matter most first, to be shown open: the group's heartland (are they back?)
 * and the country of the attack (does it change anything there?).
 */
export function byScope(findings: readonly Finding[]): { open: Finding[]; folded: Finding[] } {
  const rank = (f: Finding) => {
    const at = ["heartland", "country", "world", "region"].findIndex((kind) =>
      f.id.split(".").includes(kind),
    );
    return at === -1 ? 4 : at;
  };
  const ordered = [...findings].sort((a, b) => rank(a) - rank(b));
  return { open: ordered.slice(0, 2), folded: ordered.slice(2) };
}

/** Why the verdict is what it is; null where its own sentence says so already. */
export function reasonOf({ verdict }: Assessment): string | null {
  const plain = (text: string) => text.toLowerCase().replace(/\.$/, "");
  return plain(verdict.statement).includes(plain(verdict.reason)) ? null : verdict.reason;
}

/**
 * The numbers for the first screen, one per topic: those that the verdict rests on before others, and none without
 * an interval.
 */
export function keyFindings(assessment: Assessment): Finding[] {
  const candidates = assessment.findings.filter(
    (f) => typeof f.value === "number" && f.intervals.some((i) => i.low !== null || i.high !== null),
  );
  // A comparison of whole years, or with the peak, says nothing of now.
  const ofNow = candidates.filter((f) => f.topic !== "trend" || f.id.startsWith("trend."));
  const { restsOn, answer } = assessment.verdict;
  // A verdict that rests on a grid of comparisons rests on the single ones of that scope too.
  const place = (f: Finding) =>
    restsOn.findIndex((id) => id === f.id || f.id.startsWith(`${id.replace(/^grid/, "trend")}.one-sided`));
  const weight = (f: Finding) => (place(f) === -1 ? restsOn.length : place(f));
  const told: Topic[] = ["severity", "base-rate", "harm", "data", "coverage"];
  const topics: Topic[] =
    answer === "cannot tell" ? [...told, "verdict", "trend"] : ["verdict", "trend", ...told];
  return topics
    .flatMap((topic) => {
      const first = ofNow.filter((f) => f.topic === topic).sort((a, b) => weight(a) - weight(b))[0];
      return first === undefined ? [] : [first];
    })
    .slice(0, 3);
}
