import type { PartOfCountry } from "../../places/index.ts";
import { classAt, DIGIT } from "../characters.ts";
import type { Piece } from "./pieces.ts";

/** Steps to the north and to the east. */
export type Step = readonly [number, number];

/** The part of a country that lies on this side of it. */
export function partOfStep([north, east]: Step): PartOfCountry {
  const upright = north > 0 ? "north" : north < 0 ? "south" : "";
  const across = east > 0 ? "east" : east < 0 ? "west" : "";
  return (`${upright}${across}` || "central") as PartOfCountry;
}

/** Sides of the world. */
const SIDES = new Map<string, Step>([
  ["north", [1, 0]],
  ["south", [-1, 0]],
  ["east", [0, 1]],
  ["west", [0, -1]],
  ["northeast", [0.7, 0.7]],
  ["northwest", [0.7, -0.7]],
  ["southeast", [-0.7, 0.7]],
  ["southwest", [-0.7, -0.7]],
  ["centre", [0, 0]],
  ["center", [0, 0]],
]);
/** "northern", "central": before a name they cut a part out of it. */
const PARTS = new Map<string, Step>([
  ...SIDES,
  ...[...SIDES].map(([side, step]): [string, Step] => [`${side}ern`, step]),
  ["central", [0, 0]],
  ["upper", [0, 0]],
  ["lower", [0, 0]],
]);

const KM_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ["km", 1],
  ["kms", 1],
  ["kilometers", 1],
  ["kilometres", 1],
  ["kilometer", 1],
  ["kilometre", 1],
  ["mile", 1.609],
  ["miles", 1.609],
]);
const FURTHEST_KM = 500;
/** "30 kilometres (19 miles)": how many pieces the brackets may hold. */
const BRACKETS = 5;

/** A direction whose last word is the piece `last` ("north", "north-east", "north-eastern"), and its first piece. */
export function directionAt(
  pieces: readonly Piece[],
  last: number,
  sort: "side" | "part",
): { first: number; step: Step } | null {
  const words = sort === "side" ? SIDES : PARTS;
  const word = last < 0 ? "" : (pieces[last]?.key ?? "");
  const step = words.get(word);
  if (step === undefined) return null;
  const before = last > 0 ? pieces[last - 1]!.key : "";
  const joined = before === "north" || before === "south" ? words.get(`${before}${word}`) : undefined;
  return joined === undefined ? { first: last, step } : { first: last - 1, step: joined };
}

/** The distance whose last word is the piece `last` ("12 km", "30 kilometres (19 miles)"); 0 where there is none. */
export function distanceAt(pieces: readonly Piece[], last: number): { first: number; km: number } {
  const none = { first: last + 1, km: 0 };
  let i = last;
  if (i > 0 && pieces[i]!.key === "the" && pieces[i - 1]!.key === "to") i -= 2;
  if (i < 0) return none;
  if (pieces[i]!.text === ")") {
    const open = i - 1;
    while (i >= 0 && i > open - BRACKETS && pieces[i]!.text !== "(") i--;
    if (i < 1 || pieces[i]!.text !== "(") return none;
    i--;
  }
  // "30km" is one word.
  const { text, key } = pieces[i]!;
  const [, glued, word = ""] = (classAt(text, 0) & DIGIT && /^(\d+)(\p{L}+)$/u.exec(text)) || [];
  const unit = KM_PER_UNIT.get(glued === undefined ? key : word);
  if (unit === undefined) return none;
  const amount = Number(glued ?? pieces[i - 1]?.text.replace(",", ""));
  if (!(amount > 0 && amount < FURTHEST_KM)) return none;
  return { first: glued === undefined ? i - 1 : i, km: amount * unit };
}
