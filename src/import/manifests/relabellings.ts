import { readRelabellings } from "../../actors/index.ts";
import type { Manifest } from "../../finding/index.ts";

type Break = Manifest["breaks"][number];

/**
 * Where UCDP begins to code a group under another name: one series ends, another begins, and nothing rose or fell. The
 * days are those of GED's first or last rows under the name; changes whose rows were not looked up are left out.
 */
export function ucdpRelabellings(): Break[] {
  return readRelabellings()
    .filter(({ dataset }) => dataset === "ucdp")
    .flatMap(({ country, name, before, rowsBegin, rowsEnd, begins, ends }) => {
      if (rowsBegin === null) return [];
      const under = (day: string, actor: string, what: string | null) =>
        what === null ? [] : [{ day, actor, country, what }];
      return [...under(rowsBegin, name, begins), ...under(rowsEnd ?? rowsBegin, before, ends)];
    });
}
