import { describe, expect, it } from "vitest";
import { kilometresBetween } from "../../src/event/index.ts";
import { allCountries, extentOf, type PartOfCountry } from "../../src/places/index.ts";

/** Whether a town lies within what a part of a country is said to reach. */
function holds(country: string, part: PartOfCountry | null, lat: number, lon: number): boolean {
  const extent = extentOf(country, part)!;
  return kilometresBetween(extent, { lat, lon }) <= extent.radius;
}

describe("parts of countries", () => {
  it.each([
    ["Garissa", "KE", "northeast", -0.45, 39.65],
    ["Gao", "ML", "north", 16.27, -0.04],
    ["Kidal", "ML", "north", 18.44, 1.41],
    ["Cizre", "TR", "southeast", 37.33, 42.19],
    ["Jolo", "PH", "south", 6.05, 121],
    ["Sukma", "IN", "central", 18.4, 81.65],
    ["Maiduguri", "NG", "northeast", 11.85, 13.16],
    ["Yala", "TH", "south", 6.54, 101.28],
    ["Beni", "CD", "east", 0.5, 29.47],
    ["Carcassonne", "FR", "south", 43.21, 2.35],
  ] as const)("%s is in the part that news puts it in", (_, country, part, lat, lon) => {
    expect(holds(country, part, lat, lon)).toBe(true);
  });

  it.each([
    ["Mombasa", "KE", "northeast", -4.05, 39.67],
    ["Bamako", "ML", "north", 12.65, -8],
    ["Istanbul", "TR", "southeast", 41.01, 28.95],
    ["Manila", "PH", "south", 14.6, 120.98],
    ["Delhi", "IN", "south", 28.65, 77.23],
    ["Lagos", "NG", "northeast", 6.45, 3.4],
  ] as const)("%s is not", (_, country, part, lat, lon) => {
    expect(holds(country, part, lat, lon)).toBe(false);
  });

  it("are known of every country with a town, and lie within reach of its middle", () => {
    for (const { code } of allCountries()) {
      const whole = extentOf(code);
      if (whole === null) continue;
      const north = extentOf(code, "north")!;
      expect(north.lat).toBeGreaterThanOrEqual(extentOf(code, "south")!.lat);
      expect(extentOf(code, "east")!.lon).toBeGreaterThanOrEqual(extentOf(code, "west")!.lon);
      expect(whole.radius).toBeGreaterThanOrEqual(50);
    }
  });
});
