import { describe, expect, it } from "vitest";
import { mainOf, only, read } from "./reader.ts";

describe("one event told in several sentences", () => {
  it("takes the finer place and keeps the toll", () => {
    const event = only(
      "Four people were shot dead by a gunman in northern Nigeria. The attack in the town of Damaturu shocked the country.",
    );
    expect(event.place?.name).toBe("Damaturu");
    expect(event.killed).toEqual({ low: 4, best: 4, high: 4 });
    expect(event.attackers?.best).toBe(1);
  });

  it("gives conflicting tolls as a range, with the official figure as best", () => {
    const event = only(
      "A bomb at a bus station in Jos killed 20 people on Monday, witnesses said. The bombing killed 14 people, the police said.",
    );
    expect(event.killed).toEqual({ low: 14, best: 14, high: 20 });
  });

  it("takes the newest figure of a rising toll", () => {
    const event = only(
      "A blast in Beirut killed 12 people on Monday, bombers having parked a truck bomb there. The death toll from the blast rose to 19 on Tuesday.",
    );
    expect(event.killed?.best).toBe(19);
  });

  it("adds others and leaves parts aside", () => {
    expect(
      only("The bombing in Herat killed a policeman. Four others also died in the attack.").killed?.best,
    ).toBe(5);
    expect(
      only("The bombing in Herat killed ten people. Three police officers were killed in the attack.").killed
        ?.best,
    ).toBe(10);
  });

  it("says whether the dead include attackers", () => {
    expect(
      only("Seven people were killed in the attack in Kabul, including the two attackers.")
        .includesPerpetrators,
    ).toBe(true);
    expect(
      only("Seven people, not including the attacker, were killed in the bombing in Kabul.")
        .includesPerpetrators,
    ).toBe(false);
    expect(only("Seven people were killed in the bombing in Kabul.").includesPerpetrators).toBeNull();
    expect(
      only("The bombing in Kabul killed seven people. Police detained five men, including the two attackers.")
        .includesPerpetrators,
    ).toBeNull();
  });

  it("does not count the attacker whom police shot", () => {
    const event = only("A man stabbed two people to death in Nantes. The attacker was shot dead by police.");
    expect(event.killed).toEqual({ low: 2, best: 2, high: 2 });
  });
});

describe("several events in one text", () => {
  it("keeps background apart from the news", () => {
    const reading = read(
      "A gunman killed five people in Ottawa on Tuesday. It was the deadliest attack in Canada since a bombing killed 329 people in June 1985.",
    );
    const main = reading.events.find((event) => event.main)!;
    expect(main.killed?.best).toBe(5);
    expect(reading.events.length).toBe(2);
  });

  it("codes events known by their place, without tolls or dates of their own", () => {
    const { events } = read("The method recalled the Madrid and Mumbai attacks.");
    expect(events.map((event) => event.place?.name)).toEqual(["Madrid", "Mumbai"]);
    expect(events.every((event) => event.killed === null && event.date === null)).toBe(true);
  });

  it("has at most one main event, and ids in the order of the text", () => {
    const reading = read(
      "A bomb killed three people in Cairo on Monday. Last year a gunman killed 20 tourists in Luxor. In 2011 a bombing in Alexandria killed 23 people.",
    );
    expect(reading.events.map((event) => event.id)).toEqual(["e1", "e2", "e3"]);
    expect(reading.events.map((event) => event.killed?.best)).toEqual([3, 20, 23]);
    expect(reading.main).toBe("e1");
  });

  it("finds the event behind a report on a trial", () => {
    const event = mainOf(
      "A court in Oslo on Monday sentenced a man to 20 years in prison for shooting dead two people at a mosque in Baerum in August 2019.",
    );
    expect(event).toMatchObject({ killed: { best: 2 }, date: { start: "2019-08-01", precision: "month" } });
  });
});
