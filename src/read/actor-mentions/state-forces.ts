import { FORCE_WORDS, STATE_NOUNS } from "../../actors/index.ts";
import type { CountryCode } from "../../event/index.ts";
import type { Piece } from "./pieces.ts";

/** The last piece of "Iraqi federal police" or "United States military", whose country name ends at `nation`; −1 = none. */
export function forcesOfNation(pieces: readonly Piece[], nation: number): number {
  let at = nation + 1;
  while (at < pieces.length && FORCE_WORDS.has(pieces[at]!.fold) && pieces[at]!.fold !== "of") at++;
  for (let last = Math.min(at, pieces.length - 1); last > nation; last--) {
    if (STATE_NOUNS.has(pieces[last]!.fold) && !belongsToThing(pieces, last)) return last;
  }
  return -1;
}

/** The last piece of "security forces", "government troops", "the army" without a country; −1 = none. */
export function forcesAt(pieces: readonly Piece[], first: number): number {
  const word = pieces[first]!.fold;
  const next = pieces[first + 1]?.fold ?? "";
  if (!pieces[first]!.possessive && PHRASES.get(word)?.has(next)) return first + 1;
  if (word === "government" && pieces[first]!.the !== -1 && !belongsToThing(pieces, first)) return first;
  if (!SINGLE.has(word) || belongsToThing(pieces, first)) return -1;
  const rank = RANKS.has(next) ? first + 1 : first;
  return belongsToThing(pieces, rank) ? -1 : rank;
}

/** "police station", "army base": the forces' things, not the forces. */
function belongsToThing(pieces: readonly Piece[], last: number): boolean {
  const next = pieces[last + 1];
  return next !== undefined && !pieces[last]!.possessive && THINGS.has(next.fold);
}

const SINGLE = new Set(
  "police army military junta soldiers soldier troops policemen policeman gendarmes gendarmerie paratroopers authorities navy regime carabinieri".split(
    " ",
  ),
);
const RANKS = new Set(
  "officers officer troops soldiers forces personnel patrol patrols units unit".split(" "),
);

const PHRASES = new Map<string, ReadonlySet<string>>(
  Object.entries({
    security: "forces force services personnel officers agents guards",
    government:
      "troops forces soldiers army military officials militias jets warplanes aircraft helicopters artillery",
    armed: "forces",
    special: "forces",
    national: "guard police army",
    riot: "police",
    border: "guards police",
    air: "force",
    federal: "police troops agents",
    metropolitan: "police",
    military: "police personnel forces men units patrol patrols jets warplanes aircraft helicopters",
    army: "troops soldiers units patrol patrols personnel jets warplanes aircraft helicopters artillery",
    state: "police troops forces",
    regime: "forces troops soldiers jets warplanes aircraft helicopters artillery",
    junta: "forces troops soldiers jets warplanes aircraft helicopters artillery",
    "pro-government": "forces militias",
    public: "forces force",
  }).map(([first, seconds]) => [first, new Set(seconds.split(" "))]),
);

/** Words with which forces can begin, so that all others cost one look-up. */
const OPENERS: ReadonlySet<string> = new Set([...SINGLE, ...PHRASES.keys(), "coalition"]);

/** Whether forces without a country, or a coalition without its name, may begin with this word. */
export function opensForces(fold: string): boolean {
  return OPENERS.has(fold);
}

const THINGS = new Set(
  (
    "station stations base bases barracks post posts headquarters hq car cars vehicle vehicles truck trucks convoy convoys " +
    "checkpoint checkpoints academy hospital hospitals court courts uniform uniforms junta action camp camps compound " +
    "helicopter helicopters plane planes outpost outposts installation installations operation operations offensive " +
    "campaign chief commander spokesman spokeswoman spokesperson sources source report reports officials garrison " +
    "facility facilities airport airfield equipment intervention aid zone garrisons dictatorship rule service training " +
    "custody raid bus buses van jeep building buildings ceremony graduation parade parades college cemetery hardware"
  ).split(" "),
);

/** The country that a document speaks of most among those that a word may mean. */
export function likeliest(
  codes: readonly CountryCode[],
  named: ReadonlyMap<CountryCode, number>,
): CountryCode {
  return codes.reduce(
    (best, code) => ((named.get(code) ?? 0) > (named.get(best) ?? 0) ? code : best),
    codes[0]!,
  );
}
