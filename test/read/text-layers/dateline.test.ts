import { describe, expect, it } from "vitest";
import { findDateline } from "../../../src/read/dateline.ts";
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
