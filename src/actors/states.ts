import { readFileSync } from "node:fs";
import { z } from "zod";
import { CountryCode } from "../event/index.ts";

/** How a state and its forces are named, so that no list of armies is needed ("Iraqi army", "Government of Iraq"). */
export interface State {
  country: CountryCode;
  /** The name that news uses. */
  name: string;
  /** All English names, present and past. */
  names: string[];
  /** "French", "Afghan": adjectives, which also name the people. */
  adjectives: string[];
  /** UCDP's names of the country, as in "Government of Myanmar (Burma)". */
  ucdp: string[];
  /** Forces and offices with names of their own: "Tatmadaw", "Pentagon". */
  forces: string[];
}

const CountryRow = z.object({
  code: CountryCode,
  name: z.string().min(1),
  demonyms: z.string(),
  variants: z.string(),
  ucdp: z.string(),
});
const ForceRow = z.object({ country: CountryCode, names: z.string().min(1) });

/** Reads data/countries/countries.tsv and the forces' own names. */
export function loadStates(countries: URL, forces: URL): Map<CountryCode, State> {
  const own = new Map(readTable(forces, ForceRow).map((row) => [row.country, row.names.split(";")]));
  return new Map(
    readTable(countries, CountryRow).map((row) => [
      row.code,
      {
        country: row.code,
        name: row.name,
        names: [row.name, ...split(row.variants, ",")],
        adjectives: split(row.demonyms, ","),
        ucdp: split(row.ucdp, ";"),
        forces: own.get(row.code) ?? [],
      },
    ]),
  );
}

function split(cell: string, separator: string): string[] {
  return cell === "" ? [] : cell.split(separator);
}

/** Rows of a tab-separated file with a header. @throws Error naming file and line of a row that does not fit. */
export function readTable<T>(file: URL, schema: z.ZodType<T>): T[] {
  const [header, ...lines] = readFileSync(file, "utf8").replace(/\n$/, "").split("\n");
  const columns = header!.split("\t");
  return lines.map((line, i) => {
    const cells = line.split("\t");
    const row = schema.safeParse(Object.fromEntries(columns.map((column, c) => [column, cells[c] ?? ""])));
    if (!row.success) throw new Error(`${file.pathname}, line ${i + 2}: ${z.prettifyError(row.error)}`);
    return row.data;
  });
}

/** What makes a country's name or adjective an actor: its forces, police, government, services. */
export const STATE_NOUNS: ReadonlySet<string> = new Set(
  (
    "government army military police troops forces force soldiers soldier navy marines policeman policemen officers " +
    "authorities regime gendarmerie gendarmes guard rangers commandos paratroopers warplanes jets " +
    "intelligence ministry administration junta peacekeepers airstrikes troopers personnel aircraft drones artillery service services"
  ).split(" "),
);
