import type { DatasetRow, EventPlace } from "../event/index.ts";
import { placeKey } from "../places/place-key.ts";
import { kilometresApart, WITHIN } from "./incidents.ts";
import type { CheckQuestion, RowSource } from "./question.ts";

/**
 * A place of the text that no map has, with the point that the rows give to a place or administrative area of that name.
 * Any other place comes back as it is; why the rows tell none, as a string. What lies in the country around it would say
 * nothing of it.
 */
export async function located(
  where: EventPlace,
  rows: RowSource,
  { day, t }: Pick<CheckQuestion, "day" | "t">,
): Promise<EventPlace | string> {
  if (where.precision === "country" || (where.lat !== null && where.lon !== null)) return where;
  const key = placeKey(where.name);
  const [longest] = key.split(" ").sort((a, b) => b.length - a.length);
  if (!longest) return where;
  const found = await rows.find({
    placeName: longest,
    to: day,
    ...(where.country === null ? {} : { countries: [where.country] }),
  });
  const [point, ...others] = found.filter((row) => !row.summary && row.place.lat !== null && isIn(row, key));
  if (point === undefined) return t.incident.onNoMap(where.name);
  if (others.some(({ place }) => (kilometresApart(place, point.place) ?? 0) > 2 * WITHIN.kilometres))
    return t.incident.severalOfThatName(where.name);
  return { ...where, lat: point.place.lat, lon: point.place.lon, precision: "city" };
}

/** Whether the name is that of the row's place or of an area around it, alone or with words such as "town" beside it. */
function isIn({ place }: DatasetRow, key: string): boolean {
  return [place.name, ...place.within.slice(0, -1)].some((name) =>
    ` ${placeKey(name)} `.includes(` ${key} `),
  );
}
