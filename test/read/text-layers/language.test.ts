import { describe, expect, it } from "vitest";
import { looksEnglish } from "../../../src/read/language.ts";
import { splitSentences } from "../../../src/read/sentences.ts";

const ENGLISH = [
  "A bomb went off near the gate of the barracks on Friday, and two guards who had been on duty since dawn were hurt, the army said.",
  "THREE MEMBERS OF THE PATROL WERE WOUNDED WHEN THEIR VEHICLE HIT A MINE ON THE ROAD TO THE BORDER, ACCORDING TO THE RADIO.",
  "Car bomb, market, Baghdad.",
  "Abu Bakr al-Baghdadi, Abu Muhammad al-Adnani, Abu Omar al-Shishani and Abu Ali al-Anbari led the group from Raqqa, Mosul, Deir ez-Zor and Tal Afar.",
  "TUNIS: Two killed, nine hurt in Sousse blast. SANAA: Air raid kills six. KABUL: Rocket hits school, none hurt; police hold three men over attack on bank.",
  '"Nous sommes en guerre," the president said, "et nous allons gagner." The crowd on the Place de la République answered with the Marseillaise.',
  "13 Nov 2015, Paris: 130 killed. 14 July 2016, Nice: 86 killed. 19 Dec 2016, Berlin: 12 killed by a lorry. 22 May 2017, Manchester: 22 killed at a concert.",
  "Jama'at Nusrat al-Islam wal-Muslimin, Ansaroul Islam, Katiba Macina and Islamic State in the Greater Sahara all operate where Mali, Burkina Faso and Niger meet.",
  "He shot at us. We ran. They fell. I saw my brother lie there, and I could not go back for him, not then, not that night.",
  "On 3 February unidentified armed group (UAG) members ambushed an MNJTF patrol at KM 12, LGA Dikwa; two MNJTF soldiers WIA, one UAG member KIA.",
  "El Niño, La Paz, San José, Los Ríos, Río Negro and Santa Cruz de la Sierra were among the places from which shots, fires or looting were reported.",
  "Gunmen killed more than 40 people at a wedding in a village on Friday, detonating a bomb and gunning down guests in one of the worst attacks of its kind.",
  "Barrel bombs kill 25 in Aleppo. ALEPPO, 5 June 2015 - Syrian government helicopters dropped barrel bombs on a market in Aleppo on Thursday, 4 June, killing 25 people, most of them civilians.",
  "FARC kill 119 in church. BOGOTA, 6 May 2002 - FARC rebels killed 119 civilians when a gas cylinder bomb hit a church in Bojaya, in Choco department, on 2 May.",
  "Rebels ambush army convoy. JUBA, 3 May 2014 - SPLA-IO rebels ambushed a government convoy on the Juba-Bor road on Saturday, killing nine soldiers.",
  "",
];
const OTHER = [
  "Ved et angreb på en kaserne blev to vagter fredag såret, oplyser hæren, og de havde begge været på vagt siden om morgenen, da bomben gik af for øjnene af dem.",
  "'n Bom het Vrydag naby die hek van die barakke ontplof en twee wagte wat sedert dagbreek aan diens was, is beseer, het die weermag gesê.",
  "Uma bomba explodiu na sexta-feira perto do portão do quartel e dois guardas que estavam de serviço desde a madrugada ficaram feridos, informou o exército.",
  "Sebuah bom meledak di dekat gerbang barak pada hari Jumat dan dua penjaga yang bertugas sejak subuh terluka, kata juru bicara tentara kepada wartawan.",
  "Cuma günü kışlanın kapısı yakınında bir bomba patladı ve şafaktan beri görevde olan iki nöbetçi yaralandı, dedi ordu sözcüsü gazetecilere yaptığı açıklamada.",
  "W piątek w pobliżu bramy koszar wybuchła bomba, a dwóch strażników, którzy pełnili służbę od świtu, zostało rannych, podało wojsko w komunikacie prasowym.",
  "Bam ya tashi a kusa da kofar bariki ranar Juma'a, kuma masu gadi biyu da ke bakin aiki tun asuba sun ji rauni, in ji rundunar soji a wata sanarwa.",
  "Qarax ayaa Jimcihii ka dhacay meel u dhow albaabka xerada, waxaana ku dhaawacmay laba waardiye oo tan iyo waaberigii shaqada ku jiray, sida ay ciidanku sheegeen.",
  "Bomu lililipuka Ijumaa karibu na lango la kambi na walinzi wawili waliokuwa zamu tangu alfajiri walijeruhiwa, jeshi lilisema katika taarifa yake kwa waandishi.",
  "Isang bomba ang sumabog noong Biyernes malapit sa tarangkahan ng kampo at dalawang bantay na naka-duty mula madaling-araw ang nasugatan, ayon sa hukbo.",
  "Bei einem Anschlag auf eine Kaserne sind am Freitag nach Angaben der Armee zwei Wachleute verletzt worden, die seit dem Morgen im Dienst waren.",
  "Une bombe a explosé vendredi près de la porte de la caserne et deux gardes qui étaient en service depuis l'aube ont été blessés, a indiqué l'armée.",
  "Una bomba estalló el viernes cerca de la puerta del cuartel y dos guardias que estaban de servicio desde el amanecer resultaron heridos, dijo el ejército.",
  "Bij een aanslag op een kazerne zijn vrijdag volgens het leger twee bewakers gewond geraakt die daar sinds de vroege ochtend in dienst waren.",
  "Una bomba è esplosa venerdì vicino al cancello della caserma e due guardie in servizio dall'alba sono rimaste ferite, ha detto l'esercito italiano.",
  "В пятницу у ворот казармы взорвалась бомба, два охранника, которые дежурили с рассвета, получили ранения, сообщили в армии, никто не взял ответственность.",
  "انفجرت قنبلة يوم الجمعة قرب بوابة الثكنة وأصيب حارسان كانا في الخدمة منذ الفجر وقال الجيش إن أحدا لم يعلن مسؤوليته عن الهجوم حتى الآن",
];

describe("looksEnglish", () => {
  it.each(ENGLISH)("yes: %s", (text) => {
    expect(looksEnglish(splitSentences(text))).toBe(true);
  });
  it.each(OTHER)("no: %s", (text) => {
    expect(looksEnglish(splitSentences(text))).toBe(false);
  });
});
