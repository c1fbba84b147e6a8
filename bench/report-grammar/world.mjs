// Where and by whom: countries with towns that lie in them, and groups that are active there. Facts, not wordings.

/** [town, province or state, kind of town] */
const of = (country, code, people, part, capital, towns, groups) => ({
  country,
  code,
  people,
  part,
  capital,
  towns: towns.map(([name, province, kind = "town"]) => ({ name, province, kind })),
  groups,
});
const group = (id, names, members = ["militants", "fighters", "gunmen", "insurgents"]) => ({
  id,
  names,
  members,
});

const IS = group(
  "islamic-state",
  ["Islamic State", "the Islamic State group", "Isis"],
  ["militants", "fighters", "gunmen", "jihadists"],
);
const SHABAAB = group(
  "al-shabaab",
  ["al-Shabaab", "al-Shabab", "al Shabaab"],
  ["militants", "fighters", "gunmen", "insurgents"],
);
const BOKO = group("boko-haram", ["Boko Haram"], ["militants", "fighters", "insurgents", "jihadists"]);
const TALIBAN = group("taliban", ["the Taliban"], ["fighters", "militants", "insurgents", "gunmen"]);
const TTP = group(
  "ttp",
  ["the Pakistani Taliban", "Tehreek-e-Taliban Pakistan"],
  ["militants", "fighters", "gunmen"],
);
const JNIM = group("jnim", ["JNIM"], ["fighters", "militants", "jihadists", "insurgents"]);
const ADF = group(
  "adf-uganda",
  ["the Allied Democratic Forces", "the ADF"],
  ["rebels", "militants", "fighters", "insurgents"],
);
const M23 = group("m23", ["M23", "the M23"], ["rebels", "fighters", "insurgents"]);
const PKK = group(
  "pkk",
  ["the PKK", "the Kurdistan Workers' Party"],
  ["militants", "fighters", "rebels", "guerrillas"],
);
const SAYYAF = group("abu-sayyaf", ["Abu Sayyaf"], ["militants", "gunmen", "fighters", "rebels"]);
const HOUTHIS = group("houthis", ["the Houthis"], ["rebels", "fighters", "militiamen", "gunmen"]);
const MAOISTS = {
  ...group("cpi-maoist", ["the Communist Party of India (Maoist)"], ["rebels", "guerrillas", "insurgents"]),
  adjective: "Maoist",
};
const RSF = group(
  "rsf-sudan",
  ["the Rapid Support Forces", "the RSF"],
  ["fighters", "troops", "militiamen", "gunmen"],
);
const OLA = group(
  "ola",
  ["the Oromo Liberation Army", "the OLA"],
  ["fighters", "rebels", "militants", "gunmen"],
);

export const WORLD = [
  of(
    "Nigeria",
    "NG",
    "Nigerian",
    "northeastern Nigeria",
    "Abuja",
    [
      ["Gwoza", "Borno State"],
      ["Damaturu", "Yobe State"],
      ["Damboa", "Borno State"],
      ["Maiduguri", "Borno State", "city"],
    ],
    [BOKO],
  ),
  of(
    "Somalia",
    "SO",
    "Somali",
    "southern Somalia",
    "Mogadishu",
    [
      ["Kismayo", "the Lower Juba region"],
      ["Baidoa", "the Bay region", "city"],
      ["Afgoye", "the Lower Shabelle region"],
    ],
    [SHABAAB],
  ),
  of(
    "Kenya",
    "KE",
    "Kenyan",
    "northeastern Kenya",
    "Nairobi",
    [
      ["Garissa", "Garissa County"],
      ["Mandera", "Mandera County"],
      ["Wajir", "Wajir County"],
    ],
    [SHABAAB],
  ),
  of(
    "Afghanistan",
    "AF",
    "Afghan",
    "eastern Afghanistan",
    "Kabul",
    [
      ["Jalalabad", "Nangarhar province", "city"],
      ["Gardez", "Paktia province", "city"],
      ["Asadabad", "Kunar province"],
    ],
    [TALIBAN, IS],
  ),
  of(
    "Pakistan",
    "PK",
    "Pakistani",
    "western Pakistan",
    "Islamabad",
    [
      ["Quetta", "Balochistan province", "city"],
      ["Turbat", "Balochistan province"],
      ["Bannu", "Khyber Pakhtunkhwa province"],
    ],
    [TTP],
  ),
  of(
    "Iraq",
    "IQ",
    "Iraqi",
    "northern Iraq",
    "Baghdad",
    [
      ["Tikrit", "Salahuddin province", "city"],
      ["Mosul", "Nineveh province", "city"],
      ["Tal Afar", "Nineveh province"],
    ],
    [IS],
  ),
  of(
    "Syria",
    "SY",
    "Syrian",
    "northern Syria",
    "Damascus",
    [
      ["Manbij", "Aleppo province"],
      ["Afrin", "Aleppo province"],
      ["Raqqa", "Raqqa province", "city"],
    ],
    [IS],
  ),
  of(
    "Mali",
    "ML",
    "Malian",
    "central Mali",
    "Bamako",
    [
      ["Mopti", "the Mopti region"],
      ["Bandiagara", "the Mopti region"],
      ["Douentza", "the Mopti region"],
    ],
    [JNIM],
  ),
  of(
    "Burkina Faso",
    "BF",
    "Burkinabe",
    "northern Burkina Faso",
    "Ouagadougou",
    [
      ["Djibo", "Soum province"],
      ["Dori", "Seno province"],
      ["Ouahigouya", "Yatenga province"],
    ],
    [JNIM],
  ),
  of(
    "Congo",
    "CD",
    "Congolese",
    "eastern Congo",
    "Kinshasa",
    [
      ["Beni", "North Kivu province"],
      ["Butembo", "North Kivu province", "city"],
      ["Bunia", "Ituri province"],
    ],
    [ADF, M23],
  ),
  of(
    "Turkey",
    "TR",
    "Turkish",
    "southeastern Turkey",
    "Ankara",
    [
      ["Diyarbakir", "Diyarbakir province", "city"],
      ["Cizre", "Sirnak province"],
      ["Nusaybin", "Mardin province"],
    ],
    [PKK],
  ),
  of(
    "the Philippines",
    "PH",
    "Philippine",
    "the southern Philippines",
    "Manila",
    [
      ["Jolo", "Sulu province"],
      ["Marawi", "Lanao del Sur province", "city"],
      ["Isabela", "Basilan province", "city"],
    ],
    [SAYYAF],
  ),
  of(
    "Yemen",
    "YE",
    "Yemeni",
    "southern Yemen",
    "Sanaa",
    [
      ["Taiz", "Taiz province", "city"],
      ["Aden", "Aden province", "city"],
      ["Zinjibar", "Abyan province"],
    ],
    [HOUTHIS],
  ),
  of(
    "India",
    "IN",
    "Indian",
    "central India",
    "New Delhi",
    [
      ["Bijapur", "Chhattisgarh state"],
      ["Dantewada", "Chhattisgarh state"],
      ["Jagdalpur", "Chhattisgarh state"],
    ],
    [MAOISTS],
  ),
  of(
    "Sudan",
    "SD",
    "Sudanese",
    "western Sudan",
    "Khartoum",
    [
      ["El Fasher", "North Darfur state", "city"],
      ["Nyala", "South Darfur state", "city"],
      ["Kutum", "North Darfur state"],
    ],
    [RSF],
  ),
  of(
    "Ethiopia",
    "ET",
    "Ethiopian",
    "western Ethiopia",
    "Addis Ababa",
    [
      ["Nekemte", "the Oromia region"],
      ["Dembi Dolo", "the Oromia region"],
    ],
    [OLA],
  ),
  of(
    "France",
    "FR",
    "French",
    "southern France",
    "Paris",
    [
      ["Nice", "the Provence region", "city"],
      ["Toulouse", "the Occitanie region", "city"],
      ["Avignon", "the Vaucluse department", "city"],
    ],
    [IS],
  ),
  of(
    "Germany",
    "DE",
    "German",
    "southern Germany",
    "Berlin",
    [
      ["Augsburg", "Bavaria", "city"],
      ["Ulm", "Baden-Wurttemberg", "city"],
    ],
    [IS],
  ),
  of(
    "Egypt",
    "EG",
    "Egyptian",
    "northeastern Egypt",
    "Cairo",
    [
      ["Arish", "North Sinai province", "city"],
      ["Sheikh Zuweid", "North Sinai province"],
    ],
    [IS],
  ),
  of(
    "Myanmar",
    "MM",
    "Myanmar",
    "eastern Myanmar",
    "Naypyitaw",
    [
      ["Loikaw", "Kayah state"],
      ["Demoso", "Kayah state"],
      ["Myawaddy", "Karen state"],
    ],
    [],
  ),
  of(
    "Ukraine",
    "UA",
    "Ukrainian",
    "eastern Ukraine",
    "Kyiv",
    [
      ["Kramatorsk", "the Donetsk region", "city"],
      ["Sloviansk", "the Donetsk region", "city"],
      ["Kupiansk", "the Kharkiv region"],
    ],
    [],
  ),
  of(
    "Indonesia",
    "ID",
    "Indonesian",
    "eastern Indonesia",
    "Jakarta",
    [
      ["Poso", "Central Sulawesi province"],
      ["Timika", "Central Papua province"],
    ],
    [],
  ),
  of(
    "Colombia",
    "CO",
    "Colombian",
    "southwestern Colombia",
    "Bogota",
    [
      ["Tumaco", "Narino department"],
      ["Popayan", "Cauca department", "city"],
      ["Jamundi", "Valle del Cauca department"],
    ],
    [
      group(
        "eln-colombia",
        ["the ELN", "the National Liberation Army"],
        ["guerrillas", "rebels", "fighters"],
      ),
    ],
  ),
];

/** State forces that bombard from the air or with guns, by country of the event: [words, registry id, plural]. */
export const STATES = {
  SY: [
    ["Russian warplanes", "state:RU"],
    ["Syrian government forces", "state:SY"],
    ["Turkish aircraft", "state:TR"],
    ["the Syrian army", "state:SY"],
  ],
  YE: [
    ["Saudi warplanes", "state:SA"],
    ["the Saudi air force", "state:SA"],
  ],
  MM: [
    ["the Myanmar military", "state:MM"],
    ["the Myanmar army", "state:MM"],
    ["Myanmar military jets", "state:MM"],
  ],
  UA: [
    ["Russian forces", "state:RU"],
    ["Russian aircraft", "state:RU"],
    ["the Russian military", "state:RU"],
    ["Russian troops", "state:RU"],
  ],
  SD: [
    ["the Sudanese army", "state:SD"],
    ["the Sudanese air force", "state:SD"],
  ],
  ET: [
    ["the Ethiopian army", "state:ET"],
    ["the Ethiopian air force", "state:ET"],
  ],
  IQ: [
    ["Turkish warplanes", "state:TR"],
    ["Turkish drones", "state:TR"],
  ],
  AF: [
    ["US warplanes", "state:US"],
    ["the Afghan air force", "state:AF"],
  ],
};
/** Of {@link STATES} what fires guns on the ground. */
export const ON_THE_GROUND = /forces|army|military$|troops/;

/** Years in which a report of a country is dated, where they are not the usual ones: groups come and go. */
export const YEARS = {
  SD: [2024, 2024],
  CD: [2022, 2023],
  ET: [2020, 2022],
  UA: [2022, 2024],
  MM: [2021, 2024],
};
export const USUAL_YEARS = [2015, 2020];
