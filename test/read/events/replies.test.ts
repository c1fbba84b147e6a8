import { describe, expect, it } from "vitest";
import { mainOf, read } from "./reader.ts";

describe("what one side did in reply", () => {
  it("is an event of its own", () => {
    const { events } = read(
      "At least 33 Turkish soldiers were killed in an air strike in Idlib on Friday. Turkish forces had retaliated and hit more " +
        "than 200 targets, killing 309 Syrian soldiers.",
      "2020-02-28",
    );
    expect(events.map(({ killed }) => killed?.best)).toEqual([33, 309]);
  });

  it("has the deaths that are told of it, and what it answers has not", () => {
    const { events } = read(
      "Israel carried out air strikes in Gaza in retaliation for rocket fire on Sunday, killing 12 people.",
      "2019-05-06",
    );
    expect(events[0]).toMatchObject({ main: true, type: "air-strike", killed: { best: 12 } });
    expect(events[1]).toMatchObject({ type: "shelling", killed: null, perpetrators: [] });
  });

  it("to a bombing that killed: the dead are of the bombing", () => {
    const { events } = read(
      "Turkey launched air strikes on northern Iraq on Sunday in response to a bombing in Istanbul that killed six people.",
      "2022-11-21",
    );
    expect(events.find(({ type }) => type === "bombing")?.killed?.best).toBe(6);
    expect(events.find(({ main }) => main)?.killed).toBeNull();
  });
});

describe("words that are none of the toll", () => {
  it("what a group was blamed for until now", () => {
    const { events } = read(
      "A bomb killed 118 people in Jos on Tuesday. Boko Haram, which has been blamed for thousands of deaths in a five-year campaign, " +
        "abducted more than 200 schoolgirls in Chibok last month.",
      "2014-05-21",
    );
    expect(events.map(({ killed }) => killed?.best ?? null)).toEqual([118, null]);
  });

  it("who was almost killed", () => {
    const main = mainOf(
      "A man killed three people in Nice on Thursday. A woman was nearly beheaded.",
      "2020-10-30",
    );
    expect(main.killed?.best).toBe(3);
    expect(main.perpetrators.map(({ name }) => name)).toEqual(["man"]);
  });

  it("a part of the dead, before the clause on the wounded", () => {
    const main = mainOf(
      "Three churches in Colombo were bombed on Sunday. A total of 269 people were killed, including at least 45 foreign nationals, " +
        "and at least 500 were injured.",
      "2019-04-23",
    );
    expect(main).toMatchObject({ killed: { best: 269 }, wounded: { best: 500 } });
  });
});

it("the day of a lead whose verb is not known, and whose last words say who reported it", () => {
  const main = mainOf(
    "Men poured bullets into a parade in Ahvaz on Saturday, killing 25 people, state news agencies reported.",
    "2018-09-23",
  );
  expect(main).toMatchObject({ date: { start: "2018-09-22" }, place: { name: "Ahvaz" } });
});

it("what an attack coincided with, elsewhere, is not where it was", () => {
  const main = mainOf(
    "A suicide bomber hit a bus of Iran's Revolutionary Guards on Wednesday, killing 27. Thirteen were wounded. Jaish al Adl claimed " +
      "responsibility. The attack came on the day of a conference in Warsaw.",
    "2019-02-14",
  );
  expect(main.place?.country).toBe("IR");
});

it("a charge that a group denied is no claim of its own", () => {
  const main = mainOf(
    "Congo's army accused M23 rebels of killing at least 50 civilians in the town of Kishishe on Tuesday, an allegation the group denied.",
    "2022-12-01",
  );
  expect(main.perpetrators.map(({ actor, status }) => [actor, status])).toEqual([["m23", "denied"]]);
});
