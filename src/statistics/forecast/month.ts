/** Months since January of the year 0, so that months can be added and compared. @throws RangeError for what is not YYYY-MM. */
export function monthIndex(month: string): number {
  const match = /^(\d{4})-(\d{2})$/.exec(month);
  const [year, ofYear] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || ofYear < 1 || ofYear > 12)
    throw new RangeError(`a month is written YYYY-MM, such as 2018-03; got "${month}"`);
  return year * 12 + ofYear - 1;
}

/** YYYY-MM; the inverse of {@link monthIndex}. */
export function monthName(index: number): string {
  const year = String(Math.floor(index / 12)).padStart(4, "0");
  return `${year}-${String((index % 12) + 1).padStart(2, "0")}`;
}
