import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addDays, type EventRecord, type Toll } from "../../../src/event/index.ts";
import { read } from "../events/reader.ts";
import { addTo, dayBefore, facts, factsButMain, hasNumerals, isWeekday, respell, rewrite } from "./swaps.ts";
import { wikinews } from "./wikinews.ts";

interface Report {
  id: string;
  day: string;
  title: string | null;
  text: string;
  /** The group that the main event is laid to, as the text names it. */
  group?: RegExp;
  /** The place of the main event, and another of the same country in its stead. */
  place: [RegExp, string];
}

const example = (name: string) =>
  readFileSync(new URL(`../../../examples/${name}.txt`, import.meta.url), "utf8");

const EXAMPLES: Report[] = [
  {
    id: "trebes-2018",
    day: "2018-03-25",
    title: null,
    text: example("trebes-2018"),
    group: /Islamic State|Daesh|ISIS/g,
    place: [/Carcassonne/g, "Toulouse"],
  },
  {
    id: "garissa-2015",
    day: "2015-04-06",
    title: null,
    text: example("garissa-2015"),
    group: /al-Shabaab/g,
    place: [/Garissa/g, "Kisumu"],
  },
];

const PLACES: Record<string, [RegExp, string]> = {
  "wikinews-2019-000": [/Magnitogorsk/g, "Chelyabinsk"],
  "wikinews-2019-016": [/Maidan Shahr/g, "Ghazni"],
  "wikinews-2019-020": [/Mokha/g, "Taiz"],
  "wikinews-2019-067": [/Charlottesville/g, "Roanoke"],
  "wikinews-2019-081": [/El Paso/g, "Lubbock"],
  "wikinews-2019-108": [/Afghanistan\/Pakistan/g, "Yemen"],
  "wikinews-2019-128": [/Paris/g, "Lyon"],
  "wikinews-2019-157": [/Mosul/g, "Tikrit"],
  "wikinews-2020-001": [/Baghdad/g, "Basra"],
  "wikinews-2020-015": [/London/g, "Manchester"],
  "wikinews-2020-069": [/Reading/g, "Leicester"],
  "wikinews-2020-113": [/Kenosha/g, "Milwaukee"],
};
const GROUPS: Record<string, RegExp> = {
  "wikinews-2019-016": /Taliban/g,
  "wikinews-2019-020": /Houthis?(?: rebels)?/g,
};

const articles = wikinews();
const VIOLENT: Report[] = (articles ?? [])
  .filter((article) => article.violent)
  .map(({ id, date, title, text }) => ({
    id,
    day: date,
    title,
    text,
    group: GROUPS[id],
    place: PLACES[id]!,
  }));

if (articles === null) it.skip("Wikinews articles: ../shared is absent", () => {});

function main(report: Report): EventRecord {
  const reading = read(report.text, report.day, report.title);
  const event = reading.events.find((candidate) => candidate.main);
  if (event === undefined) throw new Error(`no main event in ${report.id}`);
  return event;
}

function plus(toll: Toll, more: number): Toll {
  return { low: toll.low + more, best: toll.best + more, high: toll.high + more };
}

describe.each([...EXAMPLES, ...VIOLENT])("$id", (report) => {
  const original = () => read(report.text, report.day, report.title);

  for (const effect of ["killed", "wounded"] as const) {
    it(`follows a changed number of ${effect}, and changes nothing else`, ({ skip }) => {
      const event = main(report);
      const spans = event.spans[effect];
      if (event[effect] === null || event[effect].best === 0 || !hasNumerals(report.text, spans))
        return skip(`no numeral for ${effect}`);
      const text = rewrite(report.text, spans!, (words) => addTo(words, 4));
      const after = read(text, report.day, report.title);
      expect(after.events.find((one) => one.main)?.[effect]).toEqual(plus(event[effect], 4));
      expect(factsButMain(after, effect)).toEqual(factsButMain(original(), effect));
    });
  }

  it("reads figures and words alike", () => {
    const { spans } = main(report);
    const text = rewrite(report.text, [...(spans.killed ?? []), ...(spans.wounded ?? [])], respell);
    expect(facts(read(text, report.day, report.title))).toEqual(facts(original()));
  });

  it("follows a changed place", () => {
    const [name, other] = report.place;
    const after = read(
      report.text.replace(name, other),
      report.day,
      report.title?.replace(name, other) ?? null,
    );
    const event = after.events.find((one) => one.main);
    expect(event?.place?.name).toContain(other);
    expect(facts(after, "place", "targets", "perpetrators")).toEqual(
      facts(original(), "place", "targets", "perpetrators"),
    );
  });

  it("follows a changed group, and changes nothing else", ({ skip }) => {
    if (report.group === undefined) return skip("no group is named");
    const after = read(report.text.replace(report.group, "Boko Haram"), report.day, report.title);
    const actors = (event: EventRecord) => event.perpetrators.map(({ name: _name, ...rest }) => rest);
    const known = main(report).perpetrators.find((one) => one.actor !== null)!.actor;
    const expected = original().events.map((event) =>
      actors(event).map((one) => (one.actor === known ? { ...one, actor: "boko-haram" } : one)),
    );
    expect(after.events.map(actors)).toEqual(expected);
    expect(facts(after, "perpetrators", "organisation")).toEqual(
      facts(original(), "perpetrators", "organisation"),
    );
  });

  it("follows a changed day, and changes nothing else", ({ skip }) => {
    const event = main(report);
    const [span] = event.spans.date ?? [];
    const words = span && report.text.slice(span.start, span.end);
    const earlier = words === undefined ? null : dayBefore(words);
    if (event.date?.precision !== "day" || earlier === null) return skip("no day that can be changed");
    const after = read(
      isWeekday(words!)
        ? report.text.replaceAll(words!, earlier)
        : rewrite(report.text, [span!], () => earlier),
      report.day,
      report.title,
    );
    expect(after.events.find((one) => one.main)?.date?.start).toBe(addDays(event.date.start, -1));
    expect(facts(after, "date")).toEqual(facts(original(), "date"));
  });

  it("moves with the day of the report", ({ skip }) => {
    const event = main(report);
    if (event.date === null || event.date.precision !== "day") return skip("no day");
    const [span] = event.spans.date!;
    if (/\d/.test(report.text.slice(span!.start, span!.end))) return skip("a calendar date");
    const after = read(report.text, addDays(report.day, 7), report.title).events.find((one) => one.main);
    expect(after?.date).toEqual({
      start: addDays(event.date.start, 7),
      end: addDays(event.date.end, 7),
      precision: "day",
    });
  });
});

describe("alias ↔ alias", () => {
  it.each(["Isis", "ISIL", "Daesh", "the Islamic State", "so-called Islamic State"])("%s", (alias) => {
    const text = `A gunman killed three people in Nantes on Monday. Later ${alias} claimed responsibility for the attack.`;
    expect(read(text).events[0]!.perpetrators[0]).toMatchObject({
      actor: "islamic-state",
      status: "claimed",
    });
  });
});

describe("active ↔ passive, and the order of clauses", () => {
  const FORMS = [
    "Boko Haram militants killed 17 villagers in Gwoza on Sunday.",
    "Seventeen villagers were killed by Boko Haram militants in Gwoza on Sunday.",
    "On Sunday, 17 villagers were killed in Gwoza by Boko Haram militants.",
    "In Gwoza on Sunday Boko Haram militants killed 17 villagers.",
    "The killing of 17 villagers in Gwoza on Sunday by Boko Haram militants caused panic.",
  ];
  it.each(FORMS)("%s", (text) => {
    const [event] = read(text, "2020-06-10").events;
    expect(event).toMatchObject({
      killed: { low: 17, best: 17, high: 17 },
      place: { name: "Gwoza" },
      date: { start: "2020-06-07", end: "2020-06-07" },
      perpetrators: [{ actor: "boko-haram", status: "stated" }],
      targets: [{ name: "villagers", kind: "civilians" }],
    });
  });
});
