// The sentences in which bench/made-claims.mjs tells what the data hold. They were written before the checker's
// patterns, and are not changed to suit them.

/** How news calls them; the names are those of the rows. */
export const GROUPS = {
  IS: ["Islamic State", "Isis", "the Islamic State group"],
  "Jama'atu Ahlis Sunna Lidda'awati wal-Jihad": ["Boko Haram"],
  LRA: ["the Lord's Resistance Army", "the LRA"],
  RUF: ["the Revolutionary United Front", "the RUF"],
  AUC: ["the AUC"],
  ADF: ["the Allied Democratic Forces", "the ADF"],
  TTP: ["the Pakistani Taliban", "the TTP"],
  LTTE: ["the Tamil Tigers", "the LTTE"],
  GIA: ["the Armed Islamic Group", "the GIA"],
  Taleban: ["the Taliban"],
  FARC: ["the FARC", "Farc"],
  "Al-Shabaab": ["Al-Shabaab", "al-Shabab"],
  PKK: ["the PKK"],
  JNIM: ["JNIM"],
  UNITA: ["UNITA", "Unita"],
  Renamo: ["Renamo"],
  Hamas: ["Hamas"],
  LeJ: ["Lashkar-e-Jhangvi"],
};
export const COUNTRIES = {
  "DR Congo (Zaire)": "the Democratic Republic of Congo",
  // "Congo" alone is DR Congo in the news; UCDP means the other.
  Congo: "the Republic of Congo",
  "Russia (Soviet Union)": "Russia",
  "Myanmar (Burma)": "Myanmar",
  "Yemen (North Yemen)": "Yemen",
  Philippines: "the Philippines",
  "Central African Republic": "the Central African Republic",
};
/** Sentences of an incident, with the precision of their date. */
export const INCIDENT = [
  ["day", (c) => `On ${c.day}, ${c.group} killed ${c.n} people in ${c.place}, ${c.country}.`],
  [
    "day",
    (c) => `${cap(c.group)} fighters shot dead ${c.n} civilians in ${c.place}, ${c.country}, on ${c.day}.`,
  ],
  [
    "day",
    (c) => `The attack by ${c.group} on ${c.place} in ${c.country} on ${c.day} left ${c.n} people dead.`,
  ],
  [
    "day",
    (c) => `${cap(c.words)} people died when ${c.group} attacked ${c.place}, ${c.country}, on ${c.day}.`,
  ],
  ["day", (c) => `In ${c.place}, ${c.country}, ${c.n} people were killed by ${c.group} on ${c.day}.`],
  ["day", (c) => `A massacre by ${c.group} in ${c.place} in ${c.country} cost ${c.n} lives on ${c.day}.`],
  [
    "day",
    (c) =>
      `${cap(c.n)} civilians were murdered on ${c.day} in an assault on ${c.place}, ${c.country}, by ${c.group}.`,
  ],
  [
    "day",
    (c) =>
      `Survivors still speak of ${c.day}, when militants of ${c.group} killed ${c.n} villagers near ${c.place} in ${c.country}.`,
  ],
  [
    "day",
    (c) =>
      `The group behind the violence in ${c.country} is ${c.group}, which killed ${c.n} people in ${c.place} on ${c.day}.`,
  ],
  [
    "day",
    (c) =>
      `The death toll of the ${bare(c.group)} attack in ${c.place}, ${c.country}, on ${c.day} was ${c.n}.`,
  ],
  ["month", (c) => `In ${c.month}, ${c.group} slaughtered ${c.n} people at ${c.place}, ${c.country}.`],
  [
    "month",
    (c) =>
      `A raid by ${c.group} on ${c.place}, ${c.country}, in ${c.month} claimed the lives of ${c.n} people.`,
  ],
  [
    "year",
    (c) =>
      `One of the worst attacks by ${c.group} was in ${c.place}, ${c.country}, in ${c.year}, when ${c.n} people were killed.`,
  ],
];

/** Sentences of a country's yearly totals of one-sided violence. */
export const TOTAL = [
  (c) => `Attacks on civilians killed ${c.n} people in ${c.country} in ${c.year}.`,
  (c) => `In ${c.year}, ${c.n} civilians were killed in one-sided violence in ${c.country}.`,
  (c) => `${cap(c.country)} saw ${c.n} deaths in one-sided violence in ${c.year}.`,
  (c) => `The toll of one-sided violence in ${c.country} was ${c.n} in ${c.year}.`,
];
/** Sentences of a country's year against another. */
export const COUNTRY_MORE = [
  (c) => `One-sided violence in ${c.country} killed more people in ${c.b} than in ${c.a}.`,
  (c) => `Deaths in one-sided violence in ${c.country} rose from ${c.a} to ${c.b}.`,
  (c) =>
    `Between ${c.a} and ${c.b}, the number of civilians killed in one-sided violence increased in ${c.country}.`,
  (c) => `Violence against civilians in ${c.country} was deadlier in ${c.b} than in ${c.a}.`,
];
export const COUNTRY_LESS = [
  (c) => `One-sided violence in ${c.country} killed fewer people in ${c.b} than in ${c.a}.`,
  (c) => `Deaths in one-sided violence in ${c.country} fell between ${c.a} and ${c.b}.`,
  (c) =>
    `From ${c.a} to ${c.b}, the number of civilians killed in one-sided violence in ${c.country} declined.`,
  (c) => `Violence against civilians in ${c.country} claimed fewer lives in ${c.b} than in ${c.a}.`,
];
export const GROUP_MORE = [
  (c) => `${cap(c.group)} killed more civilians in ${c.country} in ${c.b} than in ${c.a}.`,
  (c) => `Civilian deaths at the hands of ${c.group} in ${c.country} rose between ${c.a} and ${c.b}.`,
  (c) =>
    `The number of civilians killed by ${c.group} in ${c.country} more than doubled from ${c.a} to ${c.b}.`,
];
export const GROUP_LESS = [
  (c) => `${cap(c.group)} killed fewer civilians in ${c.country} in ${c.b} than in ${c.a}.`,
  (c) => `The number of civilians killed by ${c.group} in ${c.country} dropped from ${c.a} to ${c.b}.`,
  (c) =>
    `Civilian deaths at the hands of ${c.group} in ${c.country} more than halved between ${c.a} and ${c.b}.`,
];
/** A country's deadliest year between its first year in the data and another. */
export const RANK = [
  (c) => `${c.year} was the deadliest year for civilians in ${c.country} since ${c.since}.`,
  (c) => `One-sided violence in ${c.country} peaked in ${c.year}.`,
  (c) =>
    `In no year since ${c.since} were more people killed in one-sided violence in ${c.country} than in ${c.year}.`,
];
/** Sentences that are wrong wherever the data have a row: only these can be contradicted by a lower bound. */
export const ABSENCE = [
  (c) => `${cap(c.group)} carried out no attack in ${c.country} in ${c.year}.`,
  (c) => `There has been no attack by ${c.group} in ${c.country} since ${c.before}.`,
];

/** Sentences of a day without a toll. */
export const DATE = [
  (c) => `The attack of ${c.day} in ${c.place}, ${c.country}, was the work of ${c.group}.`,
  (c) => `${cap(c.group)} attacked ${c.place} in ${c.country} on ${c.day}.`,
  (c) => `On ${c.day} there was a massacre by ${c.group} in ${c.place}, ${c.country}.`,
];
/** Sentences of a country's part in a group's violence against civilians in a year. */
export const SHARE = [
  (c) => `${c.p} per cent of the civilians killed by ${c.group} in ${c.year} died in ${c.country}.`,
  (c) => `In ${c.year}, ${c.p} percent of the civilian victims of ${c.group} were in ${c.country}.`,
  (c) => `${cap(c.country)} had ${c.p}% of the civilian deaths caused by ${c.group} in ${c.year}.`,
];
/** Sentences of a group's reach in a year: the data are a lower bound of it. */
export const SPREAD = {
  true: [
    (c) => `In ${c.year} ${c.group} was active in at least ${c.n} countries.`,
    (c) => `${cap(c.group)} carried out attacks in ${c.n} or more countries in ${c.year}.`,
  ],
  wrong: [
    (c) => `In ${c.year} ${c.group} was active in at most ${c.n} countries.`,
    (c) => `${cap(c.group)} carried out attacks in no more than ${c.n} countries in ${c.year}.`,
  ],
};

function bare(name) {
  return name.replace(/^the /, "");
}

export function cap(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
