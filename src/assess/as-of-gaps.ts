/**
 * How long after the dates that it names a report speaks. The shares were counted in the 136 Wikinews articles of
 * 2019–2020 in the development data that are not about violence; tolls, groups and places play no part in them.
 */

const EARLY = 10;
const LATE = 40;

/**
 * Probability that a report speaks `years` calendar years after the latest year that it names; negative: it names the
 * future. Reports that name several years are more often of the last of them or the next.
 */
export function yearGap(years: number, named: number): number {
  const several = named >= 3;
  if (years === 0) return 0.3;
  if (years === 1) return several ? 0.2 : 0.16;
  if (years < 0)
    return years < -EARLY ? 0 : (several ? 0.15 : 0.08) * (years === -1 ? 0.5 : 0.5 / (EARLY - 1));
  if (years > LATE) return 0;
  const power = several ? 1.5 : 1;
  return (several ? 0.35 : 0.46) * (years ** -power / TAILS[several ? "several" : "few"]);
}

/** Density per day of the days since a date named without its year ("21 March"), when it lies in the past. */
export function dayGap(days: number): number {
  if (days < 0 || days > 366) return 0;
  return 0.5 * exponential(days, 15) + 0.4 * exponential(days, 60) + 0.1 / 366;
}

/** The same for a date that may lie ahead: a hearing, an election. */
export function dayGapEitherWay(days: number): number {
  return 0.72 * dayGap(days) + (days < 0 && days >= -183 ? 0.28 * exponential(-days, 45) : 0);
}

/**
 * The same for the latest day, told in full, on which somebody spoke: news of the day or the next, and of a few days later
 * where a report is put together from others (of 19 of those articles 11 are 1–3 days after the latest such weekday).
 */
export function spokenGap(days: number): number {
  return days < 0 ? 0 : 0.4 * 0.6 ** days;
}

const TAILS = { few: tail(1), several: tail(1.5) };

function tail(power: number): number {
  let mass = 0;
  for (let years = 2; years <= LATE; years++) mass += years ** -power;
  return mass;
}

function exponential(days: number, mean: number): number {
  return Math.exp(-days / mean) / mean;
}
