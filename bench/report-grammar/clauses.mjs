// The first sentences of a report. {A} doer, {act}, {kill}, {done}, {thing}, {noun}: see deeds.mjs; {V} the dead,
// {were} their verb, {W} the wounded, {mid} a day behind the subject, {PT} place and day. Brackets fall away where one of their slots
// is empty.

export const LEADS = {
  "active, participle": [
    "{A}{mid} {act} {PT}, killing {V}[ and wounding {W}]",
    "{A}{mid} {act} {PT}, leaving {V} dead[ and {W} wounded]",
    "{A} {act} {PT}, killing {V}[ and injuring {W}]",
    "{A}{mid} {act} {PT} in an attack that killed {V}[ and wounded {W}]",
    "{A}{mid} {act} {PT} in an attack that left {V} dead[ and {W} injured]",
  ],
  "active, killing": [
    "{A}{mid} {kill} {PT}",
    "{A}{mid} {kill}[ and wounded {W}] {PT}",
    "{A} {kill} {PT}[ and wounded {W}]",
    "{A} {kill}[ and injured {W}] {PT}",
  ],
  coordination: [
    "{A}{mid} {act} {PT} and killed {V}[, wounding {W}]",
    "{A} {act} {PT} and {kill}",
    "{A} {act} and {kill} {PT}",
    "{A}{mid} {act} {PT}, killed {V}[, wounded {W}] and fled",
    "{A}{mid} {act} {PT} before fleeing, killing {V}[ and wounding {W}]",
  ],
  passive: [
    "{V} {were} {done} by {A} {PT}",
    "{V} {were} {done}[ and {W} wounded] by {A} {PT}",
    "{V} {were} {done} {PT} by {A}",
    "{V} {have} been {done} by {A} {PT}",
    "{V} {were} {done}[ and {W} injured] {PT} by {A}",
  ],
  "passive, no doer": [
    "{V} {were} {done} {PT}",
    "{V} {were} {done}[ and {W} wounded] {PT}",
    "{V} {have} been {done}[ and {W} injured] {PT}",
  ],
  "in an attack": [
    "{V} {were} killed[ and {W} wounded] in {noun} {PT}",
    "{V} died[ and {W} were injured] in {noun} {PT}",
    "{V} lost their lives[ and {W} were wounded] in {noun} {PT}",
    "{V} {were} killed[ and {W} injured] {PT} in {noun}",
    "{V} {have} been killed[ and {W} wounded] in {noun} {PT}",
    "{V} {are} dead[ and {W} wounded] after {noun} {PT}",
  ],
  "when somebody": [
    "{V} {were} killed[ and {W} wounded] when {A} {act} {PT}",
    "{V} died[ and {W} were injured] when {A} {act} {PT}",
    "{V} {were} killed[ and {W} injured] after {A} {act} {PT}",
    "{V} {were} killed[ and {W} wounded] as {A} {act} {PT}",
    "{V} lost their lives when {A} {act} {PT}",
  ],
  "when something": [
    "{V} {were} killed[ and {W} wounded] when {thing} {PT}",
    "{V} died[ and {W} were injured] when {thing} {PT}",
    "{V} {were} killed[ and {W} injured] after {thing} {PT}",
    "{V} {were} killed[ and {W} hurt] as {thing} {PT}",
    "{V} lost their lives when {thing} {PT}",
  ],
  something: [
    "{thing} {PT}, killing {V}[ and wounding {W}]",
    "{thing} {PT}, leaving {V} dead[ and {W} injured]",
    "{thing} {PT}, and {V} {were} killed[ and {W} wounded]",
    "{thing} {PT} and killed {V}[, wounding {W}]",
    "{thing} {PT}; {V} {were} killed[ and {W} injured]",
  ],
  nominal: [
    "{noun} {PT} killed {V}[ and wounded {W}]",
    "{noun} {PT} left {V} dead[ and {W} injured]",
    "{noun} {PT} has killed {V}[ and wounded {W}]",
    "{noun} {PT} claimed the lives of {V}[ and left {W} wounded]",
    "{noun} {PT} has left {V} dead[ and {W} wounded]",
    "{noun} {PT} cost {V} their lives[, and {W} were wounded]",
  ],
  "nominal, doer": [
    "{noun} by {A} {PT} killed {V}[ and wounded {W}]",
    "{noun} by {A} {PT} left {V} dead[ and {W} injured]",
    "{noun} {PT} by {A} has killed {V}[ and wounded {W}]",
    "{noun} by {A} {PT} claimed the lives of {V}",
  ],
  "the killing of": [
    "the killing of {V} by {A} {PT} has shocked the area",
    "the murder of {V} by {A} {PT} has caused fear among residents",
    "the killing of {V} {PT} has set off protests",
    "the deaths of {V} in {noun} {PT} have angered residents",
    "the killing of {V} by {A} {PT} has drawn protests",
  ],
  "relative clause": [
    "{A} who {act} {PT} killed {V}[ and wounded {W}]",
    "{noun} that killed {V}[ and wounded {W}] {PT} was carried out by {A}",
    "{V}, who were killed when {A} {act} {PT}, have been buried",
    "{noun} {PT}, in which {V} died[ and {W} were wounded], was carried out by {A}",
    "{noun} {PT} that left {V} dead[ and {W} wounded] has caused panic",
  ],
};

/** Nobody was killed: {V} are the wounded. */
export const NO_DEATHS = {
  "wounded alone": [
    "{A}{mid} {act} {PT}, wounding {V}",
    "{V} {were} wounded when {A} {act} {PT}",
    "{V} {were} injured when {thing} {PT}",
    "{noun} {PT} injured {V}",
    "{V} {were} wounded in {noun} {PT}",
    "{thing} {PT}, injuring {V}",
    "{noun} {PT} left {V} wounded",
    "{A} {act} {PT} and wounded {V}",
  ],
  "nobody hurt": [
    "{A}{mid} {act} {PT}, but no one was hurt",
    "{thing} {PT}, but there were no casualties",
    "{thing} {PT} without causing casualties",
    "{noun} {PT} caused damage but no casualties",
    "{A} {act} {PT}; nobody was hurt",
    "{noun} {PT} caused no injuries",
  ],
};

/** The event in a sentence, its toll in the next, with {back} ("the blast"). */
export const EVENT_ALONE = [
  "{A}{mid} {act} {PT}",
  "{thing} {PT}",
  "{A} {act} {PT} before escaping",
  "{noun} {PT} has caused panic",
  "{A} carried out {noun} {PT}",
  "residents fled after {A} {act} {PT}",
];
export const TOLL_ALONE = {
  "the attack killed": [
    "{back} killed {V}[ and wounded {W}]",
    "{back} left {V} dead[ and {W} wounded]",
    "{back} claimed the lives of {V}[ and injured {W}]",
  ],
  "killed in the attack": [
    "{V} {were} killed in {back}[ and {W} wounded]",
    "{V} {were} killed[ and {W} injured] in {back}",
    "{V} died in {back}[ and {W} were wounded]",
    "in {back}, {V} {were} killed[ and {W} wounded]",
  ],
  "killed alone": [
    "{V} {were} killed[ and {W} wounded]",
    "{V} died[ and {W} were injured]",
    "{V} lost their lives[ and {W} were wounded]",
    "{V} {were} killed[, with {W} wounded]",
  ],
  "it killed": [
    "it killed {V}[ and wounded {W}]",
    "it left {V} dead[ and {W} injured]",
    "it claimed the lives of {V}",
  ],
};

/** {K} who was taken, {take}, {taken}. */
export const KIDNAPPED = {
  "active, killing": [
    "{A}{mid} {take} from {t} {PT}",
    "{A} {take} {PT}",
    "{A}{mid} {take} after storming {t} {PT}",
  ],
  coordination: ["{A} attacked {t} {PT} and {take}", "{A}{mid} stormed {t} {PT} and {take}"],
  passive: [
    "{K} {kwere} {taken} by {A} {PT}",
    "{K} {kwere} {taken} from {t} {PT} by {A}",
    "{K} {khave} been {taken} by {A} {PT}",
  ],
  "passive, no doer": ["{K} {kwere} {taken} from {t} {PT}", "{K} {khave} been {taken} from {t} {PT}"],
  "when somebody": [
    "{K} {kwere} {taken} when {A} attacked {t} {PT}",
    "{K} {kwere} {taken} after {A} stormed {t} {PT}",
  ],
  "the killing of": [
    "the abduction of {K} by {A} {PT} has shocked the area",
    "the kidnapping of {K} from {t} {PT} has caused fear among residents",
  ],
};

/** Two sides; who did it is not asked. */
export const CLASHES = {
  "in an attack": [
    "{V} {were} killed[ and {W} wounded] in clashes between {S} {PT}",
    "{V} died[ and {W} were injured] in fighting between {S} {PT}",
    "{V} {were} killed {PT} in clashes between {S}",
    "{V} {have} been killed in fierce fighting between {S} {PT}",
  ],
  nominal: [
    "clashes between {S} {PT} killed {V}[ and wounded {W}]",
    "fighting between {S} {PT} left {V} dead[ and {W} wounded]",
    "clashes {PT} between {S} have left {V} dead[ and {W} injured]",
    "a gun battle between {S} {PT} claimed the lives of {V}",
  ],
  "when somebody": [
    "{V} {were} killed[ and {W} wounded] when {S} clashed {PT}",
    "{V} died[ and {W} were injured] after fighting broke out between {S} {PT}",
    "{V} {were} killed when clashes erupted between {S} {PT}",
  ],
};

/** Attacks that were not carried out: [stages that are right, type or null for any]. */
export const NOT_DONE = {
  foiled: [
    "police{mid} foiled a plot to bomb {t} {PT}",
    "security forces {PT} defused a bomb that had been planted outside {t}",
    "{A0} planned to attack {t} {P}, but were arrested {T}, police said",
    "the army said it had thwarted an attack on {t} {PT}",
    "police arrested four men {PT} who were planning to bomb {t}",
    "an attempt to bomb {t} was foiled {PT} when police found the explosives",
    "bomb disposal experts defused an explosive device found near {t} {PT}",
    "police said they had prevented an attack on {t} {PT}",
  ],
  attempted: [
    "a bomb planted outside {t} failed to explode {PT}",
    "{A0} tried to set off a bomb at {t} {PT}, but it failed to detonate",
    "an attempted bombing of {t} failed {PT} when the device did not go off",
    "{A0} tried to blow up {t} {PT}, but the explosives failed to go off",
  ],
  threatened: [
    "{G} has threatened to attack {t} {P}",
    "{G} threatened {T} to bomb {t} {P}",
    "{G} vowed {T} to attack {t} {P}",
    "in a message released {T}, {G} threatened attacks on {t} {P}",
  ],
};

export const TITLES = {
  nominal: [
    "{n} killed in {head} in {where}",
    "{head} in {where} kills {n}",
    "{head} kills {n} in {where}",
    "{n} dead in {where} {head}",
    "{head} leaves {n} dead in {where}",
    "{where} {head} kills {n}",
    "{where}: {n} dead in {head}",
    "{n} dead after {head} in {where}",
  ],
  active: [
    "{a} kill {n} in {where}",
    "{a} kill {n} in {head} in {where}",
    "{a} kill {n} {victims} in {where}",
  ],
  "no toll": [
    "{head} hits {where}",
    "deadly {head} in {where}",
    "{head} in {where}",
    "{where} shaken by {head}",
    "what we know about the {head} in {where}",
    "residents flee after {head} in {where}",
  ],
};
