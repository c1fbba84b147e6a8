/**
 * Words that rules ask for chunk by chunk, a bit for each list: what they say of a word is kept with it (`KnownWord.rules`), so
 * that `chunk.known.rules & ACCUSES` costs no look-up, and a rule whose words a sentence lacks is passed over.
 */
const bits = new Map<string, number>();
let lists = 0;
/** Bits that a number keeps without becoming an object. */
const MOST_LISTS = 31;

function words(text: string): number {
  if (lists === MOST_LISTS) throw new Error(`a word is in at most ${MOST_LISTS} lists of rules`);
  const bit = 1 << lists++;
  for (const word of text.split(/\s+/)) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bit;
}

/** The bits of all lists that a word is in. */
export function rulesOf(fold: string): number {
  return bits.get(fold) ?? 0;
}

/** Verbs and nouns by which somebody says who did it. */
export const ACCUSES = words("blamed accused attributed suspect suspects");

/**
 * Words beside which an organisation owns up to an attack, or is blamed for it, whatever the construction. Words that stand beside
 * praise or sympathy as well ("in a statement", "heroes", "in revenge") own up to nothing: a claim that was none is worse than one missed.
 */
export const OWNS_UP = words(
  "responsibility claim claims claimed claiming admit admits admitted admitting acknowledged boast boasted boasts handiwork amaq",
);
export const BLAMES = words(
  `blame blames blamed blaming suspect suspects suspected suspicion suspicions accuse accuses accused accusing attributed
  attribute hallmark hallmarks signature culprit culprits responsible responsibility handiwork work pinned pointed fingerprints doing
  mastermind masterminds masterminded perpetrator perpetrators behind laid`,
);

/** Parts of an organisation, before "of". */
export const UNITS = words(
  "front column wing arm battalion brigade cell squad unit bloc platoon detachment fronts columns battalions brigades cells units",
);

/** "Elsewhere, …", "hours earlier, …": the sentence turns to something else. */
export const ELSEWHERE = words("elsewhere separately meanwhile");
export const SOONER_OR_LATER = words("earlier later before");

/** Before an hour they open no clause: "after dawn". */
export const BEFORE_HOURS = words("before after since until");

/** "Two groups claimed the attack": more than one that will be named. */
export const RIVALS = words("groups organisations");

/** What is told in a work, simulated, drilled or played. */
export const WORKS = words(
  `film films movie movies documentary documentaries drama dramas novel novels book books thriller thrillers biopic
  memoir memoirs miniseries opera musical exhibition screenplay play game`,
);
export const DRILLS = words(
  "drill drills simulation simulations rehearsal rehearsals exercise exercises training",
);
export const SIMULATED = words("mock simulated staged simulating simulates simulate pretend");
export const SPORT = words(
  `goal goals striker strikers midfielder defender goalkeeper equaliser equalizer penalty halftime innings wicket
  wickets touchdown touchdowns quarterback playoff playoffs semifinal semifinals batsman bowler scored league`,
);

/** "initial reports spoke of", "officials had earlier put the toll at": figures that were overtaken. */
export const FIRST_REPORTS = words("initial first early preliminary previous");
export const BEFORE_NOW = words("earlier initially previously");

/** "X was the perpetrator", "those responsible". */
export const RESPONSIBLE = words("responsible culprit culprits perpetrator perpetrators");

/** Verbs of saying that the lexicon has not among those of speech, since they do more than to say. */
export const SAYS = words(
  "wrote boasts boasted insists insisted named called posted tweeted identified hailed praising published released",
);

/** "X is believed to have …" */
export const THOUGHT = words("thought believed suspected presumed assumed understood");

/** Who is accused by whom. */
export const CHARGES = words("accuse accuses accused accusing blame blames blamed blaming suspect suspects");

/** "Both attacks", "either bombing". */
export const PAIRS = words("both either neither each");

/** "That day", "the following night". */
export const DAY_PARTS = words("day morning afternoon evening night");
export const SINCE_THEN = words("later afterwards earlier before");

/** What is done again and again. */
export const PRACTICE = words(
  `long often previously repeatedly frequently regularly routinely traditionally historically increasingly periodically
  sporadically occasionally sometimes consistently`,
);
export const OF_YEARS = words("past years decades weeks months");
export const TENSE_OF_NOW = words("has have");

/** "The outlawed X", "the extremist group X". */
export const BEFORE_NAMES = words(
  `outlawed banned proscribed militant extremist jihadist islamist separatist secessionist leftist marxist maoist rebel terrorist
  terror hardline radical shadowy notorious feared guerrilla paramilitary dissident ultra`,
);
