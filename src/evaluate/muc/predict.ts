import type { Lexicons } from "../../read/index.ts";
import { type Knowledge, wordListsOf } from "../knowledge.ts";
import { confidenceOf } from "./confidence.ts";
import { type Cuts, incidentsOf } from "./incidents.ts";
import { type Judged, judge, type NamedForest } from "./judge.ts";
import { type Signs, signsOf } from "./signs.ts";
import type { Entity, Message, Role, Template } from "./template.ts";
import { type View, viewOf } from "./view.ts";

/** Chosen by cross-validation on the messages that were learnt from. */
export const CUTS: Cuts = {
  type: 0.28,
  slots: { PerpInd: 0.25, PerpOrg: 0.22, Target: 0.21, Victim: 0.24, Weapon: 0.2, Described: 0.5 },
  same: 0.6,
  own: 0.25,
  joins: 0.75,
  one: 0.05,
  two: 0.27,
};

/** The templates of a message: one for each incident that it is found to report. */
export function predictTemplates(
  message: Pick<Message, "docid" | "text">,
  lexicons: Lexicons,
  knowledge: Knowledge,
): Template[] {
  const view = viewOf(message, lexicons, wordListsOf(knowledge, lexicons.frames.targets));
  const signs = signsOf(view, knowledge.models);
  return templatesOf(view, signs, judge(view, signs, knowledge.judges), knowledge.judges.same);
}

export function templatesOf(
  view: View,
  signs: Signs,
  judged: readonly Judged[],
  same: NamedForest,
  cuts: Cuts = CUTS,
): Template[] {
  return judged
    .filter(({ chance }) => chance >= cuts.type)
    .flatMap((one) =>
      incidentsOf(view, signs, one, same, cuts).map((incident) => {
        const inSlot = (role: Role) =>
          incident.filter(({ slot }) => slot === role).map(({ candidate }) => view.candidates[candidate]!);
        const names = (role: Role): Entity[] => inSlot(role).map(({ entity }) => [entity.phrases[0]!.text]);
        return {
          incident_type: one.type,
          PerpInd: names("PerpInd"),
          PerpOrg: names("PerpOrg"),
          PerpOrgConfidence: incident
            .filter(({ slot }) => slot === "PerpOrg")
            .map(({ candidate }) => confidenceOf(view, signs, one.type, candidate)),
          Target: names("Target"),
          Victim: names("Victim"),
          Weapon: names("Weapon"),
        };
      }),
    );
}
