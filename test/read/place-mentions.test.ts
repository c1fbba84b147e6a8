import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kilometresBetween } from "../../src/event/index.ts";
import { loadGazetteer } from "../../src/places/index.ts";
import type { PlaceMention } from "../../src/read/mention.ts";
import { findPlaces, refinePlace } from "../../src/read/place-mentions.ts";
import { splitSentences } from "../../src/read/sentences.ts";

const gazetteer = loadGazetteer();

function places(text: string): (PlaceMention & { text: string })[] {
  return findPlaces(splitSentences(text), text, gazetteer).map((mention) => ({
    ...mention,
    text: text.slice(mention.start, mention.end),
  }));
}

function found(text: string): string[] {
  return places(text).map(
    ({ text: words, role, place }) =>
      `${words}: ${role === "place" ? "" : `${role} `}${place.country} ${place.precision}`,
  );
}

describe("one sentence", () => {
  test.each<[string, string[]]>([
    ["A bomb killed 12 people in Mosul, Iraq, on Monday.", ["Mosul: IQ city", "Iraq: IQ country"]],
    [
      "The base is in Maidan Shahr in the centre of Afghanistan's Maidan Wardak province.",
      ["Maidan Shahr: AF city", "Afghanistan: AF country", "Maidan Wardak: AF region"],
    ],
    [
      "Three people died in Reading, Berkshire, UK.",
      ["Reading: GB city", "Berkshire: GB region", "UK: GB country"],
    ],
    ["Nice weather drew crowds. In Nice, a lorry killed dozens.", ["Nice: FR city"]],
    ["Reading the report took long.", []],
    ["Spain recalled the Lockerbie bombing.", ["Spain: ES country", "Lockerbie: GB city"]],
    ["The Lockerbie and Mumbai attacks came first.", ["Lockerbie: GB city", "Mumbai: IN city"]],
    ["In March, police fired shots in Mobile, Alabama.", ["Mobile: US city", "Alabama: US region"]],
    ["A shooting in Paris, Texas, left two dead.", ["Paris: US city", "Texas: US region"]],
    ["A shooting in Paris left two dead.", ["Paris: FR city"]],
    ["A shooting in San Francisco left two dead.", ["San Francisco: US city"]],
    [
      "A shooting in Thousand Oaks, California, left two dead.",
      ["Thousand Oaks: US city", "California: US region"],
    ],
    ["Gunmen killed three in Cox's Bazar.", ["Cox's Bazar: BD city"]],
    ["Gunmen raided a village in Niger state.", ["Niger: NG region"]],
    ["The raid was in Niger, state television said.", ["Niger: NE country"]],
    ["Gunmen killed six in Unity state.", ["Unity: SS region"]],
    ["Police in Atlanta, Georgia, made an arrest.", ["Atlanta: US city", "Georgia: US region"]],
    ["Georgia and Russia exchanged fire.", ["Georgia: GE country", "Russia: RU country"]],
    ["A bomb exploded in Tripoli, in northern Lebanon.", ["Tripoli: LB city", "northern Lebanon: LB region"]],
    ["Shells fell on Tripoli as Libyan factions fought.", ["Tripoli: LY city", "Libyan: demonym LY country"]],
    [
      "Gunmen struck in Hyderabad, in Pakistan's Sindh province.",
      ["Hyderabad: PK city", "Pakistan: PK country", "Sindh: PK region"],
    ],
    ["Blasts hit Hyderabad in southern India.", ["Hyderabad: IN city", "southern India: IN region"]],
    ["A drone struck a convoy 12 km west of Mosul.", ["12 km west of Mosul: IQ near"]],
    ["Rebels ambushed a patrol near Mosul.", ["Mosul: IQ near"]],
    ["A bomb went off 30 km north-east of Mosul.", ["30 km north-east of Mosul: IQ near"]],
    ["A car burnt 30km south-west of Kirkuk.", ["30km south-west of Kirkuk: IQ near"]],
    [
      "Shells fell 20 kilometres (12 miles) to the north of Goma in Congo.",
      ["20 kilometres (12 miles) to the north of Goma: CD near", "Congo: CD country"],
    ],
    [
      "Men abducted 20 girls from Chibok in north-eastern Nigeria.",
      ["Chibok: NG city", "north-eastern Nigeria: NG region"],
    ],
    [
      "Militants raided Macomia district in Cabo Delgado, Mozambique.",
      ["Macomia district: MZ district", "Cabo Delgado: MZ region", "Mozambique: MZ country"],
    ],
    [
      "The Taliban held Khas Uruzgan district of Uruzgan in Afghanistan.",
      ["Khas Uruzgan: AF district", "Uruzgan: AF region", "Afghanistan: AF country"],
    ],
    ["Rebels seized Shabunda territory in Congo.", ["Shabunda territory: CD district", "Congo: CD country"]],
    ["Rebels seized Kailo territory in Congo.", ["Kailo: CD region", "Congo: CD country"]],
    ["Gunmen raided Lamu County in Kenya.", ["Lamu County: KE region", "Kenya: KE country"]],
    ["A blast shook the Karrada district of Baghdad.", ["Karrada: IQ district", "Baghdad: IQ city"]],
    ["Villagers fled Palma after the attack in Mozambique.", ["Palma: MZ city", "Mozambique: MZ country"]],
    ["Six died on the Maiduguri-Damaturu road.", ["Maiduguri-Damaturu road: NG region"]],
    ["A bus burnt between Beni and Eringeti in Congo.", ["Beni and Eringeti: CD near", "Congo: CD country"]],
    [
      "Men raided Yelwata, a farming community in Guma local government area of Benue state.",
      ["Yelwata: NG city", "Guma: NG district", "Benue: NG region"],
    ],
    [
      "Six died in Tula Toli village in Myanmar's Rakhine state.",
      ["Tula Toli: MM region", "Myanmar: MM country", "Rakhine: MM region"],
    ],
    [
      "Pupils were taken in Kaya, in Nigeria's Zamfara state.",
      ["Kaya: NG region", "Nigeria: NG country", "Zamfara: NG region"],
    ],
    ["Soldiers died near the border with Mali.", ["Mali: demonym ML country"]],
    ["A bomb went off in the Somali capital.", ["the Somali capital: SO city"]],
    ["Gunmen struck near the capital of Burkina Faso.", ["the capital of Burkina Faso: BF near"]],
    ["A blast shook Kenya's capital city on Friday.", ["Kenya's capital: KE city"]],
    ["A blast shook the Afghan capital, Kabul.", ["Afghan: demonym AF country", "Kabul: AF city"]],
    ["Chinese capital flowed in.", ["Chinese: demonym CN country"]],
    ["He lived in the south of France.", ["south of France: FR region"]],
    ["Gunmen struck in Kenya's northeast.", ["Kenya's northeast: KE region"]],
    ["Gunmen struck in Nigeria's north-east.", ["Nigeria's north-east: NG region"]],
    ["Gunmen struck in Kenya's North Eastern Province.", ["Kenya: KE country"]],
    ["The Islamic State in Iraq and the Levant claimed the attack in Homs.", ["Homs: SY city"]],
    ["He reads the New York Times and works for the Bank of England.", []],
    ["Attackers drove a van into people on London Bridge.", ["London Bridge: GB exact"]],
    [
      "Militants left ar-Raqqa and Al-Qaim in Iraq.",
      ["ar-Raqqa: SY city", "Al-Qaim: IQ city", "Iraq: IQ country"],
    ],
    ["Fighting went on in Deir al-Zour.", ["Deir al-Zour: SY city"]],
    ["US troops left Iraq.", ["US: demonym US country", "Iraq: IQ country"]],
    ["Baghdad said that it would answer.", ["Baghdad: government IQ city"]],
    ["French and Iraqi soldiers met.", ["French: demonym FR country", "Iraqi: demonym IQ country"]],
    [
      "Chad and Niger sent troops to Lake Chad.",
      ["Chad: TD country", "Niger: NE country", "Lake Chad: null region"],
    ],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});

describe("what looks like a place", () => {
  test.each([
    "Paris Hilton gave a concert.",
    "Ben Jordan spoke. Jordan smiled.",
    "General Santiago Cordoba resigned.",
    "Mr Reading met Florence Bath.",
    "Howard Walker, 64, left his home. Walker was armed.",
    "Officers found Demetrius Baker in the street where Baker was killed.",
  ])("%s", (text) => expect(found(text)).toEqual([]));
});

test("an unknown village has the point of the known place beside it", () => {
  const [village, town] = places("Gunmen killed six in the village of Kharab Jir near Mosul.");
  expect(village?.place).toMatchObject({ name: "Kharab Jir", country: "IQ", precision: "near" });
  expect(village?.place.within).toContain("Mosul");
  expect(village?.place.lat).toBe(town?.place.lat);
});

test("a distance and a direction move the point", () => {
  const { place } = places("The convoy was hit 60 km west of Mosul.")[0]!;
  const mosul = gazetteer.lookup("Mosul")[0]!;
  expect(kilometresBetween({ lat: place.lat!, lon: place.lon! }, mosul)).toBeCloseTo(60, -0.5);
  expect(place.lon!).toBeLessThan(mosul.lon);
});

test("a coarse place gives way to the finer one that the text names inside it", () => {
  const text =
    "The attacker was shot in southern France. Paris and Nice were hit before. He stole a car in the Carcassonne region.";
  const all = places(text).map(({ place }) => place);
  const refined = refinePlace(all[0]!, all.slice(1));
  expect(refined.name).toBe("Carcassonne region");
  expect(kilometresBetween({ lat: refined.lat!, lon: refined.lon! }, { lat: 43.21, lon: 2.35 })).toBeLessThan(
    40,
  );
});

test("in capitals too, names are told from words and countries from their neighbours", () => {
  expect(
    found(
      "SAN SALVADOR -- GUERRILLAS ATTACKED A GARRISON IN SANTA ANA, WESTERN EL SALVADOR. POLICE IN CALI MADE AN ARREST.",
    ),
  ).toEqual([
    "SAN SALVADOR: SV city",
    "SANTA ANA: SV city",
    "WESTERN EL SALVADOR: SV region",
    "CALI: CO city",
  ]);
});

test("spellings of one place lead to one point", () => {
  const points = ["Mosul", "al-Mawsil"].map((name) => {
    const [mention] = places(`A bomb exploded in ${name}, Iraq.`);
    return [mention?.place.lat, mention?.place.lon];
  });
  expect(points[0]).toEqual(points[1]);
});

test("whatever the text, mentions are in order, apart and inside it", () => {
  const word = fc.constantFrom(
    "in",
    "Mosul",
    ",",
    "Iraq",
    "'s",
    "the",
    "north",
    "of",
    "village",
    "Al",
    "-",
    "Qaim",
    "Georgia",
    "US",
    "\n",
    ".",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.array(word).map((words) => words.join(" ")),
      ),
      (text) => {
        let end = 0;
        for (const mention of places(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          end = mention.end;
        }
      },
    ),
  );
});
