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
