import { beforeAll, describe, expect, it } from "vitest";
import { answer } from "../src/answer.ts";
import { addDays, type EventRecord } from "../src/event/index.ts";
import type { Assessment, Finding } from "../src/finding/index.ts";
import { mainOf as codedMain } from "./read/events/reader.ts";
import { EXAMPLES, type Report, VIOLENT } from "./read/metamorphic/reports.ts";
import { addTo, dayBefore, hasNumerals, isWeekday, rewrite } from "./read/metamorphic/swaps.ts";
import { wikinews } from "./read/metamorphic/wikinews.ts";

const TODAY = "2026-01-01";
/** "Thursday" stays a Thursday. */
const A_YEAR = 364;

interface Told {
  text: string;
  title: string | null;
  day: string;
}

async function told({ text, title, day }: Told): Promise<Assessment> {
  const document = { id: "d", text, title, publishedOn: null, origin: "test" };
  return (await answer(document, { asOf: day, data: [], today: TODAY })).assessment;
}

const everywhere = ({ text, title, ...rest }: Told, from: RegExp, to: string): Told => ({
  ...rest,
  text: text.replace(from, to),
  title: title?.replace(from, to) ?? null,
});

const mainOf = ({ events, main }: Assessment): EventRecord => events.find(({ id }) => id === main)!;

/** The findings but those whose id a pattern names. */
const but = ({ findings }: Assessment, ids: RegExp): Finding[] => findings.filter(({ id }) => !ids.test(id));

const of = ({ findings }: Assessment, ids: RegExp): Finding[] => findings.filter(({ id }) => ids.test(id));

/** What an assessment says in its own words: all but the quoted text. */
const said = ({ findings, verdict }: Assessment): string => JSON.stringify([findings, verdict]);

/** The attack as coded, and whether the data have it: the only findings that the words for a place enter. */
const CODED = /^(attack|data\.)/;

/** The chance of a rise *with* the attack, into which its day and its toll enter. */
const CHANCE = /^rising\./;

/** That chance without the attack: by scope, the row of its table. */
const without = (assessment: Assessment) =>
  of(assessment, CHANCE).map(({ id, table }) => [
    id,
    table?.rows.find(([asked]) => asked === "without this attack") ?? null,
  ]);

/** What is of the world and the group alone. */
const WORLD = /^(base-rate|trend|peak|grid|regimes|timeline|by-year|severity)\.world|^heartland$/;

/** The countries that the country's findings are of. */
const countriesOf = ({ findings }: Assessment): string[] =>
  findings.filter(({ id }) => /\.country\b/.test(id)).map(({ scope }) => scope ?? "");

it.skipIf(wikinews() === null)("the violent Wikinews articles of ../shared are among the reports", () => {
  expect(VIOLENT.length).toBeGreaterThan(0);
});

describe.each([...EXAMPLES, ...VIOLENT])("what the findings make of $id", (report: Report) => {
  // Only the swaps that a text allows are made: not every text has a group, a numeral or a day.
  const { killed, date, spans } = codedMain(report.text, report.day, report.title);
  let before: Assessment;
  beforeAll(async () => {
    before = await told(report);
  });

  const countable = killed !== null && killed.best > 0 && hasNumerals(report.text, spans.killed);
  if (countable)
    it("another toll: the attack, its rarity and its weight follow, no rate moves", async () => {
      const text = rewrite(report.text, spans.killed!, (words) => addTo(words, 4));
      const after = await told({ ...report, text });
      expect(of(after, /^attack$/)[0]!.value).toBe(killed!.best + 4);
      const now = of(after, /^severity\./);
      for (const rarity of of(before, /^severity\./)) {
        const same = now.find(({ id }) => id === rarity.id)!;
        expect(Number(same.value)).toBeLessThanOrEqual(Number(rarity.value));
        expect(same.n).toBe(rarity.n);
      }
      const entered = /^(attack|data\.|severity\.|rising\.)/;
      expect(but(after, entered)).toEqual(but(before, entered));
      expect(without(after)).toEqual(without(before));
    });

  it("another place: the attack as coded follows, and all that is of its country where that is another", async () => {
    const [name, other] = report.place;
    const after = await told(everywhere(report, name, other));
    expect(of(after, /^attack$/)[0]!.statement).toContain(other);
    if (mainOf(after).place?.country !== mainOf(before).place?.country) {
      expect(of(after, WORLD)).toEqual(of(before, WORLD));
      expect(countriesOf(after)).not.toEqual(countriesOf(before));
      return;
    }
    expect(but(after, CODED)).toEqual(but(before, CODED));
    expect(after.verdict).toEqual(before.verdict);
  });

  const span = date?.precision === "day" ? spans.date?.[0] : undefined;
  const words = report.text.slice(span?.start, span?.end);
  const earlier = span === undefined ? null : dayBefore(words);
  if (earlier !== null)
    it("another day: only the attack and its weight follow", async () => {
      const text = isWeekday(words)
        ? report.text.replaceAll(words, earlier!)
        : rewrite(report.text, [span!], () => earlier!);
      const after = await told({ ...report, text });
      expect(mainOf(after).date?.start).toBe(addDays(date!.start, -1));
      const entered = /^(attack|data\.|rising\.)/;
      expect(but(after, entered)).toEqual(but(before, entered));
      expect(without(after)).toEqual(without(before));
    });

  it("a report of a year before: nothing of the year since enters", async () => {
    const day = addDays(report.day, -A_YEAR);
    const after = await told({ ...report, day });
    expect(after.asOf.day).toBe(day);
    for (const { sources } of after.findings)
      for (const { through } of sources) expect((through ?? day) <= day).toBe(true);
    for (const rate of of(after, /^timeline\./)) {
      const since = of(before, /^timeline\./).find(({ id }) => id === rate.id);
      if (since !== undefined) expect(Number(since.value)).toBeGreaterThanOrEqual(Number(rate.value));
    }
  });

  const { group } = report;
  if (group === undefined) return;
  it("another group: every sentence and number is of that group, and none of the first remains", async () => {
    const after = await told(everywhere(report, group, "Boko Haram"));
    const known = of(before, /^base-rate\.world$/)[0]!.statement;
    const first = /(?:incidents?|deaths) of (.+?)(?: with|:)/.exec(known)![1]!;
    expect(said(before)).toContain(first);
    expect(said(after)).not.toContain(first);
    for (const rate of of(after, /^(base-rate|trend|peak|timeline|rising|harm)\./))
      expect(rate.statement, rate.id).toMatch(/Boko Haram|adds|raises|lowers|does not clearly change/);
    const ANY_ACTOR = /^severity\.(country|world)$/;
    expect(of(after, ANY_ACTOR)).toEqual(of(before, ANY_ACTOR));
    expect(after.verdict.question).toContain("Boko Haram");
  });
});

describe("the same attack in another country", () => {
  const ABROAD: [Report, [RegExp, string][], string, string][] = [
    [
      EXAMPLES[0]!,
      [
        [/France/g, "Belgium"],
        [/French/g, "Belgian"],
        [/Carcassonne/g, "Liège"],
        [/Trèbes/g, "Verviers"],
      ],
      "France",
      "Belgium",
    ],
    [
      EXAMPLES[1]!,
      [
        [/Garissa/g, "Jimma"],
        [/Kenya/g, "Ethiopia"],
      ],
      "Kenya",
      "Ethiopia",
    ],
  ];

  it.each(ABROAD)("$id", async (report, swaps, from, to) => {
    const before = await told(report);
    const after = await told(
      swaps.reduce<Told>((text, [name, other]) => everywhere(text, name, other), report),
    );
    expect(countriesOf(before).every((scope) => scope.includes(from))).toBe(true);
    expect(countriesOf(after).every((scope) => scope.includes(to))).toBe(true);
    expect(of(after, WORLD)).toEqual(of(before, WORLD));
  });
});
