import { describe, expect, it } from "vitest";
import { mainOf, read } from "./reader.ts";

describe("reports of many shapes", () => {
  it("an agency report with an admission of a group named by its initials", () => {
    const text = `BOGOTA, Jan. 18 - A car packed with explosives blew up inside a police academy in the south of the
Colombian capital on Thursday, killing 21 cadets and wounding 68 more, in the worst attack that the city has seen in years.

The authorities said the driver forced his way past a checkpoint before the blast. The defence minister blamed the
National Liberation Army (ELN), and on Monday the guerrilla group admitted that it had carried out the bombing.

In 2003 a bomb planted by the FARC at the El Nogal club killed 36 people.`;
    expect(mainOf(text, "2019-01-22")).toMatchObject({
      type: "bombing",
      date: { start: "2019-01-17", end: "2019-01-17" },
      place: { country: "CO" },
      killed: { best: 21 },
      wounded: { best: 68 },
      perpetrators: [{ actor: "eln-colombia", status: "claimed", by: "the group", claim: "responsibility" }],
    });
    expect(read(text, "2019-01-22").events[1]).toMatchObject({ killed: { best: 36 }, main: false });
  });

  it("a comment on an attack by a man on his own, with the background that it compares", () => {
    const text = `The murder of two off-duty police officers in Magnanville on Monday night by a man who had sworn loyalty to
Daesh shows how little is needed. Commandos killed him three hours later.

Officials said they had found nothing that linked him to any network abroad. Lone attackers are hard to stop. If more of
them strike, the group will call every one of them a soldier.

It is a different matter from the assault on the Bataclan in November 2015, which left 90 people dead. And in Iraq, where a
truck bomb in the Karrada district of Baghdad killed more than 300 people on 3 July, nobody counts any more.`;
    const { events } = read(text, "2016-07-16");
    expect(events.map((event) => [event.main, event.killed?.best, event.place?.country])).toEqual([
      [true, 2, "FR"],
      [false, 90, "FR"],
      [false, 300, "IQ"],
    ]);
    expect(events[0]).toMatchObject({
      organisation: { degree: "none" },
      attackers: { best: 1 },
      perpetrators: [{ actor: "islamic-state", status: "claimed", by: "the attacker", claim: "allegiance" }],
    });
  });

  it("tolls that differ by source, and the sum of a campaign that is no event", () => {
    const text = `At least 25 people, most of them civilians, have been killed by suspected ADF rebels in a series of raids on
villages around Beni in eastern Democratic Republic of Congo, a local official said on Wednesday.

A rights group put the toll at 29. The army launched an offensive against the group in October; since then more than 200
people have died.`;
    expect(mainOf(text, "2020-01-30")).toMatchObject({
      place: { country: "CD" },
      killed: { best: 25, high: 29 },
      perpetrators: [{ status: "suspected" }],
    });
  });

  it("a claim by the offshoot of a group is not the group's", () => {
    const event = mainOf(
      "The Kurdistan Freedom Falcons, an offshoot of the PKK, said they were behind Saturday's twin blasts outside a football stadium in Istanbul that killed 38 people, 30 of them police officers. More than 150 were injured.",
      "2016-12-11",
    );
    expect(event).toMatchObject({
      killed: { low: 38, best: 38, high: 38 },
      wounded: { best: 150 },
      date: { start: "2016-12-10" },
      place: { name: "Istanbul" },
    });
    expect(event.perpetrators.map((one) => one.actor)).not.toContain("pkk");
  });

  it("a toll that rises, and a denial", () => {
    const text = `Two bombs went off within minutes of each other in a crowded market in Maiduguri in north-eastern Nigeria on
Tuesday. Hospital officials first spoke of 18 dead; by Wednesday the number of dead had risen to 32. Nobody has claimed the
attack, but it bears the marks of Boko Haram, which denied any part in it.`;
    expect(mainOf(text, "2018-05-03")).toMatchObject({
      killed: { best: 32 },
      date: { start: "2018-05-01" },
      perpetrators: [{ actor: "boko-haram", status: "denied", by: "the group" }],
    });
  });

  it("one sentence of a chronicle", () => {
    expect(
      mainOf(
        "Multiple suicide blasts occur at a refugee camp near Maiduguri, Nigeria, leaving eight people dead and wounding 18 others.",
      ),
    ).toMatchObject({ type: "bombing", tactic: "suicide", killed: { best: 8 }, wounded: { best: 18 } });
    expect(
      mainOf("A series of shootings in Rothschild, Wisconsin, leave at least four people dead."),
    ).toMatchObject({
      killed: { best: 4 },
      place: { country: "US" },
    });
  });
});

it.each([
  ["Shops closed in Maiduguri as troops move in", "Maiduguri"],
  ["Shops stayed closed in Maiduguri on Monday. Gunmen had attacked the market.", "Maiduguri"],
  ["Shops closed as troops move in", null],
])("says where a report without a main event is about: %s", (text, place) => {
  const reading = read(text);
  expect(reading.main).toBeNull();
  expect(reading.place?.name ?? null).toBe(place);
});
