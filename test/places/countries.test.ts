import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import {
  allCountries,
  countryAt,
  countryByGw,
  countryByName,
  countryByNumeric,
  countryByUcdpName,
  countryInfo,
  countryName,
  demonymOf,
  regionOf,
} from "../../src/places/index.ts";

describe("countries by name", () => {
  test.each([
    ["Burma", "MM"],
    ["the Ivory Coast", "CI"],
    ["Côte d’Ivoire", "CI"],
    ["DR Congo", "CD"],
    ["Britain", "GB"],
    ["UK", "GB"],
    ["U.S.", "US"],
    ["Kosovo", "XK"],
    ["Timor-Leste", "TL"],
    ["Soviet Union", "RU"],
  ])("%s is %s", (name, code) => expect(countryByName(name)).toBe(code));

  test("a name that is no country is none", () => expect(countryByName("Ruritania")).toBeNull());

  test.each([
    ["Yemen (North Yemen)", "YE"],
    ["DR Congo (Zaire)", "CD"],
    ["Congo", "CG"],
    ["Macedonia, FYR", "MK"],
    ["Kingdom of eSwatini (Swaziland)", "SZ"],
    ["Serbia (Yugoslavia)", "RS"],
    ["German Democratic Republic", "DE"],
  ])("UCDP's %s is %s", (name, code) => expect(countryByUcdpName(name)).toBe(code));
});

test("numbers of Gleditsch and Ward and of ISO lead to the same country", () => {
  expect(countryByGw(645)).toBe("IQ");
  expect(countryByNumeric("368")).toBe("IQ");
});

test("every country has a code, a region and a point on the globe, and answers to its own name", () => {
  const codes = allCountries().map((country) => country.code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const country of allCountries()) {
    expect(countryByName(country.name)).toBe(country.code);
    expect(Math.abs(country.lat)).toBeLessThanOrEqual(90);
    expect(Math.abs(country.lon)).toBeLessThanOrEqual(180);
  }
  expect(countryInfo("ZZ")).toBeNull();
});

test("UCDP's region, demonym and names in other languages", () => {
  expect(regionOf("EG")).toBe("Middle East");
  expect(regionOf("TR")).toBe("Middle East");
  expect(demonymOf("FR")).toBe("French");
  expect(countryName("DE", "fr")).toBe("Allemagne");
  expect(countryName("XK")).toBe("Kosovo");
});

test("the country at a point, also where borders are disputed or the coast is near", () => {
  expect(countryAt(43.7, 7.26)).toBe("FR");
  expect(countryAt(36.34, 43.13)).toBe("IQ");
  expect(countryAt(42.66, 21.16)).toBe("XK");
  expect(countryAt(9.56, 44.06)).toBe("SO");
  expect(countryAt(40, -40)).toBeNull();
});

const shared = resolve(process.env.BASERATE_SHARED ?? "../shared");
const countryYears = join(shared, "data/ucdp/organizedviolencecy_v25_1.csv");

// Needs the development data; where they are absent the test is skipped.
test.skipIf(!existsSync(countryYears))(
  "every country of UCDP's country-years has a code and UCDP's region",
  () => {
    const rows = readFileSync(countryYears, "utf8").split("\n").slice(1);
    const seen = new Map<string, [gw: number, region: string]>();
    for (const row of rows) {
      const match = /^(\d+),("[^"]+"|[^,]+),\d+,("[^"]+"|[^,]+),/.exec(row);
      if (match) seen.set(match[2]!.replaceAll('"', ""), [Number(match[1]), match[3]!.replaceAll('"', "")]);
    }
    expect(seen.size).toBeGreaterThan(190);
    const gone = new Set(["Czechoslovakia", "German Democratic Republic", "Yemen (South Yemen)"]);
    for (const [name, [gw, region]] of seen) {
      const code = countryByUcdpName(name);
      expect(code, name).not.toBeNull();
      expect(regionOf(code!), name).toBe(region);
      if (!gone.has(name)) expect(countryByGw(gw), name).toBe(code);
    }
  },
);
