import { z } from "zod";
import { CountryCode } from "../event/index.ts";
import { readTabSeparated } from "../tab-separated.ts";
import type { Alias } from "./actor.ts";

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
  forces: Alias[];
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
  const own = new Map(
    readTabSeparated(forces, ForceRow).map((row) => [row.country, row.names.split(";").map(forceOf)]),
  );
  return new Map(
    readTabSeparated(countries, CountryRow).map((row) => [
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

/** "AFP?": usually something else (a news agency). */
function forceOf(cell: string): Alias {
  const ambiguous = cell.endsWith("?");
  return { name: ambiguous ? cell.slice(0, -1) : cell, ambiguous };
}

function split(cell: string, separator: string): string[] {
  return cell === "" ? [] : cell.split(separator);
}

/** What makes a country's name or adjective an actor: its forces, police, government, services. */
export const STATE_NOUNS: ReadonlySet<string> = new Set(
  (
    "government army military police troops forces force soldiers soldier navy marines policeman policemen officers " +
    "authorities regime gendarmerie gendarmes guard guards coastguard coastguards rangers commandos paratroopers warplanes jets " +
    "intelligence ministry administration junta peacekeepers airstrikes troopers personnel aircraft drones artillery service services " +
    "unit units snipers saboteurs tanks gunboats infantry"
  ).split(" "),
);
