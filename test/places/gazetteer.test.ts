import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kilometresBetween } from "../../src/event/index.ts";
import { loadGazetteer, placeKey, readGazetteer, resolvePlace } from "../../src/places/index.ts";

const gazetteer = loadGazetteer();

describe("spellings of one name", () => {
  test.each([
    ["Mosul", "al-Mawsil"],
    ["Raqqa", "Ar-Raqqah"],
    ["Aleppo", "Halab"],
    ["Deir ez-Zor", "Deir Ezzor"],
    ["Mogadishu", "Muqdisho"],
    ["Kyiv", "Kiev"],
    ["Sana'a", "Sanaa"],
    ["Saint-Étienne", "St. Etienne"],
    ["Marawi City", "Marawi"],
  ])("%s and %s are one place", (a, b) => {
    expect(gazetteer.lookup(a)[0]).toBeDefined();
    expect(gazetteer.lookup(a)[0]).toEqual(gazetteer.lookup(b)[0]);
  });
});

test("keys do not depend on case, accents, apostrophes or hyphens, and are stable", () => {
  expect(placeKey("Deir ez-Zor")).toBe("deir ez zor");
  expect(placeKey("N'Djaména")).toBe("ndjamena");
  expect(placeKey("U.S.")).toBe("us");
  expect(placeKey("Constructor")).toBe("constructor");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(placeKey(placeKey(name))).toBe(placeKey(name));
    }),
  );
});

test("no region has the code of another: a namesake of its town gives it neither place nor towns", () => {
  const tijuana = resolvePlace(gazetteer, "Tijuana");
  expect(tijuana?.within).toEqual(["Baja California", "Mexico"]);
  for (const [region, lat, lon] of [
    ["District of Columbia", 38.9, -77.04],
    ["Delaware", 39.2, -75.5],
    ["Durango State", 24.6, -104.7],
  ] as const) {
    const place = gazetteer.lookup(region).find(({ kind }) => kind.startsWith("region"))!;
    expect(kilometresBetween(place, { lat, lon })).toBeLessThan(100);
  }
});

describe("resolving a name", () => {
  test("without a context the largest place wins", () => {
    expect(resolvePlace(gazetteer, "Paris")).toMatchObject({ country: "FR", precision: "city" });
  });
  test("the countries that a text names outweigh size", () => {
    expect(resolvePlace(gazetteer, "Tripoli", { countries: new Map([["LB", 1]]) })?.country).toBe("LB");
    expect(resolvePlace(gazetteer, "Hyderabad", { countries: new Map([["PK", 1]]) })?.country).toBe("PK");
  });
  test("in a known country another transliteration is found", () => {
    const place = resolvePlace(gazetteer, "Mihtarlam", { countries: new Map([["AF", 1]]) });
    expect(place).not.toBeNull();
    expect(
      kilometresBetween({ lat: place!.lat!, lon: place!.lon! }, { lat: 34.67, lon: 70.21 }),
    ).toBeLessThan(20);
  });
  test("enclosing places go from the smallest to the country", () => {
    expect(resolvePlace(gazetteer, "Mosul")?.within).toEqual(["Nineveh", "Iraq"]);
  });
  test("an unknown name is null, also when it looks like a property of objects", () => {
    expect(resolvePlace(gazetteer, "Qwertzuiop")).toBeNull();
    expect(resolvePlace(gazetteer, "constructor")).toBeNull();
    expect(resolvePlace(gazetteer, "")).toBeNull();
  });
});

test("regions, landscapes and landmarks are there with their precision", () => {
  expect(resolvePlace(gazetteer, "Anbar")).toMatchObject({ country: "IQ", precision: "region" });
  expect(resolvePlace(gazetteer, "Upper Huallaga")).toMatchObject({ country: "PE", precision: "region" });
  expect(resolvePlace(gazetteer, "Promenade des Anglais")).toMatchObject({
    country: "FR",
    precision: "exact",
  });
  expect(resolvePlace(gazetteer, "Lake Chad")?.country).toBeNull();
});

test("districts are there, with their precision: their own point, or their region's", () => {
  expect(resolvePlace(gazetteer, "Khas Uruzgan")).toMatchObject({ country: "AF", precision: "district" });
  const kailo = resolvePlace(gazetteer, "Kailo", { kind: "district" });
  expect(kailo).toMatchObject({ country: "CD", precision: "region" });
  expect(kailo?.within).toContain("Maniema");
});

test("a town comes before the district that has its name, unless the district is meant", () => {
  const table = [
    "zurmat\tZurmat\tAF\t36\ttown\t9000\t33.400\t69.000",
    "zurmat\tZurmat\tAF\t36\tcounty\t0\t33.300\t69.100",
  ].join("\n");
  const own = readGazetteer(`${table}\n`);
  expect(resolvePlace(own, "Zurmat")?.precision).toBe("city");
  expect(resolvePlace(own, "Zurmat", { kind: "district" })?.precision).toBe("district");
});

test("a table of one's own is read the same way", () => {
  const own = readGazetteer("newtown\tNewtown\tGB\tWLS\ttown\t11000\t52.513\t-3.314\n");
  expect(own.lookup("NEWTOWN")).toEqual([
    {
      name: "Newtown",
      country: "GB",
      admin: "WLS",
      kind: "town",
      population: 11000,
      lat: 52.513,
      lon: -3.314,
    },
  ]);
  expect(own.lookup("new")).toEqual([]);
});
