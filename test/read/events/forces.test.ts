import { describe, expect, it } from "vitest";
import { mainOf, read } from "./reader.ts";

/** What armed forces, police and courts of a state do, told as news tells it. In sentences of our own. */
const DAY = "2024-05-16";

function brief(text: string) {
  const { killed, place, perpetrators } = mainOf(text, DAY);
  return [killed?.best ?? null, place?.country ?? null, perpetrators[0]?.actor ?? null];
}

describe("those whom forces killed are the news", () => {
  it.each([
    ["Israeli troops killed a Palestinian man in Jenin on Monday.", 1, "PS", "state:IL"],
    ["Israeli troops killed a Palestinian in Jenin on Monday.", 1, "PS", "state:IL"],
    ["A Palestinian was killed by Israeli fire in Gaza on Monday.", 1, "PS", "state:IL"],
    ["Soldiers shot dead a Kashmiri in Pulwama on Friday.", 1, "IN", "state:IN"],
    ["A man was shot dead by police in Minneapolis on Sunday.", 1, "US", "state:US"],
    ["Security forces shot dead a man in Bamenda on Monday.", 1, "CM", "state:CM"],
    [
      "Bangladeshi police fired live rounds at students in Dhaka on Thursday, killing 18.",
      18,
      "BD",
      "state:BD",
    ],
    ["Tunisian coastguards opened fire on a boat, killing one migrant.", 1, "TN", "state:TN"],
    ["At least 25 people were killed in a police raid in Rio de Janeiro on Thursday.", 25, "BR", "state:BR"],
    ["Three people were killed during an Israeli army raid in Jenin on Thursday.", 3, "PS", "state:IL"],
    ["Three people were killed during an Israeli operation in Jenin on Thursday.", 3, "PS", "state:IL"],
    ["The army executed 12 prisoners in Bukavu on Monday, residents said.", 12, "CD", "state:CD"],
    ["An Iraqi army patrol entered the village of Hawija and killed three people.", 3, "IQ", "state:IQ"],
    ["A car bomb killed the mayor of Mogadishu and five officials.", 6, "SO", null],
    ["A policeman shot dead two colleagues in Kabul on Sunday.", 2, "AF", null],
  ])("%s", (text, killed, country, actor) => {
    expect(brief(text)).toEqual([killed, country, actor]);
  });

  it("but a man whom they kill after an attack is who did it", () => {
    expect(brief("A man stabbed two people to death in Nantes. Police shot dead the man.")[0]).toBe(2);
    expect(brief("Police shot dead a man who had killed two people in Nantes.")[0]).toBe(2);
  });

  it("and a patrol that is ambushed is what was attacked", () => {
    const { targets, perpetrators } = mainOf("A Kenyan army patrol was ambushed near Lamu on Monday.", DAY);
    expect([targets.map(({ kind }) => kind), perpetrators]).toEqual([["military"], []]);
  });

  it("and the Palestinian territories have no army", () => {
    expect(brief("Soldiers shot dead a farmer in Jenin on Monday.")).toEqual([1, "PS", null]);
    expect(brief("Police shot dead a farmer in Ramallah on Monday.")).toEqual([1, "PS", "state:PS"]);
  });
});

describe("a sentence that a court gave is no event", () => {
  it.each([
    "Saudi Arabia executed 81 men on Saturday.",
    "Three men were executed in Riyadh on Sunday, the interior ministry said.",
  ])("%s", (text) => {
    expect(read(text, DAY).events).toEqual([]);
  });

  it("and its day is not that of the deed", () => {
    const { killed, date } = mainOf("Iran executed two men on Monday over the killing of a guard.", DAY);
    expect([killed?.best, date]).toEqual([1, null]);
  });
});

describe("what is told of another year", () => {
  const OLD = "\n\nIn 1997, 14 people were killed in a bombing in Marseille.";

  it("gives the news no place", () => {
    const event = mainOf(`A man was shot dead on the West Side, police said.${OLD}`, DAY);
    expect([event.killed?.best, event.place]).toEqual([1, null]);
  });

  it("is no part of it, though the day of the report is not known", () => {
    const text = `CHICAGO -- A man was shot dead and three were wounded on Sunday, police said.${OLD}`;
    const { type, killed, wounded, place } = mainOf(text, null);
    expect([type, killed?.best, wounded?.best, place?.name]).toEqual(["armed-assault", 1, 3, "Chicago"]);
  });
});

it.each([
  [
    "Days after a bombing in Kabul, in which 50 people died, gunmen killed five in Herat on Saturday.",
    5,
    "Herat",
  ],
  [
    "A year after the Moscow attack, which killed 140, gunmen killed five in Grozny on Saturday.",
    5,
    "Grozny",
  ],
])("what happened long before the news is apart from it: %s", (text, dead, where) => {
  const { killed, place } = mainOf(text, DAY);
  expect([killed?.best, place?.name]).toEqual([dead, where]);
});

it("who the dead were is no part of the wounded", () => {
  const text = "Two people were killed, a policeman and a child, and four were wounded by a bomb in Quetta.";
  const { killed, wounded } = mainOf(text, DAY);
  expect([killed?.best, wounded?.best]).toEqual([2, 4]);
});

it.each([
  "Hackers attacked the ministry's servers in Tirana on Friday, the government said.",
  "A ransomware attack hit hospitals in London on Friday.",
])("what happens to computers is no event: %s", (text) => {
  expect(read(text, DAY).events).toEqual([]);
});
