import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scopesOf } from "../../src/assess/scope.ts";
import { en } from "../../src/strings/index.ts";
import { monthly } from "./memory-history.ts";
import { answer, event } from "./question.ts";

const DAY = "2018-03-25";
const NAMES: Record<string, string> = { IN: "India", NP: "Nepal", FR: "France", PH: "Philippines" };

function kinds(country: string | null, heartland: string[], onRecord: string[], groups = 1) {
  const asian = ["IN", "NP", "PH"];
  return scopesOf(
    {
      country,
      region: country === null ? null : asian.includes(country) ? "Asia" : "Europe",
      regionCountries: country !== null && asian.includes(country) ? asian : ["FR"],
      heartland,
      groups,
      countryName: (code) => NAMES[code] ?? code,
      t: en.findings,
    },
    onRecord,
  ).map(({ kind, label, whereTold }) => ({ kind, label, whereTold }));
}

describe("scopes that would say the same are told once", () => {
  test("a group on record in one country: the country alone, saying that it holds all", () => {
    expect(kinds("PH", ["PH"], ["PH"])).toEqual([
      {
        kind: "world",
        label: "Philippines (its whole record)",
        whereTold: "in the Philippines, where all of the group's recorded events are",
      },
    ]);
  });

  test("of several groups it says so", () => {
    expect(kinds("IN", ["IN"], ["IN"], 2)[0]!.whereTold).toContain("the groups' recorded events");
  });

  test("a group on record in two countries of a region: the region stands for the world, the country for the heartland", () => {
    expect(kinds("IN", ["IN"], ["IN", "NP"]).map(({ label }) => label)).toEqual([
      "India",
      "Asia (its whole record)",
    ]);
  });

  test("a group that is active across the world keeps all four", () => {
    const scopes = kinds("NP", ["IN"], ["FR", "IN", "NP"]);
    expect(scopes.map(({ label }) => label)).toEqual(["Nepal", "Asia", "its heartland (India)", "the world"]);
  });

  test("an attack outside the one country of the record is told of there and worldwide", () => {
    expect(kinds("FR", ["IN"], ["IN"]).map(({ label }) => label)).toEqual(["France", "Europe", "the world"]);
  });

  test("a group that is nowhere on record is looked for in every scope", () => {
    expect(kinds("IN", [], []).map(({ kind }) => kind)).toEqual(["country", "region", "world"]);
  });

  test("the world is always the last, and no two scopes have the same name", () => {
    const code = fc.constantFrom("IN", "NP", "FR", "PH");
    fc.assert(
      fc.property(
        fc.option(code),
        fc.uniqueArray(code, { maxLength: 2 }),
        fc.uniqueArray(code),
        (country, heartland, onRecord) => {
          const scopes = kinds(country, heartland, [...new Set([...onRecord, ...heartland])]);
          expect(scopes.at(-1)!.kind).toBe("world");
          expect(new Set(scopes.map(({ label }) => label)).size).toBe(scopes.length);
        },
      ),
    );
  });
});

describe("an answer on a group of one country", () => {
  const nigerian = () =>
    answer({ attacks: monthly("NG", "2010-01-10", "2018-02-10") }, DAY, {
      main: event({
        place: { name: "Kano", country: "NG", lat: 12, lon: 8.5, precision: "city", within: [] },
      }),
    });

  test("gives each figure once, under the ids of the world", async () => {
    const { findings } = await nigerian();
    const scoped = findings.map(({ id }) => id).filter((id) => /\b(country|region|heartland)\b/.test(id));
    expect(scoped.filter((id) => !/^(heartland|severity\.country)$/.test(id))).toEqual([]);
    for (const kind of ["base-rate", "grid", "rising", "timeline", "by-year"])
      expect(findings.filter(({ id }) => id.startsWith(`${kind}.`) && !id.endsWith(".attack"))).toHaveLength(
        1,
      );
  });

  test("says what the country stands for, and nowhere 'worldwide' of the group", async () => {
    const { of, verdict } = await nigerian();
    expect(of("base-rate.world")!.statement).toContain(
      "In Nigeria, where all of the group's recorded events are, March 2017",
    );
    expect(verdict.statement).toContain("in Nigeria, where all of the group's recorded events are, a");
    expect(of("rising.world")!.statement).toMatch(/^In Nigeria, a rise/);
    expect(verdict.reason).not.toContain("worldwide");
    expect(of("heartland")!.statement).toMatch(/: all 98 incidents on record/);
  });
});

describe("what a conflict researcher would stumble over", () => {
  const kano = { name: "Kano", country: "NG", lat: 12, lon: 8.5, precision: "city" as const, within: [] };
  const attacks = [
    ...monthly("NG", "2010-01-10", "2018-02-10"),
    ...monthly("NG", "2010-01-20", "2018-02-20"),
    ...monthly("FR", "2015-01-10", "2017-02-10"),
  ];

  test("the heartland is not told of once more where it is the attack's country", async () => {
    const { verdict, findings } = await answer({ attacks }, DAY, { main: event({ place: kano }) });
    expect(findings.filter(({ id }) => id.includes(".heartland"))).toEqual([]);
    expect(verdict.reason).toContain("In Nigeria, a rise");
    expect(verdict.reason).not.toContain("heartland");
  });

  test("one death has no rank among deadly incidents", async () => {
    const killed = { low: 1, best: 1, high: 1 };
    const { of } = await answer({ attacks }, DAY, { main: event({ place: kano, killed }) });
    expect(of("severity.group")!.statement).toMatch(/^One death is the least that any of the \d+ deadly/);
    expect(of("severity.group")!.value).toBeNull();
  });

  test("the toll of an attack on soldiers is said to be compared with those of attacks on civilians", async () => {
    const killed = { low: 9, best: 9, high: 9 };
    const on = async (kind: "military" | "civilians") => {
      const targets = [{ name: "them", kind }];
      const main = event({ place: kano, killed, targets });
      return (await answer({ attacks }, DAY, { main })).of("severity.group")!.statement;
    };
    expect(await on("military")).toContain("this one was on soldiers or police");
    expect(await on("civilians")).not.toContain("soldiers");
  });

  test("deaths of all types are those in events that involve the group", async () => {
    const { of } = await answer({ attacks }, DAY, { main: event({ place: kano }) });
    expect(of("harm.all-deaths")!.statement).toContain("deaths in all events involving the Red Column");
  });
});
