import { z } from "zod";

/** ISO 3166-1 alpha-2, upper case; XK for Kosovo. Names in any language come from `Intl.DisplayNames`. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/, "expected an ISO 3166-1 alpha-2 country code");
export type CountryCode = string;

/** How finely a place is known: the coordinates stand for an area of about this size. */
export const PlacePrecision = z.enum(["exact", "near", "city", "district", "region", "country", "unknown"]);
export type PlacePrecision = z.infer<typeof PlacePrecision>;

/** Latitude −90…90 and longitude −180…180 in WGS 84 degrees, of a representative point. */
export const EventPlace = z.object({
  name: z.string(),
  country: CountryCode.nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  precision: PlacePrecision,
  /**
   * Kilometres around the point in which the place lies, where the precision says too little: of a country and of a part
   * of one ("northern Mali").
   */
  radius: z.number().positive().optional(),
  /** Enclosing places, from the smallest to the country. */
  within: z.array(z.string()),
});
export type EventPlace = z.infer<typeof EventPlace>;

/** Mean radius of the Earth (IUGG). */
export const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance in kilometres (haversine, mean Earth radius). */
export function kilometresBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLon = (b.lon - a.lon) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
