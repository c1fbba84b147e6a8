import { type Day, dayOf } from "../event/index.ts";

/** The calendar day where the user is. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
