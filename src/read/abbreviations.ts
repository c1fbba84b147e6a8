/**
 * What the full stop of an abbreviation says about the end of the sentence. `never`: a name or a figure follows
 * ("Gen. Dostum", "No. 3"). `digit`: binds only to a figure ("Nov. 13"), else it is a plain full stop. `maybe`: the
 * sentence ends where the next word is one that sentences begin with ("in the U.S. The minister").
 */
export type Abbreviation = "never" | "digit" | "maybe";

const NEVER =
  "mr mrs ms messrs dr prof gen brig maj col lt capt cmdr cdr adm sgt cpl pvt pfc supt insp det gov sen rep reps " +
  "sens rev hon msgr fr st ste mt ft pres amb atty hr vs eg ie cf viz al";
const DIGIT =
  "mon tues wed thurs fri jan feb mar apr jun jul aug sep sept oct nov dec no nos fig pp art vol approx ca tel";
const MAYBE =
  "jr sr inc ltd corp co cos bros llc dept univ etc ave blvd rd hwy ariz calif colo conn fla ill ind kan mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo";

/** Folded, without the full stop. Single letters and dotted letters ("U.S.") are recognised by their shape. */
export const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map<string, Abbreviation>([
  ...NEVER.split(" ").map((word): [string, Abbreviation] => [word, "never"]),
  ...DIGIT.split(" ").map((word): [string, Abbreviation] => [word, "digit"]),
  ...MAYBE.split(" ").map((word): [string, Abbreviation] => [word, "maybe"]),
]);

/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    "the a an this that these those he she it they we i you his her its their our there here in on at by for from to " +
    "with as and but or if when while where after before since until although though because despite during " +
    "however meanwhile moreover nevertheless no not one two three four five some many most several all both each " +
    "another other police officials witnesses authorities according who what why how yet so then now earlier later " +
    "under over among amid about more last"
  ).split(" "),
);

/** The same where all is written in capitals, and a small word after "U.S." says nothing. */
export const STARTERS_IN_CAPITALS: ReadonlySet<string> = new Set(
  (
    "the this these it they we he she his their there here according however meanwhile moreover nevertheless " +
    "although because if"
  ).split(" "),
);
