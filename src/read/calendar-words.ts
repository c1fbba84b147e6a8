/** Folded names and abbreviations of the months, 1–12, with and without a full stop. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    "january jan jan.",
    "february feb feb.",
    "march mar mar.",
    "april apr apr.",
    "may",
    "june jun jun.",
    "july jul jul.",
    "august aug aug.",
    "september sept sept. sep sep.",
    "october oct oct.",
    "november nov nov.",
    "december dec dec.",
  ].flatMap((names, i) => names.split(" ").map((name): [string, number] => [name, i + 1])),
);

/** 0 = Sunday … 6 = Saturday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    "sunday",
    "monday mon.",
    "tuesday tues tues.",
    "wednesday wed.",
    "thursday thurs. thurs",
    "friday fri.",
    "saturday",
  ].flatMap((names, i) => names.split(" ").map((name): [string, number] => [name, i])),
);
