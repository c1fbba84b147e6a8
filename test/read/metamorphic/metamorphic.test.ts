import { describe, expect, it } from "vitest";
import { addDays, type EventRecord, type Toll } from "../../../src/event/index.ts";
import { read } from "../events/reader.ts";
import { EXAMPLES, type Report, VIOLENT } from "./reports.ts";
import { addTo, dayBefore, facts, factsButMain, hasNumerals, isWeekday, respell, rewrite } from "./swaps.ts";
import { wikinews } from "./wikinews.ts";

it.skipIf(wikinews() === null)("the violent Wikinews articles of ../shared are among the reports", () => {
  expect(VIOLENT.length).toBeGreaterThan(0);
});

function main(report: Report): EventRecord {
  const reading = read(report.text, report.day, report.title);
  const event = reading.events.find((candidate) => candidate.main);
  if (event === undefined) throw new Error(`no main event in ${report.id}`);
  return event;
}

function plus(toll: Toll, more: number): Toll {
  return { low: toll.low + more, best: toll.best + more, high: toll.high + more };
}

/** Only the swaps that a text allows are made: not every text has a group, a numeral or a day. */
describe.each([...EXAMPLES, ...VIOLENT])("$id", (report) => {
  const { text, day, title, group } = report;
  const [name, other] = report.place;
  const original = read(text, day, title);
  const event = main(report);

  for (const effect of ["killed", "wounded"] as const) {
    const toll = event[effect];
    const spans = event.spans[effect] ?? [];
    if (toll === null || toll.best === 0 || !hasNumerals(text, spans)) continue;
    it(`follows a changed number of ${effect}, and changes nothing else`, () => {
      const after = read(
        rewrite(text, spans, (words) => addTo(words, 4)),
        day,
        title,
      );
      expect(after.events.find((one) => one.main)?.[effect]).toEqual(plus(toll, 4));
      expect(factsButMain(after, effect)).toEqual(factsButMain(original, effect));
    });
  }

  it("reads figures and words alike", () => {
    const { killed, wounded } = event.spans;
    const respelt = rewrite(text, [...(killed ?? []), ...(wounded ?? [])], respell);
    expect(facts(read(respelt, day, title))).toEqual(facts(original));
  });

  it("follows a changed place", () => {
    const after = read(text.replace(name, other), day, title?.replace(name, other) ?? null);
    expect(after.events.find((one) => one.main)?.place?.name).toContain(other);
    const rest = ["place", "targets", "perpetrators"] as const;
    expect(facts(after, ...rest)).toEqual(facts(original, ...rest));
  });

  if (group !== undefined) {
    it("follows a changed group, and changes nothing else", () => {
      const after = read(text.replace(group, "Boko Haram"), day, title);
      const actors = (one: EventRecord) => one.perpetrators.map(({ name: _name, ...rest }) => rest);
      const known = event.perpetrators.find((one) => one.actor !== null)!.actor;
      const expected = original.events.map((one) =>
        actors(one).map((actor) => (actor.actor === known ? { ...actor, actor: "boko-haram" } : actor)),
      );
      expect(after.events.map(actors)).toEqual(expected);
      expect(facts(after, "perpetrators", "organisation")).toEqual(
        facts(original, "perpetrators", "organisation"),
      );
    });
  }

  const { date } = event;
  const span = event.spans.date?.[0];
  if (date?.precision !== "day" || span === undefined) return;
  const words = text.slice(span.start, span.end);

  const earlier = dayBefore(words);
  if (earlier !== null) {
    it("follows a changed day, and changes nothing else", () => {
      const changed = isWeekday(words)
        ? text.replaceAll(words, earlier)
        : rewrite(text, [span], () => earlier);
      const after = read(changed, day, title);
      expect(after.events.find((one) => one.main)?.date?.start).toBe(addDays(date.start, -1));
      expect(facts(after, "date")).toEqual(facts(original, "date"));
    });
  }

  if (!/\d/.test(words)) {
    it("moves with the day of the report", () => {
      const after = read(text, addDays(day, 7), title).events.find((one) => one.main);
      expect(after?.date).toEqual({ ...date, start: addDays(date.start, 7), end: addDays(date.end, 7) });
    });
  }
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
