import { describe, expect, it } from "vitest";
import { z } from "zod";
import { kilometresBetween } from "../../../src/event/index.ts";
import { mainOf, reportsIn } from "./reader.ts";

/** How far off (km) a town may be. */
const NEAR = 40;

/** Leads in our own words: a part of the place's name (null: none may be given), its country, and a point that it lies within `km` of. */
const Lead = z.strictObject({
  text: z.string(),
  where: z.string().nullable(),
  country: z.string().nullable().optional(),
  at: z.tuple([z.number(), z.number()]).optional(),
  km: z.number().default(NEAR),
});

describe("where it happened", () => {
  it.each(reportsIn("./place-shapes.jsonl", Lead))("$text", ({ text, where, country, at, km }) => {
    const { place } = mainOf(text, "2025-07-04");
    if (where === null) return expect(place).toBeNull();
    expect(place?.name).toContain(where);
    if (country !== undefined) expect(place?.country).toBe(country);
    if (at === undefined) return;
    const [lat, lon] = at;
    expect(kilometresBetween({ lat: place!.lat!, lon: place!.lon! }, { lat, lon })).toBeLessThan(km);
  });
});
