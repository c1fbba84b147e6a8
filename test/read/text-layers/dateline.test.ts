import { describe, expect, it } from "vitest";
import { dayOfReport, findDateline } from "../../../src/read/dateline.ts";
import { normalise } from "../../../src/read/normalise.ts";

function dateline(raw: string) {
  const normalised = normalise(raw);
  const found = findDateline(normalised);
  if (found === null) return null;
  return [
    found.day,
    found.placeText,
    found.agency,
    normalised.text.slice(found.end).trimStart().slice(0, 10),
  ];
}

const BODY = "Gunmen fired.";
const CASES: [string, ReturnType<typeof dateline>][] = [
  [`Friday, January 4, 2019\u00a0\n\n\n${BODY}`, ["2019-01-04", null, null, "Gunmen fir"]],
  [`Published: 4 January 2019, 10:30 GMT\n${BODY}`, ["2019-01-04", null, null, "Gunmen fir"]],
  [`PARIS (Reuters) - ${BODY}`, [null, "PARIS", "Reuters", "Gunmen fir"]],
  [
    `Raid on hotel\nBAMAKO, Mali, Nov 20 (Reuters) - ${BODY}`,
    [null, "BAMAKO, Mali", "Reuters", "Gunmen fir"],
  ],
  [`KABUL, Afghanistan (AP) — ${BODY}`, [null, "KABUL, Afghanistan", "AP", "Gunmen fir"]],
  [`BAGHDAD, March 21, 2018 -- ${BODY}`, ["2018-03-21", "BAGHDAD", null, "Gunmen fir"]],
  [`BEIRUT — ${BODY}`, [null, "BEIRUT", null, "Gunmen fir"]],
  [`Mogadishu, Somalia, 14 October 2017 - ${BODY}`, ["2017-10-14", "Mogadishu, Somalia", null, "Gunmen fir"]],
  [
    `   LIMA, 3 JAN 90 (AFP) -- [REPORT] [ANA LOPEZ] [TEXT] ${BODY.toUpperCase()}`,
    ["1990-01-03", "LIMA", "AFP", "GUNMEN FIR"],
  ],
  [
    `   MEXICO CITY (MEXICO), 12 NOV 89 (ACAN - EFE) -- [TEXT] ${BODY.toUpperCase()}`,
    ["1989-11-12", "MEXICO CITY (MEXICO)", "ACAN - EFE", "GUNMEN FIR"],
  ],
  [`   NO CITY (PERU), 2 MAY 89 (EFE) -- ${BODY.toUpperCase()}`, ["1989-05-02", null, "EFE", "GUNMEN FIR"]],
  [`LAGOS, NO DATE (NAN) -- ${BODY}`, [null, "LAGOS", "NAN", "Gunmen fir"]],
  [`2018-03-23\n${BODY}`, ["2018-03-23", null, null, "Gunmen fir"]],
  [`Tuesday, 2 May 2017\nLAGOS (NAN) - ${BODY}`, ["2017-05-02", "LAGOS", "NAN", "Gunmen fir"]],
  [`14 November 2015. ${BODY}`, ["2015-11-14", null, null, "Gunmen fir"]],
  [`Bogotá, 18 January 2019. ${BODY}`, ["2019-01-18", "Bogotá", null, "Gunmen fir"]],
  [`Quetta, August 9, 2016: ${BODY}`, ["2016-08-09", "Quetta", null, "Gunmen fir"]],
  [`Cairo - 25 November 2017. ${BODY}`, ["2017-11-25", "Cairo", null, "Gunmen fir"]],
  [`Peshawar, Pakistan | Dec 17, 2014 | ${BODY}`, ["2014-12-17", "Peshawar, Pakistan", null, "Gunmen fir"]],
  [
    `Ankara, 7 November 2023 (own correspondent). ${BODY}`,
    ["2023-11-07", "Ankara", "own correspondent", "Gunmen fir"],
  ],
  [`Updated 4 January 2019: ${BODY}`, ["2019-01-04", null, null, "Gunmen fir"]],
  [`Manila - ${BODY}`, [null, "Manila", null, "Gunmen fir"]],
  [`Lagos, le 4 juin 2012 - ${BODY}`, ["2012-06-04", "Lagos", null, "Gunmen fir"]],
  [`Madrid, 12 de marzo de 2004. ${BODY}`, ["2004-03-12", "Madrid", null, "Gunmen fir"]],
  [`Berlin, den 20. Dezember 2016 - ${BODY}`, ["2016-12-20", "Berlin", null, "Gunmen fir"]],
  [`Roma, 3 marzo 2015 (ANSA) - ${BODY}`, ["2015-03-03", "Roma", "ANSA", "Gunmen fir"]],
  [`São Paulo, 2 de maio de 2006 -- ${BODY}`, ["2006-05-02", "São Paulo", null, "Gunmen fir"]],
  [`[Berlin, 20.12.2016] ${BODY}`, ["2016-12-20", "Berlin", null, "Gunmen fir"]],
  [`UNITED NATIONS, Sept. 5 (Reuters) - ${BODY}`, [null, "UNITED NATIONS", "Reuters", "Gunmen fir"]],
  [`RAMALLAH, West Bank (AP) _ ${BODY}`, [null, "RAMALLAH, West Bank", "AP", "Gunmen fir"]],
  [
    `WASHINGTON, Nov. 3, 2009 /PRNewswire/ -- ${BODY}`,
    ["2009-11-03", "WASHINGTON", "PRNewswire", "Gunmen fir"],
  ],
  [`(CNN) -- ${BODY}`, [null, null, "CNN", "Gunmen fir"]],
  [`(Reuters) - ${BODY}`, [null, null, "Reuters", "Gunmen fir"]],
  [
    `Maiduguri (Nigeria), Jan 31, 2016 (AFP) - ${BODY}`,
    ["2016-01-31", "Maiduguri (Nigeria)", "AFP", "Gunmen fir"],
  ],
  [`AMMAN/BEIRUT, July 5 (Reuters) - ${BODY}`, [null, "AMMAN/BEIRUT", "Reuters", "Gunmen fir"]],
  [`BAGHDAD | Thu Mar 22, 2012 10:11am EDT\n${BODY}`, ["2012-03-22", "BAGHDAD", null, "Gunmen fir"]],
  [`Jan 4, 2019 | KABUL\n${BODY}`, ["2019-01-04", "KABUL", null, "Gunmen fir"]],
  [`4 January 2019 – KABUL: ${BODY}`, ["2019-01-04", "KABUL", null, "Gunmen fir"]],
  [`2013-09-22, Nairobi: ${BODY}`, ["2013-09-22", "Nairobi", null, "Gunmen fir"]],
  [`Moscow. 24 January 2011. ${BODY}`, ["2011-01-24", "Moscow", null, "Gunmen fir"]],
  [`KARACHI: ${BODY}`, [null, "KARACHI", null, "Gunmen fir"]],
  [`QUETTA/PESHAWAR: ${BODY}`, [null, "QUETTA/PESHAWAR", null, "Gunmen fir"]],
  [`By a correspondent\nMULTAN, Sept 8, 2010: ${BODY}`, ["2010-09-08", "MULTAN", null, "Gunmen fir"]],
  [
    `Kabul, Afghanistan, Tuesday 3 May 2010 (TOLOnews): ${BODY}`,
    ["2010-05-03", "Kabul, Afghanistan", "TOLOnews", "Gunmen fir"],
  ],
  [`BREAKING: ${BODY}`, null],
  [`POLICE: ${BODY}`, null],
  ["The 4 January 2019 - a Friday - was calm.", null],
  [`Between 3 and 4 January 2019: ${BODY}`, null],
  ["Le 4 juin 2012 was calm.", null],
  ["Islamic State - which claimed it - said so.", null],
  ["4 January 2019 was a day of mourning.", null],
  [`7 January 2015: ${BODY}\n13 November 2015: ${BODY}`, null],
  ["The raid - the third this year - killed 12.", null],
  ["Police - who were there - said so.", null],
  ["Isis - the group - claimed it.", null],
  ["On 4 January 2019 gunmen fired.", null],
  ["Gunmen fired -- and fled.", null],
  ["", null],
];

describe("findDateline", () => {
  it.each(CASES)("%s", (raw, wanted) => {
    expect(dateline(raw)).toEqual(wanted);
  });

  it("keeps a date without its year", () => {
    const found = findDateline(normalise(`OSLO, Nov 20 (NTB) - ${BODY}`));
    expect(found?.time).toMatchObject({ anchor: "partial", month: 11, day: 20 });
  });
});

describe("dayOfReport", () => {
  it.each<[string, string | null]>([
    [`LIMA, 3 January 1990 - ${BODY}`, "1990-01-03"],
    [`${BODY} They fled. (25 May 2015)`, "2015-05-25"],
    [`${BODY} They fled. Published March 14, 2016.`, "2016-03-14"],
    [`${BODY}\n\nLast updated: 14 November 2017, 10:30 GMT`, "2017-11-14"],
    [`${BODY} They fled on 25 May 2015.`, null],
    [`${BODY} It was the first attack since the summit (25 May 2015)`, null],
    [BODY, null],
  ])("%s", (raw, day) => {
    expect(dayOfReport(normalise(raw))).toBe(day);
  });
});
