import type { Chunk } from "./chunks.ts";

/** Words that tie somebody to an organisation: "loyal to", "linked with". */
export const TIES = /^(loyal|linked|tied|affiliated|allied|associated|aligned|belonging|close|connected)$/;

/** "Militants linked to X", "a man with links to X": unlike those of it, they may be somebody else's. */
export function isLinked(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1]?.fold ?? "";
  const links = next === "with" && /^(ties|links)$/.test(chunks[at + 2]?.fold ?? "");
  return (links || isLooseTie(next)) && membershipOf(chunks, at) !== null;
}

/** "Linked", "allied": less than membership, which "affiliated" is. */
export function isLooseTie(fold: string): boolean {
  return TIES.test(fold) && !/^(loyal|belonging|affiliated)$/.test(fold);
}

/** The organisation in "gunmen of X", "fighters from the X", "militants loyal to X", "the X's commandos". */
export function membershipOf(chunks: readonly Chunk[], at: number): Chunk["actor"] {
  const owner = /^('s|')$/.test(chunks[at - 1]?.fold ?? "") ? chunks[at - 2] : undefined;
  if (owner?.actor?.kind === "organisation") return owner.actor;
  const noun =
    chunks[at + 1]?.fold === "with" && /^(ties|links|allegiance)$/.test(chunks[at + 2]?.fold ?? "");
  const tied = noun || TIES.test(chunks[at + 1]?.fold ?? "");
  const link = noun ? at + 3 : tied ? at + 2 : at + 1;
  if (!(tied ? /^(to|with)$/ : /^(of|from|with)$/).test(chunks[link]?.fold ?? "")) return null;
  // "of the Pakistan-based militant group X"
  const next = chunks
    .slice(link + 1, link + BEFORE_NAME)
    .find(({ kind }) => !["determiner", "word", "place"].includes(kind));
  if (next?.actor?.kind !== "organisation") return null;
  return factionNamed(chunks, chunks.indexOf(next)) ?? next.actor;
}

/** The Y of "militants of the X-backed faction of Z, the Y, have killed". */
function factionNamed(chunks: readonly Chunk[], org: number): Chunk["actor"] {
  if (!chunks[org]!.linked && !/^(?:backed|linked|aligned|affiliated)$/.test(chunks[org + 1]?.fold ?? ""))
    return null;
  const comma = chunks.findIndex(({ kind }, i) => i > org && kind === "comma");
  if (comma < 0 || comma > org + FACTION_REACH) return null;
  const named = chunks[comma + 1]?.kind === "determiner" ? comma + 2 : comma + 1;
  return chunks[named]?.actor?.kind === "organisation" ? chunks[named]!.actor : null;
}

const FACTION_REACH = 6;

const BEFORE_NAME = 6;
