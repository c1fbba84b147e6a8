/** How numbers, intervals, dates and sources are written. */
export const numbers = {
  locale: "en-GB",
  language: "en",
  /** How units and columns begin whose numbers are probabilities, or shares that are printed in per cent. */
  units: { chance: /^(probability|P\()/, share: /^(share|coverage \d|coverage \()/ },
  notKnown: "not known",
  /** Where a table has nothing to say. */
  noValue: "–",
  yes: "yes",
  no: "no",
  theText: "the text itself",
  below: (number: string) => `<${number}`,
  above: (number: string) => `>${number}`,
  range: (low: string, high: string) => (/^[<>]?−/.test(low) ? `${low} to ${high}` : `${low}–${high}`),
  withinBounds: (range: string) => `some time within ${range}`,
  knownTo: (place: string, precision: string) => `${place} (${precision})`,
  tollWithBounds: (best: string, low: string, high: string) => `${best} (low ${low}, high ${high})`,
  atMost: (high: string) => `at most ${high}`,
  atLeast: (low: string) => `at least ${low}`,
  interval: (bounds: string, level: string | null, covers: string) =>
    level === null ? `${bounds} (bounds: ${covers})` : `${bounds} (${level} % interval: ${covers})`,
  bareInterval: (bounds: string, level: string | null) =>
    level === null ? `bounds ${bounds}` : `${level}\u00A0% interval ${bounds}`,
  levelInterval: (level: string) => `${level}\u00A0% interval`,
  quantity: (value: string, unit: string | null) => (unit === null ? value : `${value} (${unit})`),
  percent: (value: string) => `${value}\u00A0%`,
  quote: (words: string) => `“${words}”`,
  between: ", ",
  through: (day: string) => `through ${day}`,
  n: (n: string) => `n\u00A0=\u00A0${n}`,
  months: (n: string) => `${n} months`,
  heading: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  asOf: (day: string) => `as of ${day}`,
  asOfUnknown: "day of the report not known",
  asOfInferred: (asOf: string, low: string, high: string, level: string) =>
    `${asOf}, inferred (${level} % interval ${low} to ${high})`,
};
