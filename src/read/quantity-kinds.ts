import { MONTHS } from "./calendar-words.ts";
import { classAt, UPPER } from "./characters.ts";
import type { QuantityKind, Token } from "./mention.ts";
import { type Numeral, STARTERS } from "./numerals.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** What "no" can be said of so that it counts people: "no casualties". */
export const NOTHING_OF = words(
  `casualties casualty deaths death dead injuries injury injured fatalities fatality victims victim wounded people
   persons person civilians survivors hostages soldiers policemen officers children passengers arrests`,
);

const PEOPLE = words(
  `people persons person civilians men women children boys girls soldiers troops policemen officers police militants
   fighters rebels insurgents guerrillas terrorists gunmen attackers bombers hostages prisoners dead wounded injured
   killed victims deaths casualties fatalities passengers students workers villagers residents worshippers survivors
   refugees others more men members journalists`,
);
/** After a hyphen: "a 12-man patrol", "a 40-strong group". */
const PEOPLE_COMPOUNDS = words("man woman member person people strong soldier");
const UNITS = words(
  `km kms kilometre kilometres kilometer kilometers metre metres meter meters mile miles foot feet yard yards inch
   inches cm mm ton tons tonne tonnes kg kgs kilo kilos kilogram kilograms pound pounds gram grams litre litres liter
   liters gallon gallons barrel barrels acre acres hectare hectares square degree degrees mph knots second seconds
   minute minutes hour hours day days night nights week weeks weekend month months year years decade decades century
   centuries storey storeys story stories floor floors times fold calibre caliber magnitude megawatts volts hr hrs min ft lb lbs mph kph sq`,
);
const CURRENCIES = words(
  `dollar dollars euro euros cents peso pesos rupee rupees ruble rubles rouble roubles riyal riyals dinar dinars
   shekel shekels yen yuan lira franc francs colones colon cordobas quetzales intis sucres usd eur gbp naira shilling
   shillings rand birr`,
);
const CURRENCY_SIGNS = words("$ £ € ¥ ₹ ₪ ₦ usd us$ eur gbp rs rs.");
const CLOCK_WORDS = words("a.m. p.m. am pm o'clock gmt utc est edt cst cdt pst pdt bst cet noon");
/** What a number after it names rather than counts. */
const NAMED_BY_NUMBER = words(
  `no. nos. number numbers # flight route highway interstate article articles section chapter channel room unit page
   resolution phase apartment apt suite boeing airbus building platform gate lane clause act war canal cadena
   detachment battalion regiment squadron kilometer kilometre km mig version type class grade category tier area
   bus train exit mile radio fox abc nbc cbs copyright`,
);
const STREETS = words(
  "street st st. avenue ave ave. road rd rd. boulevard blvd blvd. drive lane highway parkway terrace block route",
);
/** Nouns that make "one" an idiom: "at one point", "one another", "the one hand". */
const NOT_COUNTED = words(
  "another point hand thing time side way reason theory thirds third quarters quarter fifths tenths percentage",
);
const OWN_ONE = words("this that the which every any each only no");
const CLOCK_BEFORE = words("at around about of by until since from before after and to");
const YEAR_AMOUNT = words("than least some about nearly almost over approximately roughly around to");

/** What the numeral from token `at` up to `numeral.next` counts, judged by the words next to it. */
export function kindOf(tokens: readonly Token[], at: number, numeral: Numeral): QuantityKind {
  const { next } = numeral;
  const before = tokens[at - 1]?.fold ?? "";
  const after = tokens[next]?.fold ?? "";
  const glued = (i: number) => tokens[i] !== undefined && i > 0 && tokens[i]!.start === tokens[i - 1]!.end;
  if (numeral.unit !== "") return kindOfUnit(numeral.unit, tokens[at]!.text);
  if (CURRENCY_SIGNS.has(before)) return "money";
  if (
    CURRENCIES.has(after) ||
    (CURRENCIES.has(tokens[next + 1]?.fold ?? "") && /^(?:us|u\.s\.)$/.test(after))
  ) {
    return "money";
  }
  if (
    after === "%" ||
    after === "percent" ||
    after === "percentage" ||
    (after === "per" && tokens[next + 1]?.fold === "cent")
  ) {
    return "percent";
  }
  if (CLOCK_WORDS.has(after)) return "clock";
  if (after === "-" && glued(next)) return kindOfCompound(tokens, next, numeral);
  if (before === "-" && glued(at) && glued(at - 1)) return "other";
  if (isAge(tokens, at, next, numeral)) return "age";
  if (isDayOfMonth(tokens, at, numeral)) return "date";
  // "rose from 14 to 31": a figure that the second one replaces.
  if (before === "from" && after === "to" && isNumeralWord(tokens[next + 1])) return "other";
  if (isListNumber(tokens, at, next) || (numeral.figures && isAddress(tokens, next))) return "other";
  if (isShortYear(tokens, at, next)) return "year";
  if (numeral.figures && isFourDigits(tokens[next - 1]!)) {
    const kind = kindOfFourDigits(tokens, at, numeral);
    if (kind !== null) return kind;
  }
  if (
    NAMED_BY_NUMBER.has(before) &&
    (numeral.figures || before === "war" || before === "number") &&
    !PEOPLE.has(after)
  )
    return "other";
  const skipsMore = after === "more" || after === "further" || after === "additional" || after === "full";
  if (UNITS.has(skipsMore ? (tokens[next + 1]?.fold ?? "") : after)) return "measure";
  if (NOT_COUNTED.has(after) || namesUnit(tokens, next)) return "other";
  if (numeral.ordinal) return before === "a" || PEOPLE.has(after) || after === "person" ? "count" : "other";
  if (tokens[at]!.fold === "one" && next === at + 1 && OWN_ONE.has(before)) return "other";
  if (!Number.isInteger(numeral.best)) return "other";
  return "count";
}

/** "25 Task Force Brigade", "7 Division": a unit of an army. */
function namesUnit(tokens: readonly Token[], next: number): boolean {
  for (let i = next; i < next + LONGEST_UNIT && tokens[i]?.form.capital; i++)
    if (UNITS_OF_ARMIES.has(tokens[i]!.fold)) return true;
  return false;
}

const LONGEST_UNIT = 4;
const UNITS_OF_ARMIES = words("brigade battalion division regiment garrison");

function isNumeralWord(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "number" || STARTERS.has(token.fold));
}

function kindOfUnit(unit: string, text: string): QuantityKind {
  if (unit === "#") return /^\d{1,2}:\d\d(?::\d\d)?$/.test(text) ? "clock" : "other";
  return CLOCK_WORDS.has(unit) ? "clock" : "measure";
}

/** "36-year-old", "two-hour", "12-man", "AK-47-like". */
function kindOfCompound(tokens: readonly Token[], hyphen: number, numeral: Numeral): QuantityKind {
  const head = tokens[hyphen + 1]?.fold ?? "";
  if (/^(?:year|month|week|day)s?$/.test(head) && /^olds?$/.test(tokens[hyphen + 3]?.fold ?? ""))
    return "age";
  if (UNITS.has(head)) return "measure";
  if (head === "odd" || PEOPLE_COMPOUNDS.has(head)) return "count";
  return numeral.best >= 1000 && isFourDigits(tokens[hyphen - 1]!) ? "year" : "other";
}

function isAge(tokens: readonly Token[], at: number, next: number, numeral: Numeral): boolean {
  if (numeral.best > 120 || numeral.ordinal) return false;
  const before = tokens[at - 1]?.fold;
  if (/^(?:he|she)$/.test(tokens[at - 2]?.fold ?? "") && /^(?:is|was)$/.test(before ?? "")) return true;
  if (before === "aged" || before === "age" || before === "ages") return true;
  if (before === "between" && tokens[at - 2]?.fold === "aged") return true;
  if (before === "of" && tokens[at - 2]?.fold === "ages") return true;
  if (numeral.figures && isSecondAge(tokens, at)) return true;
  if (/^(?:year|month|week|day)s?$/.test(tokens[next]?.fold ?? "") && tokens[next + 1]?.fold === "old")
    return true;
  // "Amman, 20," and "Smith (34)": a figure set off after a name.
  if (!numeral.figures || next !== at + 1 || at < 2) return false;
  const close = tokens[next]?.text;
  // "A. and B. C., 33 and 31,"
  const joined =
    close === "and" && tokens[next + 1]?.kind === "number" && /^[,.]$/.test(tokens[next + 2]?.text ?? "");
  const setOff =
    (before === "," &&
      (joined || close === "," || close === ";" || close === "." || close === undefined || close === "--")) ||
    (before === "(" && close === ")");
  const name = tokens[at - 2]!;
  if (!setOff || name.kind !== "word" || MONTHS.has(name.fold)) return false;
  return (classAt(name.text, 0) & UPPER) !== 0 || ONE_PERSON.test(name.fold);
}

/** "her grandson, 8,", "the youngest, 17,". */
const ONE_PERSON =
  /(?:son|daughter|mother|father|brother|sister|wife|husband|boy|girl|man|woman|child|friend|nephew|niece|cousin|uncle|aunt|driver|passenger|officer|deputy|victim|suspect|youngest|eldest|oldest|third|second|first|other)$/;

/** "ages 15 and 16", "two brothers, 17 and 19,": the figure after "and". */
function isSecondAge(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.fold !== "and" || tokens[at - 2]?.kind !== "number") return false;
  const before = tokens[at - 3]?.fold ?? "";
  const setOff = before === "," && /^[,.]$/.test(tokens[at + 1]?.text ?? "");
  return setOff || /^(?:aged?|ages|of)$/.test(before);
}

/** "21 March", "March 21", "the 21st of March", and both ends of "13-14 November". */
function isDayOfMonth(tokens: readonly Token[], at: number, numeral: Numeral): boolean {
  if (!numeral.figures && !numeral.ordinal) return false;
  if (numeral.low < 1 || numeral.high > 31) return false;
  const after = tokens[numeral.next];
  if (MONTHS.has(after?.fold ?? "") && (after!.fold !== "may" || (classAt(after!.text, 0) & UPPER) !== 0))
    return true;
  if (after?.fold === "of" && numeral.ordinal && MONTHS.has(tokens[numeral.next + 1]?.fold ?? ""))
    return true;
  return MONTHS.has(tokens[at - 1]?.fold ?? "") && !PEOPLE.has(after?.fold ?? "");
}

function isFourDigits(token: Token): boolean {
  return token.end - token.start === 4 && token.kind === "number" && /^\d{4}$/.test(token.text);
}

/** "1. The first demand". */
function isListNumber(tokens: readonly Token[], at: number, next: number): boolean {
  return (
    at === 0 && tokens[at]!.kind === "number" && (tokens[next]?.text === "." || tokens[next]?.text === ")")
  );
}

/** "89" of "11 OCT 89 (EFE)". */
function isShortYear(tokens: readonly Token[], at: number, next: number): boolean {
  const after = tokens[next];
  return (
    MONTHS.has(tokens[at - 1]?.fold ?? "") &&
    tokens[at - 2]?.kind === "number" &&
    (after === undefined || after.kind === "punctuation")
  );
}

/** Makes and colours of cars, after the year in which one was built. */
const VEHICLES: ReadonlySet<string> = new Set(
  (
    "white black red blue silver gray grey green gold tan maroon beige yellow model sedan suv pickup minivan truck honda toyota ford " +
    "chevrolet chevy nissan dodge bmw mercedes hyundai kia jeep gmc lexus acura audi volkswagen mazda subaru pontiac buick chrysler " +
    "cadillac volvo renault peugeot fiat lada datsun mitsubishi suzuki isuzu mercury oldsmobile saturn lincoln infiniti"
  ).split(" "),
);

/** A bare four-digit figure is a military clock time after "at", else a year where one is possible. */
function kindOfFourDigits(tokens: readonly Token[], at: number, numeral: Numeral): QuantityKind | null {
  const { text } = tokens[numeral.next - 1]!;
  const before = tokens[at - 1]?.fold ?? "";
  const after = tokens[numeral.next]?.fold ?? "";
  const clock = Number(text.slice(0, 2)) < 25 && Number(text.slice(2)) < 60;
  if (clock && (after === "hours" || after === "hrs" || (CLOCK_BEFORE.has(before) && text[0] === "0")))
    return "clock";
  if (clock && before === "at" && numeral.best < 2400) return "clock";
  if (numeral.low < 1500 || numeral.high > 2100) return null;
  // "Fled in a 2004 Honda"
  if ((before === "a" || before === "an") && VEHICLES.has(after)) return "other";
  if (PEOPLE.has(after) || UNITS.has(after) || (YEAR_AMOUNT.has(before) && before !== "to")) return null;
  return "year";
}

/** "2810 W. Arkansas Street": a street within the next three tokens, all of them names. */
function isAddress(tokens: readonly Token[], next: number): boolean {
  for (let i = next; i < next + 3 && i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i === next && token.fold === "block") return true;
    if (!(classAt(token.text, 0) & UPPER) && token.kind === "word") return false;
    if (token.kind === "punctuation") return false;
    if (STREETS.has(token.fold)) return true;
  }
  return false;
}
