import { type Attention, attention } from "../../statistics/attention/index.ts";
import { answered, columns, interval, print, printJson, shown } from "./print.ts";
import { readText } from "./read-text.ts";
import { columnsNamed, numberAt, readTable } from "./table.ts";

export interface AttentionOptions {
  readonly against?: string;
  readonly level?: number;
  readonly json?: boolean;
}

/** `baserate stats attention`: coverage per death, and between places at equal toll and type. */
export async function runAttention(path: string, { json, ...options }: AttentionOptions): Promise<void> {
  const table = readTable(await readText(path));
  const [place, type, deaths, mentions] = columnsNamed(table, ["place", "type", "deaths", "mentions"]) as [
    number,
    number,
    number,
    number,
  ];
  const incidents = table.rows.map((row) => ({
    place: row.cells[place]!,
    type: row.cells[type]!,
    deaths: numberAt(table, row, deaths, 0),
    mentions: numberAt(table, row, mentions, 0),
  }));
  const found = answered(table.name, json, () => attention(incidents, options));
  if (json) printJson(found);
  else print(...inWords(table.name, found));
}

function inWords(name: string, { n, against, elasticity, places, level }: Attention): string[] {
  const orNone = (value: number | null): string => (value === null ? "none" : shown(value));
  return [
    `${name}: ${n} incidents in ${places.length} places, intervals ${shown(level * 100)} %`,
    `A toll higher by one per cent brings ${shown(elasticity.value)} per cent more mentions (${interval(elasticity)}).`,
    "",
    ...columns(
      ["place", "incidents", "deaths", "mentions", "per death", "shrunken", "interval"],
      places.map(({ place, incidents, deaths, mentions, perDeath }) => [
        place,
        String(incidents),
        shown(deaths),
        shown(mentions),
        orNone(perDeath.raw),
        perDeath.shrunken ? shown(perDeath.shrunken.value) : "",
        perDeath.shrunken ? interval(perDeath.shrunken) : "",
      ]),
    ),
    "",
    ...columns(
      [`times ${against}`, "raw, per incident", "raw, per death", "at equal toll and type", "interval"],
      places
        .filter(({ place }) => place !== against)
        .map(({ place, rawRatio, adjustedRatio }) => [
          place,
          orNone(rawRatio.perIncident),
          orNone(rawRatio.perDeath),
          shown(adjustedRatio.value),
          interval(adjustedRatio),
        ]),
    ),
  ];
}
