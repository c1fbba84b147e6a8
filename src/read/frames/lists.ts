import type { Chunk } from "./chunks.ts";

/** The further members of a list that begins at `first`: ", two women and a child", "and C. D., 30". */
export function joinedTo(chunks: readonly Chunk[], first: number): number[] {
  const members = listedBehind(chunks, first);
  const last = members.at(-1) ?? first;
  // "At least 42 people, seven women and a child among them"
  const among = chunks[last + 1]?.fold === "among" && /^(?:them|those)$/.test(chunks[last + 2]?.fold ?? "");
  return among || chunks[last + 1]?.fold === "included" ? [] : members;
}

/** "The mayor of X and five officials" */
const OFFICES =
  /^(?:mayor|governor|deputy|chief|commander|head|leader|bishop|imam|ambassador|minister|president)$/;

function listedBehind(chunks: readonly Chunk[], first: number): number[] {
  const members: number[] = [];
  // "The bodies of A. and B. were found": the verb is that of all.
  const ofAll = chunks[first - 1]?.fold === "of";
  let i = first + 1;
  let closed = false;
  for (;;) {
    if (chunks[i - 1]?.kind === "people") i = nameBehind(chunks, i);
    // "45 Emirati, five Bahraini and ten Saudi soldiers"
    if (isNational(chunks, i - 1)) i++;
    // "soldiers from Niger", "Officer A. B. of Dayton"
    const named = chunks[i - 1]!.kind === "name" || chunks[i - 1]!.person !== null;
    const origin =
      (chunks[i]?.fold === "from" ||
        ((named || OFFICES.test(chunks[i - 1]!.fold)) && chunks[i]?.fold === "of")) &&
      chunks[i + 1]?.kind === "place";
    if (origin) i += 2;
    const opened = linkEnd(chunks, i);
    if (opened === i || opened - i > 3) return members;
    // "36 soldiers and nine policemen, a member of the council said"
    const joined = chunks.slice(i, opened).some(({ kind }) => kind === "conjunction");
    if (closed && !joined) return members;
    closed ||= joined;
    const link = namedBehind(chunks, possessedFrom(chunks, opened));
    const member = chunks[link];
    const listed =
      member?.kind === "people" ||
      (member?.kind === "name" &&
        (chunks[opened - 1]!.kind === "conjunction" || isAged(member) || isInRow(chunks, link))) ||
      isNational(chunks, link) ||
      // "30 soldiers from Niger and two from Nigeria"
      (origin && member?.kind === "number" && chunks[link + 1]?.fold === "from");
    // "A. B., 72, and C. D., 68, who had run it"
    const told = member?.kind === "name" && isAged(member) && chunks[link + 1]?.kind === "relative";
    if (
      !listed ||
      isSpeaker(chunks, link) ||
      (isSubjectOfAct(chunks, link) && !told && !ofAll && !isOneOfMany(chunks, link))
    )
      return members;
    members.push(link);
    i = link + 1;
  }
}

/** "45 Emirati": so many of a nation, where what they are stands behind the last of the list. */
function isNational(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at]?.kind === "number" && chunks[at + 1]?.place?.role === "demonym";
}

/** "Wounded 100, a doctor at the hospital said": no member. */
function isSpeaker(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]?.kind !== "people" || chunks[at]!.plural || chunks[at + 1]?.kind !== "preposition")
    return false;
  let i = at + 1;
  while (i < at + SPEAKER_REACH && IN_TITLE.has(chunks[i]?.kind ?? "stop")) i++;
  return chunks[i]?.kind === "verb" && chunks[i]!.classes.speech;
}

const SPEAKER_REACH = 10;
const IN_TITLE: ReadonlySet<Chunk["kind"]> = new Set([
  "preposition",
  "determiner",
  "place",
  "target",
  "name",
  "organisation",
  "state",
  "word",
]);

/** "A. B., C. D. and E. F.": full names after commas, of which the last is joined by "and". */
function isInRow(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at; isFullName(chunks[i]); ) {
    const next = linkEnd(chunks, i + 1);
    if (next === i + 1) return false;
    if (chunks[next - 1]!.kind === "conjunction") return isFullName(chunks[next]);
    i = next;
  }
  return false;
}

export function isFullName(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "name" && chunk.label.includes(" ");
}

/** In "the teen's unarmed neighbor" the neighbor, else where it begins. */
function possessedFrom(chunks: readonly Chunk[], at: number): number {
  if (chunks[at + 1]?.fold !== "'s") return at;
  const owned = chunks[at + 2]?.kind === "word" ? at + 3 : at + 2;
  return chunks[owned]?.kind === "people" ? owned : at;
}

/** In "mechanic A. B." the name, else where it begins. */
function namedBehind(chunks: readonly Chunk[], at: number): number {
  const name = chunks[at + 1];
  return chunks[at]?.kind === "word" && name?.kind === "name" && (isAged(name) || isFullName(name))
    ? at + 1
    : at;
}

/** Index after the name of the person before: "his son Tyler, 15,", "his wife, Lisa, 42,". */
function nameBehind(chunks: readonly Chunk[], at: number): number {
  const person = chunks[at - 1]!;
  const set = chunks[at]?.fold === "," && chunks[at + 1]?.kind === "name" && isAged(chunks[at + 1]!);
  if (set && !person.plural) return at + 2;
  let i = at;
  while (chunks[i]?.kind === "name") i++;
  return i;
}

/** A name with an age: somebody who is introduced. */
export function isAged({ start, end, label }: Chunk): boolean {
  return end - start > label.length;
}

export function linkEnd(chunks: readonly Chunk[], from: number): number {
  let link = from;
  while (["comma", "conjunction"].includes(chunks[link]?.kind ?? "")) link++;
  // "His grandmother and then eleven children"
  return link > from && chunks[link]?.fold === "then" ? link + 1 : link;
}

/** "Harold and June Kessler": a given name beside a full one. */
export function sharesSurname(chunks: readonly Chunk[], at: number, next: number): boolean {
  const given = chunks[at];
  const alone = given?.kind === "name" && !given.label.includes(" ") && !isAged(given);
  return alone && next === at + 2 && chunks[at + 1]?.fold === "and" && isFullName(chunks[next]);
}

/** The earlier members of a list that ends with `last`. Names before a comma alone are what the next phrase explains. */
export function membersBefore(chunks: readonly Chunk[], last: number): number[] {
  const members = listBefore(chunks, last);
  return sayWho(chunks, members) ? [] : members;
}

/** "Two people were killed, a policeman and a child, and four were hurt": who the two were, and none of the four. */
function sayWho(chunks: readonly Chunk[], members: readonly number[]): boolean {
  const [first = 0] = members;
  const verb = first - 2;
  if (members.length < 2 || chunks[first - 1]?.kind !== "comma" || chunks[verb]?.kind !== "act") return false;
  const counted = chunks.slice(0, verb).findLast(({ kind }) => kind === "people" || kind === "number")?.count;
  const sum = members.reduce((sum, at) => sum + (chunks[at]!.count?.best ?? 0), 0);
  return counted != null && counted.best === sum;
}

function listBefore(chunks: readonly Chunk[], last: number): number[] {
  const members: number[] = [];
  let i = last;
  let joined = false;
  for (;;) {
    let link = i - 1;
    while (["comma", "conjunction"].includes(chunks[link]?.kind ?? "")) link--;
    joined ||= chunks.slice(link + 1, i).some(({ kind }) => kind === "conjunction");
    if (link < i - 1) link = pastIncluded(chunks, headBefore(chunks, link));
    const before = chunks[link];
    const listed =
      before?.kind === "people" ||
      (joined && before?.kind === "name" && (before.label.includes(" ") || isAged(before))) ||
      sharesSurname(chunks, link, i);
    if (link < i - 1 && isSource(chunks, link)) return members;
    const inside = before?.kind === "name" && !isAged(before) && chunks[link - 1]?.kind === "preposition";
    // "A third died, said the governor, and eight are being treated"
    const speaks = before?.definite === true && before.count === null && chunks[link - 1]?.classes.speech;
    if (link === i - 1 || !listed || inside || speaks) return members;
    if (before.partOf && !chunks[last]!.partOf) return members;
    members.unshift(link);
    i = link;
  }
}

/** In "35 civilians, including 31 women, and seven soldiers" the civilians, where a list goes on from those who are among them. */
function pastIncluded(chunks: readonly Chunk[], at: number): number {
  const link = chunks.slice(Math.max(0, at - 3), at).findLastIndex(({ fold }) => fold === "including");
  const from = link < 0 ? at : Math.max(0, at - 3) + link - 1;
  return from < at && chunks[from]?.kind === "comma" && chunks[from - 1]?.kind === "people" ? from - 1 : at;
}

/** "According to residents and a hospital official, ten people were killed": they tell it. */
function isSource(chunks: readonly Chunk[], at: number): boolean {
  let i = at;
  while (
    /^(?:people|state|organisation|target|word|determiner|comma|conjunction)$/.test(chunks[i]?.kind ?? "")
  )
    i--;
  return chunks[i]?.fold === "to" && chunks[i - 1]?.fold === "according";
}

/** In "three troopers of the border force" the troopers, where a list goes on from what they belong to. */
export function headBefore(chunks: readonly Chunk[], at: number): number {
  if (!/^(?:state|organisation)$/.test(chunks[at]?.kind ?? "")) return at;
  const of = chunks[at - 1]?.kind === "determiner" ? at - 2 : at - 1;
  const head = chunks[of - 1];
  return chunks[of]?.fold === "of" && head?.kind === "people" && head.count !== null ? of - 1 : at;
}

/** "The bodies of A., his wife and their son were found": the verb is that of all. */
function isOneOfMany(chunks: readonly Chunk[], at: number): boolean {
  const { kind, plural, count } = chunks[at]!;
  const one = kind === "name" || (kind === "people" && !plural && (count === null || count.high === 1));
  return one && /^(?:were|are|have)$/.test(chunks[at + 1]!.fold);
}

/** Whether a verb follows directly: the phrase belongs to the next clause ("killed 12 and 20 were wounded"). */
export function isSubjectOfAct(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  return (
    next?.kind === "auxiliary" ||
    next?.kind === "act" ||
    next?.kind === "verb" ||
    next?.kind === "relative" ||
    // "killed 57, the governor's office said"
    next?.fold === "'s"
  );
}
