import { type Actor, affiliatesOf, type Registry } from "../../actors/index.ts";
import type { CountryCode } from "../../event/index.ts";
import type { Piece } from "./pieces.ts";

/** Where a branch is said to be: its countries, and the first and last piece of the words that say so. */
interface Seat {
  codes: readonly CountryCode[];
  first: number;
  last: number;
  province: boolean;
}

/**
 * The affiliate that "the local branch of X", "X's Afghan affiliate" or "the X affiliate in Afghanistan" means, where X is
 * the organisation between the pieces `first` and `last`; null where nothing says that a branch is meant or which.
 * @param near countries that the document names, the most named first: where "the local branch" is.
 */
export function branchAt(
  pieces: readonly Piece[],
  { first, last }: { first: number; last: number },
  parent: string,
  registry: Registry,
  near: readonly CountryCode[],
): { actor: Actor; first: number; last: number } | null {
  const seat = seatBefore(pieces, first, near) ?? seatAfter(pieces, { first, last }, near);
  if (seat === null) return null;
  const affiliations = affiliatesOf(registry, parent);
  const affiliates = [
    ...affiliations.filter(({ to }) => to === null),
    ...affiliations.filter(({ to }) => to !== null),
  ].map(({ id }) => registry.byId(id)!);
  for (const code of seat.codes) {
    const here = affiliates.filter(({ countries }) => countries.includes(code));
    // "X's East Asia province": no group of its own name that only joined it.
    const own = seat.province ? here.find(({ id }) => id.startsWith(`${parent}-`)) : undefined;
    const actor = own ?? here.find(({ countries }) => countries[0] === code) ?? here[0];
    if (actor !== undefined) return { actor, first: seat.first, last: Math.max(last, seat.last) };
  }
  return null;
}

/** "The local branch of X", "the Afghan affiliate of X". */
function seatBefore(pieces: readonly Piece[], first: number, near: readonly CountryCode[]): Seat | null {
  if (first < 2 || pieces[first - 1]!.fold !== "of" || !BRANCHES.has(pieces[first - 2]?.fold ?? ""))
    return null;
  const codes = codesBefore(pieces, first - 2, near);
  return codes === null
    ? null
    : { codes, first: first - 3, last: first, province: isProvince(pieces, first - 2) };
}

/** "X's Afghan affiliate", "the X branch in Sinai". */
function seatAfter(
  pieces: readonly Piece[],
  { first, last }: { first: number; last: number },
  near: readonly CountryCode[],
): Seat | null {
  for (let noun = last + 1; noun <= last + 3; noun++) {
    if (!BRANCHES.has(pieces[noun]?.fold ?? "")) continue;
    const abroad = pieces[noun + 1]?.fold === "in" ? pieces[noun + 2]?.nation : null;
    const province = isProvince(pieces, noun);
    if (abroad) return { codes: abroad.codes, first, last: noun, province };
    const codes = noun === last + 1 ? null : codesBefore(pieces, noun, near);
    return codes === null ? null : { codes, first, last: noun, province };
  }
  return null;
}

function isProvince(pieces: readonly Piece[], noun: number): boolean {
  return pieces[noun]!.fold === "province";
}

function codesBefore(
  pieces: readonly Piece[],
  noun: number,
  near: readonly CountryCode[],
): readonly CountryCode[] | null {
  if (LOCAL.has(pieces[noun - 1]?.fold ?? "")) return near;
  const region =
    REGIONS.get(pieces[noun - 1]?.fold ?? "") ??
    REGIONS.get(`${pieces[noun - 2]?.fold} ${pieces[noun - 1]?.fold}`);
  if (region !== undefined) return region;
  return pieces[noun - 1]?.nation?.codes ?? null;
}

const BRANCHES = new Set("branch affiliate arm wing franchise chapter offshoot province".split(" "));
/** Regions with a branch of their own, and where it is based. */
const REGIONS: ReadonlyMap<string, readonly CountryCode[]> = new Map([
  ["north african", ["DZ", "LY", "TN"]],
  ["west african", ["NG", "ML"]],
  ["east african", ["SO", "KE"]],
  ["central african", ["CD", "MZ"]],
  ["sahel", ["ML", "NE", "BF"]],
  ["sahelian", ["ML", "NE", "BF"]],
  ["sinai", ["EG"]],
  ["arabian", ["YE", "SA"]],
  ["east asia", ["PH"]],
  ["southeast asia", ["PH"]],
  ["south asia", ["IN", "LK"]],
  ["west africa", ["NG"]],
  ["central africa", ["CD", "MZ"]],
  ["greater sahara", ["ML", "NE"]],
]);
const LOCAL = new Set("local regional".split(" "));
