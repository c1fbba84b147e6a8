// Who tells it, before, behind or within the first sentence; {day} is a day of speaking.

export const SPEECH = {
  none: ["{c}", "{c} "],
  before: [
    "police said {c}",
    "officials said that {c}",
    "police said on {day} that {c}",
    "the army said in a statement that {c}",
    "residents said {c}",
    "local officials told reporters on {day} that {c}",
    "the interior ministry said on {day} that {c}",
    "witnesses said {c}",
    "the regional governor confirmed that {c}",
    "a hospital official said on {day} that {c}",
  ],
  "according to": [
    "according to police, {c}",
    "according to local officials, {c}",
    "according to residents and a hospital official, {c}",
    "according to the interior ministry, {c}",
  ],
  behind: [
    "{c}, police said",
    "{c}, according to police",
    "{c}, a local official said",
    "{c}, witnesses said",
    "{c}, residents told reporters",
    "{c}, the interior ministry said in a statement",
    "{c}, said a police spokesman",
    "{c}, a hospital source said",
    "{c}, officials and residents said",
    "{c}, state media reported",
  ],
  "behind, with a day": [
    "{c}, police said on {day}",
    "{c}, a local official said on {day}",
    "{c}, the army said in a statement on {day}",
    "{c}, residents said {day}",
    "{c}, state television reported on {day}",
    "{c}, the provincial governor said on {day}",
    "{c}, officials said {day}",
  ],
};

export const DATELINES = [
  "{TOWN}, {country} (Reuters) - ",
  "{TOWN}, {country} (AP) -- ",
  "{TOWN} - ",
  "{TOWN} (AFP) - ",
  "{TOWN}, {country}: ",
  "{TOWN}, {Mon} {d} (Xinhua) -- ",
  "{TOWN}, {country} — ",
];

/** Where: {town}, {kind} of town, {prov}, {part} of the country, {ppl} its adjective. */
export const PLACES = {
  "town, country": [
    "in {town}, {country}¦",
    "in the {kind} of {town}, {country}¦",
    "in {town} in {country}",
    "in the centre of {town}, {country}¦",
  ],
  "adjective and town": [
    "in the {ppl} {kind} of {town}",
    "in the centre of the {ppl} {kind} of {town}",
    "in {country}'s {town}",
    "in the {ppl} {kind} of {town} ",
    "inside the {ppl} {kind} of {town}",
  ],
  "town, part of the country": [
    "in {town}, in {part}¦",
    "in {town} in {part}",
    "in the {kind} of {town} in {part}",
    "in {town}, a {kind} in {part}¦",
  ],
  "town, province": [
    "in {town} in {country}'s {Prov}",
    "in {town} in {prov}, {country}¦",
    "in the {kind} of {town} in {prov}",
    "in the {kind} of {town}, {Prov}¦",
    "in {town}, {Prov}, {country}¦",
  ],
  "province alone": [
    "in {country}'s {Prov}",
    "in {prov} in {part}",
    "in {prov}, {country}¦",
    "in {prov} in {country}",
  ],
  near: [
    "near {town} in {country}",
    "near the {ppl} {kind} of {town}",
    "on the outskirts of {town}, {country}¦",
    "outside the {ppl} {kind} of {town}",
    "near the {kind} of {town} in {part}",
    "just outside {town} in {country}",
    "close to the {kind} of {town}, {country}¦",
  ],
  distance: [
    "about 40 kilometres north of {town}, {country}¦",
    "some 25 km (15 miles) west of {town} in {part}",
    "30 kilometres from the {ppl} {kind} of {town}",
    "a few kilometres south of {town} in {country}",
  ],
  capital: [
    "in {capital}",
    "in the {ppl} capital, {capital}¦",
    "in the {ppl} capital",
    "in {country}'s capital, {capital}¦",
    "in central {capital}",
    "in the capital, {capital}¦",
    "in the {ppl} capital {capital}",
    "in a suburb of {capital}",
    "in the centre of {capital}",
  ],
};
export const PART_ALONE = ["in {part}", "in {country}"];
/** A later sentence that names the town of an attack {back} that the lead puts in a part of the country. */
export const PLACE_LATER = [
  "{back} took place in {town}",
  "{back} happened in the {kind} of {town}",
  "{back} took place in the {kind} of {town} in {prov}",
  "{back} occurred in {town}, residents said",
  "{back} happened in {town}, {Prov}",
  "the attackers struck in the {kind} of {town}",
  "it happened in {town}, a police spokesman said",
  "{back} took place in {town}, about 50 kilometres from the border",
];
/** A later sentence that gives the day {T}. */
export const DAY_LATER = [
  "{back} took place {T}",
  "{back} happened {T}, residents said",
  "it happened {T}",
  "{back} occurred {T}, police said",
  "the incident took place {T}",
  "the attackers struck {T}",
];
