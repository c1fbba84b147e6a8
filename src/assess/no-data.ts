import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { ZERO_IS_NOT_NONE } from "./caveats.ts";
import { longDay } from "./phrase.ts";
import { type Picture, sourcesOf } from "./picture.ts";

/** Said when the figures that follow are not those of the report's group, or when there are none. */
export function noData(picture: Picture): Finding[] {
  const statement = why(picture);
  if (statement === null) return [];
  return [
    finding({
      id: "data.group",
      topic: "data",
      statement,
      n: 0,
      method: { name: "Look-up of the group's names in the data", reference: null },
      sources: sourcesOf(picture),
      caveats: [ZERO_IS_NOT_NONE],
    }),
  ];
}

function why(picture: Picture): string | null {
  const instead = "The figures below are those of one-sided violence by any actor.";
  if (picture.group === null)
    return `The report names no group behind the attack that the registry knows. ${instead}`;
  if (!picture.known) return `The data have no actor by the name of ${picture.group}. ${instead}`;
  if (picture.cells.length === 0)
    return `The data hold no event of ${picture.group} up to ${longDay(picture.end)}.`;
  return null;
}
