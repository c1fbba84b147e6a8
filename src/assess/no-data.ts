import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { claimedName, deniedName } from "./no-group.ts";
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
      method: { name: picture.t.noData.method, reference: null },
      sources: sourcesOf(picture),
      caveats: [picture.t.shared.zeroIsNotNone],
    }),
  ];
}

function why({ main, group, unheard, known, cells, end, t }: Picture): string | null {
  if (group === null) return t.noData.noGroup(claimedName(main), deniedName(main));
  if (!known) return t.noData.unknownGroup(group);
  if (cells.length === 0) return t.noData.nothingOf(group, end);
  return unheard === null ? null : t.noData.alsoNamed(unheard, group);
}
