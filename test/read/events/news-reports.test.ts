import { describe, expect, it } from "vitest";
import type { EventRecord } from "../../../src/event/index.ts";
import { read } from "./reader.ts";

/** Reports in the shapes of news agencies, written before the rules that read them; with whom they say did it, and how. */
const NAMED: [report: string, actor: string, status: string][] = [
  [
    "Two soldiers were killed when a roadside bomb hit their convoy near Maiduguri, the army said on Tuesday. ISWAP later said in a message posted on Telegram that its fighters had carried out the ambush.",
    "islamic-state-west-africa",
    "claimed",
  ],
  [
    "At least 11 people died on Monday in an explosion at a police checkpoint in Mogadishu. Al-Shabab, which is linked to al-Qaeda, said it was behind the blast.",
    "al-shabaab",
    "claimed",
  ],
  [
    "A car bomb exploded outside a government building in Diyarbakir on Friday, killing eight people. The Kurdistan Freedom Falcons (TAK) said in a statement on its website that it had carried out the bombing.",
    "tak",
    "claimed",
  ],
  [
    "A rocket hit a house in southern Israel on Saturday, wounding two people. There was no immediate claim of responsibility. Hours later Islamic Jihad said it had fired the rocket in response to the killing of one of its commanders.",
    "palestinian-islamic-jihad",
    "claimed",
  ],
  [
    "Fifteen soldiers were killed in a raid on an army post in northern Burkina Faso. The Group for the Support of Islam and Muslims, known by its Arabic acronym JNIM, issued a statement claiming the attack.",
    "jnim",
    "claimed",
  ],
  [
    "Jaish-e-Mohammed has claimed Thursday's car bombing in Kashmir, which killed more than 40 paramilitary police.",
    "jaish-e-mohammed",
    "claimed",
  ],
  [
    'A gunman opened fire in a Vienna street on Monday night and killed four people. Islamic State published a photo of the attacker on Tuesday and called him a "soldier of the caliphate".',
    "islamic-state",
    "claimed",
  ],
  [
    "An explosion killed nine people in a bus in Nairobi. There has been no claim of responsibility for the bombing, though suspicion immediately fell on the Somali group al-Shabab.",
    "al-shabaab",
    "suspected",
  ],
  [
    'A bombing in the Pakistani city of Lahore killed 72 people on Easter Sunday. "We have carried out this attack to target the Christians," said a spokesman for Jamaat-ul-Ahrar.',
    "jamaat-ul-ahrar",
    "claimed",
  ],
  [
    "The Pakistani Taliban said on Thursday that it was responsible for an attack on an army school in Peshawar in which 141 people, most of them children, died.",
    "ttp",
    "claimed",
  ],
  [
    "A police patrol was ambushed in Cotabato on Thursday and five officers were killed. The military blamed the Bangsamoro Islamic Freedom Fighters for the attack.",
    "biff",
    "suspected",
  ],
  [
    "Turkish officials say they believe the Kurdistan Workers' Party, or PKK, was behind the car bomb that killed 38 people outside a stadium in Istanbul.",
    "pkk",
    "suspected",
  ],
  [
    "A powerful explosion damaged a railway bridge in Assam. Police suspect the involvement of the ULFA.",
    "ulfa",
    "suspected",
  ],
  [
    "Iran on Sunday accused Israel of killing a nuclear scientist, who was shot in an ambush outside Tehran on Friday.",
    "state:IL",
    "suspected",
  ],
  [
    "The United States has blamed Iran for attacks on two tankers in the Gulf of Oman. Tehran denies the accusation.",
    "state:IR",
    "suspected",
  ],
  [
    "A car bomb killed a journalist in Kyiv on Wednesday morning. The interior minister said Russia's security service may have been behind it.",
    "state:RU",
    "suspected",
  ],
  [
    "At least 58 people died in a suspected chemical attack in Khan Sheikhoun, activists said. Western powers accused the Syrian government, which denied using chemical weapons.",
    "state:SY",
    "suspected",
  ],
  [
    "Six Egyptian policemen were killed on Friday in a bomb blast near the Giza pyramids. The little-known militant group Hasm said it had planted the device.",
    "hasm",
    "claimed",
  ],
  [
    "Syrian state media say the United States-led coalition killed 20 civilians in an air strike on Raqqa.",
    "anti-is-coalition",
    "stated",
  ],
  [
    "Houthi missiles struck a military camp in Marib on Saturday evening, killing at least 111 soldiers.",
    "houthis",
    "stated",
  ],
  ["FARC guerrillas ambushed an army patrol in Cauca, killing 11 soldiers.", "farc", "stated"],
  [
    "Hundreds of Hamas militants crossed into Israel at dawn on Saturday and killed more than 1,000 people in towns near Gaza.",
    "hamas",
    "stated",
  ],
  [
    "Saudi-led coalition air strikes hit a school bus in northern Yemen on Thursday, killing 40 children.",
    "saudi-led-coalition",
    "stated",
  ],
  [
    "Turkey's defence ministry said its jets had killed 12 PKK militants in northern Iraq.",
    "state:TR",
    "claimed",
  ],
  [
    "Ukrainian officials said a Russian missile hit a railway station in Kramatorsk on Friday, killing 52 people. Moscow denied responsibility.",
    "state:RU",
    "stated",
  ],
  [
    "Fighting broke out between M23 rebels and Congolese troops near Rutshuru on Monday, leaving seven soldiers dead.",
    "m23",
    "stated",
  ],
  [
    "Turkish soldiers and Kurdish PKK fighters clashed in the province of Hakkari, leaving eight soldiers dead.",
    "pkk",
    "stated",
  ],
  [
    "Two attackers killed an 85-year-old priest in a church in Normandy. President Hollande said they had claimed to be from Islamic State.",
    "islamic-state",
    "claimed",
  ],
  [
    "French police foiled an attack on a football match in Strasbourg and arrested seven people, the interior minister said. The cell had been directed by Islamic State, he said.",
    "islamic-state",
    "stated",
  ],
  [
    "Gunmen on motorcycles attacked a market in the town of Inates in Niger on Tuesday, killing at least 71 soldiers.\n\nThe assailants used mortars and arrived in large numbers, the defence ministry said.\n\nThe president cut short a visit to Egypt and flew home.\n\nThe Islamic State claimed the assault on Thursday.",
    "islamic-state",
    "claimed",
  ],
  [
    "Gunmen killed six people at a resort in Grand-Bassam. It is the third such attack in the region since November. Al-Qaeda's North African branch, AQIM, claimed all three.",
    "aqim",
    "claimed",
  ],
  [
    "Police in Jakarta said two suicide bombers killed three officers at a bus terminal. Investigators linked the bombing to Jamaah Ansharut Daulah (JAD), a local network that has sworn allegiance to Islamic State.",
    "jamaah-ansharut-daulah",
    "suspected",
  ],
  [
    "An ambush in Tongo Tongo killed four American and four Nigerien soldiers in October. Islamic State in the Greater Sahara claimed it months later. It posted a video of the fight.",
    "islamic-state-sahel",
    "claimed",
  ],
  [
    "Two men on a motorbike killed a policeman in Srinagar. Police said the gunmen belonged to Hizbul Mujahideen.",
    "hizbul-mujahideen",
    "stated",
  ],
  [
    "A suicide bomber kills at least 30 people at a wedding in Gaziantep, Turkey. President Erdogan says ISIL is the likely perpetrator.",
    "islamic-state",
    "suspected",
  ],
  [
    "Indian police say that rebels belonging to the Communist Party of India (Maoist) have killed 25 paramilitary troopers in Sukma.",
    "cpi-maoist",
    "stated",
  ],
  [
    "A blast at a Shi'ite shrine killed 14 in Kabul on Tuesday. Islamic State, in a statement on its Telegram account, took credit for the attack.",
    "islamic-state",
    "claimed",
  ],
  [
    "Five people were found beheaded in Basilan. The military suspects Abu Sayyaf, a group notorious for kidnapping.",
    "abu-sayyaf",
    "suspected",
  ],
  [
    "Insurgents blew up an oil pipeline in Sinai on Sunday. Ansar Beit al-Maqdis, now known as Sinai Province, said in a tweet it had done it.",
    "islamic-state-sinai",
    "claimed",
  ],
  [
    "Investigators in Brussels said the same Islamic State cell that struck Paris carried out the airport bombing, which killed 16 people.",
    "islamic-state",
    "stated",
  ],
  [
    "A bomb killed a judge, his wife and three bodyguards near Palermo in May 1992. The Sicilian Mafia had ordered his murder.",
    "sicilian-mafia",
    "stated",
  ],
  [
    "Ukraine struck an ammunition depot in occupied Nova Kakhovka on Monday night. Russian-installed officials said seven people had died.",
    "state:UA",
    "stated",
  ],
  [
    "Twelve cartoonists and policemen were killed by two brothers at the offices of Charlie Hebdo. The gunmen said they belonged to al-Qaeda in Yemen.",
    "aqap",
    "claimed",
  ],
  [
    "Attackers stormed a luxury hotel in Nairobi on Tuesday and killed 21 people.\n\nPolice ended the siege after 19 hours.\n\nAl-Shabab, the Somali affiliate of al-Qaeda, said the assault was revenge for Donald Trump's decision on Jerusalem.",
    "al-shabaab",
    "claimed",
  ],
  [
    "A bomb attack on a church in Jolo killed 20 people on Sunday.\n\nThe military at first suspected Abu Sayyaf.\n\nLater in the day Islamic State said two of its bombers had struck the cathedral.",
    "islamic-state",
    "claimed",
  ],
  [
    "Sixteen people were killed by a bomb hidden in a rubbish bin in Bologna. Neo-fascists of the Armed Revolutionary Nuclei were later convicted of the bombing.",
    "nar-italy",
    "stated",
  ],
  [
    "A Kurdish militant group has claimed a car bomb attack on a police bus in Istanbul that killed 11 people. The Kurdistan Freedom Hawks (TAK) said it was a response to army operations.",
    "tak",
    "claimed",
  ],
  [
    'Four UN peacekeepers were killed by a mine near Aguelhok. Mali\'s army said "terrorists" had laid it; JNIM said in an audio recording that it was responsible.',
    "jnim",
    "claimed",
  ],
  [
    "Hezbollah said on Sunday that it had fired dozens of rockets at a military base near Haifa. Four soldiers died.",
    "hezbollah",
    "claimed",
  ],
  [
    "An attack claimed by the Islamic State group killed at least 31 soldiers at an army camp in Menaka.",
    "islamic-state",
    "claimed",
  ],
  [
    "The assault, for which the Taliban claimed responsibility, left 13 guards dead in Ghazni.",
    "taliban",
    "claimed",
  ],
  [
    "Twenty-one Coptic Christians were beheaded on a beach in Libya by militants affiliated with Islamic State, a video showed.",
    "islamic-state",
    "stated",
  ],
  [
    "Rockets launched by Hamas from the Gaza Strip hit a house in Sderot, injuring a woman.",
    "hamas",
    "stated",
  ],
  [
    "An Afghan policeman shot dead three American contractors at Kabul's airport. The Taliban said the killer was one of theirs.",
    "taliban",
    "claimed",
  ],
  [
    "Police in Dhaka held five suspected members of the banned Jamaat-ul-Mujahideen Bangladesh over the killing of a Hindu priest, who was hacked to death on Sunday.",
    "jamaat-ul-mujahideen-bangladesh",
    "suspected",
  ],
  [
    "US special forces killed the Islamic State leader in a raid in Idlib province, President Trump said on Sunday.",
    "state:US",
    "stated",
  ],
  [
    "Fighters from Ahrar al-Sham and other groups shelled the government-held district of Hamdaniya in Aleppo, killing 12.",
    "ahrar-al-sham",
    "stated",
  ],
  [
    "Sudan's Rapid Support Forces shelled a market in Omdurman on Saturday, killing 54 people, the health ministry said.",
    "rsf-sudan",
    "stated",
  ],
];

/** The first organisation or state that is named as the one who did it. */
function doerOf(events: readonly EventRecord[]) {
  const main = events.find((event) => event.main);
  return main?.perpetrators.find(({ actor, status }) => actor !== null && status !== "denied") ?? null;
}

describe("who is said to have done it, in reports as they are written", () => {
  it.each(NAMED)("%s", (text, actor, status) => {
    const { events } = read(text, "2021-05-12");
    expect(doerOf(events)).toMatchObject({ actor, status });
  });

  it("an organisation that only its words give away", () => {
    const { events } = read(
      "Sri Lanka's government said a local Islamist group, National Thowheed Jamath, was behind the Easter Sunday bombings that killed 290 people.",
      "2021-05-12",
    );
    expect(events[0]?.perpetrators.map(({ name }) => name)).toContain("National Thowheed Jamath");
  });

  it.each([
    "Gunmen shot dead a prominent peace activist in Kabul on Wednesday. The Taliban denied any role in the killing.",
    "A suicide attack on a hospital killed 24 people in Kabul. The Taliban condemned the attack and said its fighters were not involved.",
    "An explosion at a bank in Athens wounded a guard. They claimed in a letter that the bank had robbed the poor. The Conspiracy of Cells of Fire has carried out dozens of such attacks.",
    "Fifteen people were killed by gunmen who burst into a bar in Soweto. The motive is not known.",
    "A man killed three people with a hammer in Cologne. Investigators are looking into whether he had ties to the Islamic State group.",
    "The shooting at a mosque in Quebec City left six dead. Prime Minister Trudeau called it a terrorist attack on Muslims.",
  ])("nobody: %s", (text) => {
    expect(doerOf(read(text, "2021-05-12").events)).toBeNull();
  });
});

describe("who is meant by a pronoun that opens a sentence", () => {
  it.each([
    [
      "A bomb killed nine people in Quetta on Monday. The Baloch Liberation Army has stepped up its campaign. It said it " +
        "had carried out the bombing.",
      "bla",
      "claimed",
    ],
    [
      "Fighters from Al-Shabaab took over a village in Lower Shabelle at dawn. They beheaded two elders.",
      "al-shabaab",
      "stated",
    ],
    ["The Taliban seized the town of Sangin on Monday. They killed 12 policemen.", "taliban", "stated"],
  ])("the organisation that the sentence before begins with: %s", (text, actor, status) => {
    expect(doerOf(read(text, "2021-05-12").events)).toMatchObject({ actor, status });
  });

  it.each([
    "A bomb hit a bus in Kabul, killing 6. The Taliban are active there. Police closed the road. They said they had found it.",
    "Islamic State has lost most of its land. It was hit by air strikes in Mosul on Monday that killed 20.",
    "A bomb in Kabul killed 6. Police blamed nobody for it. They said they had killed two attackers.",
  ])("not another: %s", (text) => {
    expect(doerOf(read(text, "2021-05-12").events)).toBeNull();
  });
});
