import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  actorByUcdpName,
  affiliatesOf,
  coversRow,
  loadRegistry,
  relabellings,
  relation,
  resolveActor,
  resolveDatasetName,
  sameOrganisation,
  ucdpNames,
} from "../../src/actors/index.ts";

const registry = loadRegistry();
const resolve = (name: string, occasion = {}) => resolveActor(registry, name, occasion);

describe("resolving names", () => {
  it.each([
    "Isis",
    "ISIL",
    "ISIS",
    "Daesh",
    "Da'esh",
    "Da’esh",
    "IS",
    "Islamic State",
    "so-called Islamic State",
    "the Islamic State group",
    "the self-proclaimed Islamic State",
    "Islamic State in Iraq and the Levant",
    "Islamic State of Iraq and al-Sham",
    "al-Qaeda in Iraq",
    "AQI",
    "Jama'at al-Tawhid wal-Jihad",
    "IS militants",
    "suspected Isis fighters",
  ])("%s is the Islamic State", (name) => expect(resolve(name)).toBe("islamic-state"));

  it.each([
    ["ISIS-K", "islamic-state-khorasan"],
    ["Islamic State – Khorasan Province", "islamic-state-khorasan"],
    ["Ansar Beit al-Maqdis", "islamic-state-sinai"],
    ["Jabhat al-Nusra", "hayat-tahrir-al-sham"],
    ["al-Nusrah Front", "hayat-tahrir-al-sham"],
    ["Al Qaida", "al-qaeda"],
    ["al-Qa'ida in the Arabian Peninsula", "aqap"],
    ["Taleban", "taliban"],
    ["the Pakistani Taliban", "ttp"],
    ["Shabaab", "al-shabaab"],
    ["Al-Shebab", "al-shabaab"],
    ["Hizbollah", "hezbollah"],
    ["Kata'ib Hizballah", "kataib-hezbollah"],
    ["Ansarullah", "houthis"],
    ["FMLN", "fmln"],
    ["F.M.L.N.", "fmln"],
    ["FARABUNDO MARTI NATIONAL LIBERATION FRONT", "fmln"],
    ["Sendero Luminoso", "shining-path"],
    ["Lords Resistance Army", "lra"],
    ["Naxals", "cpi-maoist"],
    ["Séléka", "seleka"],
    ["Provisional IRA", "provisional-ira"],
    ["Ku Klux Klan", "ku-klux-klan"],
    ["CJTF-OIR", "anti-is-coalition"],
  ])("%s → %s", (name, id) => expect(resolve(name)).toBe(id));

  it.each([
    ["Iraqi army", "state:IQ"],
    ["French police", "state:FR"],
    ["the government of Colombia", "state:CO"],
    ["Government of Myanmar (Burma)", "state:MM"],
    ["Military Forces of France (2017-)", "state:FR"],
    ["US air force", "state:US"],
    ["Tatmadaw", "state:MM"],
  ])("%s follows from the rule for states: %s", (name, id) => expect(resolve(name)).toBe(id));

  it("lets the country decide between bearers of one name", () => {
    expect(resolve("ELN", { country: "CO" })).toBe("eln-colombia");
    expect(resolve("ELN", { country: "BO" })).toBe("eln-bolivia");
    expect(resolve("People's Revolutionary Army", { country: "AR" })).toBe("erp-argentina");
    expect(resolve("Congolese army", { country: "CG" })).toBe("state:CG");
    expect(resolve("ISI", { country: "PK" })).toBe("state:PK");
  });

  it("does not give a group a name before it bore it, but long after", () => {
    expect(resolve("Islamic State", { day: "1995-06-01" })).toBeNull();
    expect(resolve("ISIS", { day: "2018-03-23" })).toBe("islamic-state");
    expect(resolve("Jabhat al-Nusra", { day: "2018-03-23" })).toBe("hayat-tahrir-al-sham");
  });

  it("knows none where there is none", () => {
    for (const name of ["", "the", "Front", "Islamic", "John Smith", "a gunman", "Islamic State of Mind"]) {
      expect(resolve(name)).toBeNull();
    }
  });

  it("finds every name of every actor, in any case and with or without accents and apostrophes", () => {
    for (const actor of registry.actors) {
      for (const { name } of [{ name: actor.name }, ...actor.aliases]) {
        const bare = name
          .normalize("NFD")
          .replace(/\p{M}/gu, "")
          .replace(/(?<!s)'(?!s\b)/g, "");
        for (const form of [name, name.toUpperCase(), `the ${name}`, bare]) {
          expect(resolve(form, { country: actor.countries[0] }), form).not.toBeNull();
        }
      }
    }
  });

  it("never throws and only returns ids that exist", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const id = resolve(name);
        expect(id === null || registry.byId(id) !== null).toBe(true);
      }),
    );
  });
});

describe("the registry", () => {
  it("holds at least 250 organisations and every state", () => {
    expect(registry.actors.length).toBeGreaterThanOrEqual(250);
    expect(registry.byId("state:FR")?.name).toBe("Government of France");
    expect(registry.byId("nobody")).toBeNull();
  });

  it("has no period that ends before it begins", () => {
    for (const actor of registry.actors) {
      for (const p of [actor, ...actor.aliases, ...actor.links, ...actor.ucdp]) {
        expect(p.from === undefined || p.to === undefined || p.from <= p.to, `${actor.id}`).toBe(true);
      }
    }
  });

  it("has links that do not run in a circle", () => {
    for (const { id } of registry.actors) {
      expect(affiliatesOf(registry, id).map((a) => a.id)).not.toContain(id);
    }
  });
});

describe("names in UCDP", () => {
  it("takes IS with affiliates everywhere, and the affiliates' own names only while they were affiliates", () => {
    const names = ucdpNames(registry, "islamic-state", { withAffiliates: true });
    const jas = "Jama'atu Ahlis Sunna Lidda'awati wal-Jihad";
    expect(coversRow(names, { name: "IS", country: "NG", day: "2015-07-01" })).toBe(true);
    expect(coversRow(names, { name: jas, country: "NG", day: "2015-03-20" })).toBe(true);
    expect(coversRow(names, { name: jas, country: "NG", day: "2014-03-20" })).toBe(false);
    expect(coversRow(names, { name: jas, country: "NG", day: "2017-03-20" })).toBe(false);
  });

  it("takes IS without affiliates in its own countries only", () => {
    const names = ucdpNames(registry, "islamic-state", { withAffiliates: false });
    expect(coversRow(names, { name: "IS", country: "IQ", day: "2015-07-01" })).toBe(true);
    expect(coversRow(names, { name: "IS", country: "FR", day: "2018-03-23" })).toBe(true);
    expect(coversRow(names, { name: "IS", country: "NG", day: "2015-07-01" })).toBe(false);
  });

  it("counts al-Qaeda in Iraq for al-Qaeda until the two parted, and IS's later affiliates never", () => {
    const names = ucdpNames(registry, "al-qaeda", { withAffiliates: true });
    expect(coversRow(names, { name: "IS", country: "IQ", day: "2007-01-01" })).toBe(true);
    expect(coversRow(names, { name: "IS", country: "IQ", day: "2015-01-01" })).toBe(false);
    expect(coversRow(names, { name: "IS", country: "NG", day: "2016-01-01" })).toBe(false);
  });

  it("finds the actor behind a name, the affiliate by its country", () => {
    expect(actorByUcdpName(registry, "IS")).toBe("islamic-state");
    expect(actorByUcdpName(registry, "IS", "FR")).toBe("islamic-state");
    expect(actorByUcdpName(registry, "IS", "EG")).toBe("islamic-state-sinai");
    expect(actorByUcdpName(registry, "Taleban")).toBe("taliban");
    expect(actorByUcdpName(registry, "Government of Yemen (North Yemen)")).toBe("state:YE");
    expect(actorByUcdpName(registry, "Supporters of ANC")).toBeNull();
  });

  it("matches names that only the dataset knows", () => {
    const names = ["Supporters of ANC", "Séléka", "Kikuyu"];
    expect(resolveDatasetName(registry, "supporters of the A.N.C.", names)).toBe("Supporters of ANC");
    expect(resolveDatasetName(registry, "seleka", names)).toBe("Séléka");
    expect(resolveDatasetName(registry, "Supporters of IFP", names)).toBeNull();
  });

  it("round-trips: every actor is found by its own names in its own countries", () => {
    for (const actor of registry.actors) {
      for (const { name, countries } of actor.ucdp) {
        const found = actorByUcdpName(registry, name, (countries ?? actor.countries)[0]);
        expect(found, `${actor.id}: ${name}`).not.toBeNull();
      }
    }
  });
});

describe("relations", () => {
  it.each([
    ["fpl", "fmln", "affiliate"],
    ["fmln", "fpl", "parent"],
    ["islamic-state-khorasan", "islamic-state", "affiliate"],
    ["real-ira", "provisional-ira", "splinter"],
    ["provisional-ira", "real-ira", "origin"],
    ["m23", "cndp", "successor"],
    ["cndp", "m23", "predecessor"],
    ["taliban", "farc", "none"],
    ["eta", "eta", "same"],
  ])("%s is to %s: %s", (a, b, expected) => expect(relation(registry, a, b)).toBe(expected));

  it("depends on the day", () => {
    expect(relation(registry, "islamic-state", "al-qaeda", "2007-01-01")).toBe("affiliate");
    expect(relation(registry, "islamic-state", "al-qaeda", "2018-01-01")).toBe("none");
    expect(relation(registry, "boko-haram", "islamic-state", "2015-06-01")).toBe("affiliate");
    expect(relation(registry, "boko-haram", "islamic-state", "2014-06-01")).toBe("none");
  });

  it("counts a group that was an affiliate twice for both times", () => {
    const links = [
      { type: "affiliate" as const, of: "parent", from: "2004-01-01", to: "2006-12-31" },
      { type: "affiliate" as const, of: "parent", from: "2013-01-01" },
    ];
    const actor = { ...registry.byId("eta")!, id: "child", links };
    const own = {
      ...registry,
      actors: [actor],
      byId: (id: string) => (id === "child" ? actor : registry.byId(id)),
    };
    expect(affiliatesOf(own, "parent")).toHaveLength(2);
    const days = ["2005-01-01", "2010-01-01", "2014-01-01"];
    expect(days.map((day) => relation(own, "child", "parent", day))).toEqual([
      "affiliate",
      "none",
      "affiliate",
    ]);
  });

  it("is never the same organisation when nothing is known", () => {
    expect(sameOrganisation(null, null)).toBe(false);
    expect(sameOrganisation("eta", "eta")).toBe(true);
  });

  it("tells that Nigeria's March 2015 is a change of name, and that the old name came back in 2016", () => {
    const nigeria = relabellings(registry, "boko-haram").filter((r) => r.country === "NG");
    expect(nigeria.map((r) => [r.from.slice(0, 7), r.name])).toEqual([
      ["2015-03", "IS"],
      ["2016-08", "Jama'atu Ahlis Sunna Lidda'awati wal-Jihad"],
    ]);
  });
});
