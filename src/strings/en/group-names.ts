/**
 * Nouns that make a name a description, which takes an article: "the New People's Army", but "Hamas", "Boko Haram",
 * "Islamic State" and, told in the plural, "Syrian insurgents".
 */
const DESCRIBES = new RegExp(
  `\\b(${[
    "Agency|Alliance|Arm(y|ies)|Assembly|Association|Authority|Avengers|Basij|Battalions?|Board|Boys|Brigades?|Brotherhood",
    "Cartel|Cells?|Clan|Coalition|Cobras|Command|Committees?|Community|Confederation|Congress|Contras|Convention",
    "Coordination|Corps|Council|Court|Crescent|Division|Dozos|Emirate|Factions?|Falcons|Federation|Fighters|Forces?|Front",
    "Gang|Governments?|Groups?|Guards?|Hawks|Helmets|Houthis|Interahamwe|Janjaweed|Kamajors|Khmer Rouge|Klan|Knights",
    "League|Legion|Mafia|Maoists|Militias?|Montoneros|Movement|Nations|Navy|Network|Ninjas|Nuclei|Observatory|Opposition",
    "Organi[sz]ations?|Panthers|Part(y|ies)|Path|Patriots|Peshmerga|Police|Posse|Programme|Rally|Rangers|Republic|Rifles",
    "Taliban|Tigers|Tribe|Tupamaros|Underground|Union|Units|Unity|Vigilantes|Volunteers|Wolves",
    "clan|coalition|faction|gang|group|militia|movement|network",
  ].join("|")})\\b`,
);

/** "the New People's Army", "Boko Haram": an organisation as it stands in a sentence. */
export function groupName(name: string): string {
  // What stands behind brackets or a dash is no part of the description, and "Tehrik-i-Taliban" is in another language.
  const [described = ""] = name.split(/ [(–]/);
  const english = described.replaceAll(/\S+-\S+/g, "");
  return DESCRIBES.test(english) ? `the ${name.replace(/^the /i, "")}` : name;
}
