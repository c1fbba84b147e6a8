import { describe, expect, it } from "vitest";
import { looksEnglish } from "../../../src/read/language.ts";
import { splitSentences } from "../../../src/read/sentences.ts";

const ENGLISH = [
  "A bomb went off near the gate of the barracks on Friday, and two guards who had been on duty since dawn were hurt, the army said.",
  "THREE MEMBERS OF THE PATROL WERE WOUNDED WHEN THEIR VEHICLE HIT A MINE ON THE ROAD TO THE BORDER, ACCORDING TO THE RADIO.",
  "Car bomb, market, Baghdad.",
  "Gunmen killed more than 40 people at a wedding in a village on Friday, detonating a bomb and gunning down guests in one of the worst attacks of its kind.",
  "",
];
const OTHER = [
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
