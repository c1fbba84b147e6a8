import { describe, expect, it } from "vitest";
import { findTimes, type ReportDay } from "../../../src/read/times.ts";
import { sentenceOf } from "./fixtures.ts";

/** A Thursday. */
const REPORT: ReportDay = { low: "2018-05-10", high: "2018-05-10" };

function times(text: string, report: ReportDay | null = REPORT): string[] {
  return findTimes(sentenceOf(text), report).map(({ start, end, date }) => {
    const when = date === null ? "?" : date.start === date.end ? date.start : `${date.start}..${date.end}`;
    return `${text.slice(start, end)} = ${when}${date === null ? "" : ` ${date.precision}`}`;
  });
}

const CASES: [string, string[]][] = [
  ["It happened on Saturday.", ["Saturday = 2018-05-05 day"]],
  ["It happened on Thursday morning.", ["Thursday morning = 2018-05-10 day"]],
  ["IT HAPPENED MONDAY NIGHT.", ["MONDAY NIGHT = 2018-05-07 day"]],
  ["The vote will be held on Saturday.", ["Saturday = 2018-05-12 day"]],
  [
    "It came yesterday, after last night and the day before yesterday.",
    ["yesterday = 2018-05-09 day", "last night = 2018-05-09 day", "day before yesterday = 2018-05-08 day"],
  ],
  [
    "Last week, last month and last year were calm.",
    [
      "Last week = 2018-04-30..2018-05-06 week",
      "last month = 2018-04-01..2018-04-30 month",
      "last year = 2017-01-01..2017-12-31 year",
    ],
  ],
  [
    "He left last March and last May.",
    ["last March = 2018-03-01..2018-03-31 month", "last May = 2017-05-01..2017-05-31 month"],
  ],
  [
    "The raids of 13 November 2015 and November 14, 2015.",
    ["13 November 2015 = 2015-11-13 day", "November 14, 2015 = 2015-11-14 day"],
  ],
  ["It was on November 13.", ["November 13 = 2017-11-13 day"]],
  [
    "Between 13-14 November and 21 March.",
    ["13-14 November = 2017-11-13..2017-11-14 day", "21 March = 2018-03-21 day"],
  ],
  ["Friday, January 4, 2019", ["Friday, January 4, 2019 = 2019-01-04 day"]],
  [
    "It began in 2014, peaked in 2015 and 2016 and ended 2017-18.",
    [
      "2014 = 2014-01-01..2014-12-31 year",
      "2015 and 2016 = 2015-01-01..2016-12-31 span",
      "2017-18 = 2017-01-01..2018-12-31 span",
    ],
  ],
  [
    "In the second half of 2017 and the first quarter of this year.",
    [
      "second half of 2017 = 2017-07-01..2017-12-31 half-year",
      "first quarter of this year = 2018-01-01..2018-03-31 quarter",
    ],
  ],
  [
    "In early October, mid-June and late 2015.",
    [
      "early October = 2017-10-01..2017-10-10 span",
      "mid-June = 2017-06-11..2017-06-20 span",
      "late 2015 = 2015-09-01..2015-12-31 span",
    ],
  ],
  [
    "Two days ago, three years ago, a week ago.",
    [
      "Two days ago = 2018-05-08 day",
      "three years ago = 2014-11-08..2015-11-09 span",
      "a week ago = 2018-04-30..2018-05-06 span",
    ],
  ],
  [
    "A week earlier and two days earlier it was calm, but earlier than planned.",
    ["A week earlier = 2018-04-27..2018-05-06 span", "two days earlier = 2018-05-05..2018-05-08 span"],
  ],
  ["Churches were bombed on Easter Sunday.", ["Easter Sunday = 2018-04-01 day"]],
  [
    "In March of this year and in July 2019.",
    ["March of this year = 2018-03-01..2018-03-31 month", "July 2019 = 2019-07-01..2019-07-31 month"],
  ],
  [
    "On 2019-08-03, 3/15/2019, 15/3/2019 and 15.3.2019.",
    [
      "2019-08-03 = 2019-08-03 day",
      "3/15/2019 = 2019-03-15 day",
      "15/3/2019 = 2019-03-15 day",
      "15.3.2019 = 2019-03-15 day",
    ],
  ],
  ["The attacks of 15 March 2019 were the worst.", ["15 March 2019 = 2019-03-15 day"]],
  ["On 3/4/2019 it may rain as troops march.", []],
  ["Since 9/11 and the September 11 attacks.", ["9/11 = 2001-09-11 day", "September 11 = 2001-09-11 day"]],
  ["On the night of Monday to Tuesday a bus burned.", ["Monday to Tuesday = 2018-05-07..2018-05-08 day"]],
  [
    "LIMA, 15 MAR 88 (AFP) -- THE 19 APRIL MOVEMENT STRUCK ON 6 JANUARY.",
    ["15 MAR 88 = 1988-03-15 day", "6 JANUARY = 2018-01-06 day"],
  ],
  ["On Tuesday, Jan. 27, he fled.", ["Tuesday, Jan. 27 = 2015-01-27 day"]],
  ["On 29 February he came.", ["29 February = 2016-02-29 day"]],
  ["The sentence is scheduled for July.", ["July = 2018-07-01..2018-07-31 month"]],
  [
    "Over the past three weeks, on Black Friday and every Sunday.",
    ["the past three weeks = 2018-04-19..2018-05-10 span"],
  ],
  [
    "Within the next 72 hours; the Sun rose on Super Tuesday.",
    ["the next 72 hours = 2018-05-10..2018-05-13 span"],
  ],
  ["On January 19 were heard shots.", ["January 19 = 2018-01-19 day"]],
  ["Over 2000 people met on 31 June and in March 12 people left.", ["March = 2018-03-01..2018-03-31 month"]],
];

describe("findTimes", () => {
  it.each(CASES)("%s", (text, wanted) => {
    expect(times(text)).toEqual(wanted);
  });

  it("gives no date that would need the report's day when that is unknown", () => {
    expect(times("Neither Saturday nor 21 March nor 3 May 2012.", null)).toEqual([
      "Saturday = ?",
      "21 March = ?",
      "3 May 2012 = 2012-05-03 day",
    ]);
  });

  it("resolves within an interval only what every day of it agrees on", () => {
    const interval = { low: "2018-03-22", high: "2018-04-02" };
    expect(times("On 21 March, on 25 March and yesterday.", interval)).toEqual([
      "21 March = 2018-03-21 day",
      "25 March = ?",
      "yesterday = 2018-03-21..2018-04-01 span",
    ]);
  });

  it("keeps the parts of what it cannot resolve", () => {
    const [partial, weekday] = findTimes(sentenceOf("On 21 March, a Friday, he left."), null);
    expect(partial).toMatchObject({ anchor: "partial", month: 3, day: 21, date: null });
    expect(weekday).toMatchObject({ anchor: "relative", weekday: 5, ago: [0, 6], date: null });
  });
});

it.each([
  ["Police said on 9 May 2017 that it was over.", true],
  ["The minister told reporters late on 9 May 2017.", true],
  ["The bomb went off on 9 May 2017, police said.", undefined],
])("a day on which somebody spoke: %s", (text, spoken) => {
  expect(findTimes(sentenceOf(text), null)[0]?.spoken).toBe(spoken);
});
