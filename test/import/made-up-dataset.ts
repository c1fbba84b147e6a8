import { degreeFaults, faultsOf, WHOLE } from "../../src/import/columns/faults.ts";
import { type ColumnSpec, matchColumns } from "../../src/import/columns/match-columns.ts";
import { sourceColumns } from "../../src/import/columns/source-columns.ts";
import type { Dataset } from "../../src/import/datasets/dataset.ts";

const needed = { needed: true };
const COLUMNS = {
  attack_no: needed,
  attack_day: needed,
  land: needed,
  group: needed,
  dead: needed,
  latitude: {},
  longitude: {},
} satisfies ColumnSpec<string>;

/** A made-up dataset, as somebody who has read the README would write its one file. */
export const attacks: Dataset = {
  name: "attacks",
  as: "attacks",
  label: "Attacks of Ruritania",
  family: "attacks",
  release: (version) => ({ version, rank: Number(version), vintage: `published in ${version}` }),
  match: ({ columns }) => matchColumns(COLUMNS, columns),
  read: (table) => {
    const source = sourceColumns(COLUMNS, table);
    const { text, whole, number, day } = source;
    const fault = faultsOf(source);
    return {
      holds: "events",
      given: source.given,
      values: {
        dataset: `'attacks-${/\d{4}/.exec(table.file.split("/").at(-1)!)?.[0] ?? "0"}'`,
        id: text("attack_no"),
        violence: "'one-sided'",
        start_day: day("attack_day"),
        end_day: "start_day",
        date_precision: "'day'",
        place_precision: "'unknown'",
        country: text("land"),
        latitude: number("latitude"),
        longitude: number("longitude"),
        side_a: text("group"),
        side_b: "'Civilians'",
        low: whole("dead"),
        best: whole("dead"),
        high: whole("dead"),
        summary: "false",
      },
      faults: [
        fault("attack_no", "id is null", "missing"),
        fault("attack_day", "start_day is null", "expected a day as YYYY-MM-DD"),
        fault("dead", "best is null", WHOLE),
        ...degreeFaults(fault),
      ],
      tag: null,
    };
  },
  facts: {
    name: "Attacks of Ruritania",
    publisher: "Observatory of Strelsau",
    holds: "events",
    inclusion: ["Attacks in Ruritania with at least 2 dead."],
    check: {
      minKilled: 2,
      namedActorOnly: false,
      violentOnly: true,
      from: "2001-01-01",
      gaps: [],
      others: [],
    },
    incomplete: [],
    breaks: [{ day: "2010-01-01", actor: null, country: null, what: "a second newspaper is read" }],
    licence: "CC BY 4.0",
    redistributable: true,
    citation: "Observatory of Strelsau (2024) Attacks.",
    mapping: ["Every attack is one-sided."],
  },
};
