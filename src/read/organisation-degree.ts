import type { Organisation, Span } from "../event/index.ts";
import type { Cue } from "./attribution.ts";

/** How far an organisation was behind the event: the strongest thing said, with its words and the organisation. */
export function organisationDegree(cues: readonly Cue[]): {
  degree: Organisation["degree"];
  span: Span | null;
  group: Organisation["group"];
} {
  const said = cues.filter(({ kind }) => kind === "degree");
  for (const degree of ["directed", "enabled", "none", "inspired"] as const) {
    const cue = said.find((candidate) => candidate.degree === degree);
    if (cue === undefined) continue;
    // "No sign of contact with X" says whose it was not; "acted alone … inspired by X" whose example was followed.
    const meant = said.filter((other) => other.degree === (degree === "none" ? "inspired" : degree));
    const group = meant.find(({ actor }) => actor !== null)?.actor ?? null;
    return { degree, span: cue.span, group: group && { name: group.name, actor: group.actor } };
  }
  return { degree: "unknown", span: null, group: null };
}
