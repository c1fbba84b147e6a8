// Who did it: what stands as the doer of the lead, and sentences that lay the attack at somebody's door.

/** What is added to an unknown doer. */
export const DOER_ADDITIONS = {
  none: ["{A}", "{A} "],
  "relative clause on the doer": [
    "{A} who arrived on motorcycles",
    "{A} who came on foot",
    "{A} who arrived in pickup trucks",
    "{A} who wore military uniforms",
    "{A} who came across the border",
  ],
  "comma clause on the doer": [
    "{A}, who arrived on motorcycles¦",
    "{A}, some of them in army uniform¦",
    "{A}, who were wearing masks¦",
    "{A}, all of them masked¦",
  ],
  "participle on the doer": [
    "{A} riding motorcycles",
    "{A} wearing military uniforms",
    "{A} dressed as soldiers",
    "{A} travelling in pickup trucks",
    "{A} armed with rifles",
  ],
};
/** A participle before the doer ("Riding motorcycles, gunmen …"). */
export const FRONTED = [
  "riding on motorcycles, ",
  "wearing army uniforms, ",
  "armed with rifles, ",
  "disguised as soldiers, ",
  "arriving in pickup trucks, ",
];

export const GROUP_AS_DOER = {
  stated: [
    "{g} {m}",
    "{m} of {G}",
    "{m} from {G}",
    "members of {G}",
    "{m} belonging to {G}",
    "{m} loyal to {G}",
    "{G}",
  ],
  suspected: [
    "suspected {g} {m}",
    "suspected {m} of {G}",
    "suspected members of {G}",
    "{m} believed to be from {G}",
    "{m} suspected of belonging to {G}",
    "{m} thought to belong to {G}",
  ],
};

/** Sentences by which the group is named; the expected status is told in report.mjs. */
export const ATTRIBUTIONS = {
  claimed: [
    "{G} claimed responsibility for {back}",
    "{G} has claimed responsibility",
    "{G} said its fighters had carried out {back}",
    "responsibility for {back} was claimed by {G}",
    "{G} said in a statement that it was behind {back}",
    "in a message posted online, {G} said it had carried out {back}",
    "{back} was claimed by {G}",
    "{G} has claimed {back}",
    "{G} later claimed responsibility for {back}, saying it was aimed at spies",
    "{G} said it carried out {back} in revenge for army operations",
    "{G} took responsibility for {back}",
    "{back}, claimed by {G}, was the second in the area this month",
    "{G}, which has fought the government for years, claimed responsibility for {back}",
    "a claim of responsibility was issued by {G}",
    "{G} admitted carrying out {back}",
    "{G} said it was responsible for {back}",
  ],
  "claimed through a channel": [
    "{G} claimed responsibility for {back} in a statement on its Telegram channel",
    "a spokesman for {G}, speaking by telephone, said the group had carried out {back}",
    "{G} claimed {back} through its media arm",
    "a spokesman for {G} claimed responsibility for {back}",
    "{G} claimed responsibility in a video posted on social media",
    "in an audio message, a spokesman for {G} said its men were behind {back}",
    "in a statement sent to journalists, {G} claimed {back}",
    "{G}'s spokesman claimed responsibility for {back} on Twitter",
    "a statement by {G} on a website used by militants said it was responsible for {back}",
    "a commander of {G} told reporters that his men had carried out {back}",
  ],
  "stated by officials": [
    "police said {G} was behind {back}",
    "the army said {G} had carried out {back}",
    "{G} was responsible for {back}, the interior ministry said",
    "the attackers were members of {G}, police said",
    "{back} was carried out by {G}, according to the army",
    "the governor said {back} had been carried out by {G}",
    "according to police, the attackers belonged to {G}",
    "an army spokesman said {back} was the work of {G}",
    "police said the attackers were from {G}",
    "local officials said members of {G} had carried out {back}",
  ],
  blamed: [
    "the government blamed {G} for {back}",
    "officials blamed {back} on {G}",
    "police suspect {G} of being behind {back}",
    "suspicion fell on {G}",
    "authorities accused {G} of carrying out {back}",
    "{G} is suspected of carrying out {back}",
    "the army blamed {G}",
    "investigators believe {G} was behind {back}",
    "the interior minister pointed the finger at {G}",
    "the president accused {G} of being behind {back}",
    "{G} was blamed for {back}",
    "{back} was blamed on {G}",
    "local officials suspect that {G} carried out {back}",
    "security sources said they suspected {G}",
    "{back} bore the hallmarks of {G}, a security official said",
  ],
};
export const DENIALS = [
  "{G} denied any involvement",
  "{G} denied carrying out {back}",
  "a spokesman for {G} rejected the accusation",
  "{G} said it had nothing to do with {back}",
  "{G} has denied responsibility",
  "{G} denied that it was involved",
  "in a statement, {G} denied responsibility for {back}",
  "the group denied any role in {back}",
  "{G} rejected the charge and condemned {back}",
];
/** Nobody is named as having done it. */
export const NOBODY = {
  "nobody claimed": [
    "no group claimed responsibility for {back}",
    "there was no immediate claim of responsibility",
    "nobody has said they carried out {back}",
    "it was not clear who was behind {back}",
    "no one has yet claimed {back}",
    "no organisation has admitted carrying out {back}",
    "the motive for {back} was not known",
    "there has been no claim of responsibility so far",
    "responsibility for {back} was not claimed",
    "police did not say who they thought was behind {back}",
    "no group immediately claimed responsibility",
    "the identity of the attackers was not known",
  ],
  "nobody claimed, a group's habits": [
    "no group claimed responsibility, but {G} has carried out similar attacks in the past",
    "no one claimed responsibility for {back}, but {G} is active in the area",
    "there was no immediate claim of responsibility; {G} often targets the area",
    "there was no claim of responsibility for {back}, but {G} has staged such attacks before",
    "no group said it was behind {back}, although {G} operates in the region",
    "it was not clear who carried out {back} in an area where {G} is active",
    "nobody claimed {back}, which resembled earlier attacks by {G}",
    "no group has claimed {back}, though {G} has bombed similar targets in recent years",
  ],
};
/** How far an organisation was behind it: [degree, wordings]. */
export const DEGREES = {
  none: [
    "police said the attacker had acted alone",
    "investigators said there was no evidence that the attacker was part of a cell",
    "the attacker acted alone, prosecutors said",
    "there was no sign that the attacker had help, police said",
    "prosecutors believe that the man acted alone",
    "police said they did not believe that anyone else was involved",
    "investigators have found no links between the attacker and any group",
    "the prosecutor said the man had no known links to militant groups",
  ],
  directed: [
    "{back} was ordered by the leadership of {G}, investigators said",
    "investigators said the leadership of {G} had planned {back}",
    "the attackers were acting on orders from {G}'s leaders, the army said",
    "{back} had been planned and ordered by commanders of {G}, a prosecutor said",
    "commanders of {G} directed {back}, the interior ministry said",
  ],
  inspired: [
    "prosecutors said the attacker had been inspired by {G}",
    "{back} was inspired by {G}, investigators said",
    "the attacker was inspired by {G} but had no contact with it, police said",
    "police said the man had been inspired by {g} propaganda",
    "investigators said he had been inspired by videos of {G}",
  ],
};
