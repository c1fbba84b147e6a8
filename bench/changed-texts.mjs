// Reads real texts of the tuning halves as they are and changed in ways that leave what happened as it was, or change one figure.
//   npm run build && node bench/changed-texts.mjs [SHARED]                 how many main events differ, by change and field
//   node bench/changed-texts.mjs SHARED --show CHANGE                      the records before and after, to be looked at
import { join, resolve } from "node:path";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const { loadLexicons, readReport } = await import(`${dist}/read/index.js`);
const { readModernTexts } = await import(`${dist}/evaluate/modern/texts.js`);
const { readRealTexts } = await import(`${dist}/evaluate/modern/real-texts.js`);
const { readArticles } = await import(`${dist}/evaluate/gvdb/article.js`);
const { halfOf } = await import(`${dist}/evaluate/halves.js`);

const [shared = "../shared", , wanted = null] = process.argv.slice(2);
const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const ANY_DAY = { low: "1990-01-01", high: "2024-01-01" };
const texts = textsToTune();
const lexicons = loadLexicons();

/** Changes after which the main event is to be the same. */
const CHANGES = {
  "lines broken at 70 characters": ({ text }) => ({ text: broken(text) }),
  "words hyphenated at line ends": ({ text }) => ({
    text: broken(text).replace(/([a-z]{4,})([a-z]{4,})\n/g, "$1-\n$2 "),
  }),
  "line ends of Windows": ({ text }) => ({ text: text.replace(/\n/g, "\r\n") }),
  "curled quotes": ({ text }) => ({
    text: text.replace(/"([^"\n]*)"/g, "“$1”").replace(/(\w)'(\w|\s)/g, "$1’$2"),
  }),
  "straight quotes": ({ text }) => ({ text: text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") }),
  "letters and accents apart": ({ text }) => ({ text: text.normalize("NFD") }),
  "spaces that do not break": ({ text }) => ({ text: text.replace(/(\d) (?=[a-z])/g, "$1\u00a0") }),
  "two spaces after a sentence": ({ text }) => ({ text: text.replace(/\. /g, ".  ") }),
  "no commas in thousands": ({ text }) => ({ text: text.replace(/\b(\d{1,3}),(\d{3})\b/g, "$1$2") }),
  "injured for wounded": ({ text }) => ({ text: text.replace(/\bwounded\b/g, "injured") }),
  "wounded for injured": ({ text }) => ({ text: text.replace(/\binjured\b/g, "wounded") }),
  "title in capitals": ({ text, title }) => ({ text, title: title?.toUpperCase() ?? null }),
  "an empty sentence at the end": ({ text }) => ({
    text: `${text.trimEnd()}\n\nThe investigation is continuing, officials said.`,
  }),
  "an attack of 1997 at the end": ({ text }) => ({
    text: `${text.trimEnd()}\n\nIn 1997, 14 people were killed in a bombing in Marseille.`,
  }),
};

function textsToTune() {
  const tuned = ({ id }) => halfOf(id) === "tune";
  const pages = readArticles(join(shared, "eval/gvdb/dev.tsv"))
    .filter(tuned)
    .map((page) => ({ ...page, id: `gvdb/${page.id}` }));
  const news = [...readModernTexts(shared), ...readRealTexts(shared)].filter(
    (text) => tuned(text) && text.violent !== false && !text.id.startsWith("muc/"),
  );
  return [...news, ...pages];
}

function broken(text) {
  return text.replace(/[^\n]{1,70}(?: |$)/g, (line) => `${line.trimEnd()}\n`);
}

function read({ id, text, title, publishedOn }) {
  const day = publishedOn === null ? ANY_DAY : { low: publishedOn, high: publishedOn };
  return readReport({ id, text, title, publishedOn, origin: "-" }, lexicons, day);
}

/** What is compared of a main event; null where there is none. */
function factsOf({ events }) {
  const main = events.find((event) => event.main);
  if (main === undefined) return null;
  const toll = (told) => told && `${told.low}–${told.best}–${told.high}`;
  return {
    type: main.type,
    date: main.date && `${main.date.start} ${main.date.end}`,
    country: main.place?.country ?? null,
    killed: toll(main.killed),
    wounded: toll(main.wounded),
    who: main.perpetrators
      .map(({ actor, name, status }) => `${actor ?? name.toLowerCase()} ${status}`)
      .join(),
  };
}

function differences(before, after) {
  if (before === null || after === null) return before === after ? [] : ["found"];
  return Object.keys(before).filter((field) => before[field] !== after[field]);
}

function report(name, cases) {
  const wrong = cases.map(({ before, after }) => differences(before, after));
  const fields = new Set(wrong.flat());
  const by = [...fields]
    .map((field) => `${field} ${wrong.filter((one) => one.includes(field)).length}`)
    .join(", ");
  const changed = wrong.filter(({ length }) => length > 0).length;
  console.log(
    `${name.padEnd(34)} ${String(changed).padStart(3)} of ${String(cases.length).padStart(4)}  ${by}`,
  );
  if (name !== wanted) return;
  for (const [i, { id, before, after }] of cases.entries())
    if (wrong[i].length > 0)
      console.log(`  ${id}\n    ${JSON.stringify(before)}\n    ${JSON.stringify(after)}`);
}

/** Each sentence behind the second of which no field is made, left out. */
function withoutSentence(text, reading) {
  const main = reading.events.find((event) => event.main);
  const used = Object.values(main.spans).flat();
  const idle = reading.sentences
    .slice(2)
    .filter(({ start, end }) => !used.some((span) => span.start < end && span.end > start));
  return idle.map(({ start, end }) => ({ ...text, text: text.text.slice(0, start) + text.text.slice(end) }));
}

/** Another number of dead than the text's, wherever it stands, with what the record is to say. */
function withOtherToll(text, reading) {
  const main = reading.events.find((event) => event.main);
  const { low = 0, high = 0, best = 0 } = main.killed ?? {};
  const told = new RegExp(`\\b(?:${best}|${NUMBERS[best]})\\b`, "i");
  const words = (main.spans.killed ?? []).map(({ start, end }) => text.text.slice(start, end));
  if (low !== high || best < 2 || best > 16 || !words.every((word) => told.test(word))) return [];
  if (main.wounded?.best === best) return [];
  const all = `${text.title} ${text.text}`;
  const other = [best + 3, best + 1, best + 2].find(
    (n) => n < 20 && !new RegExp(`\\b(?:${n}|${NUMBERS[n]})\\b`, "i").test(all),
  );
  if (other === undefined) return [];
  const changed = (string) =>
    string
      .replace(new RegExp(`\\b${NUMBERS[best]}\\b`, "g"), NUMBERS[other])
      .replace(new RegExp(`\\b${capital(NUMBERS[best])}\\b`, "g"), capital(NUMBERS[other]))
      .replace(new RegExp(`(?<![\\d,.:/-])\\b${best}\\b(?![\\d,.:/-]| [A-Z])`, "g"), String(other));
  const before = { ...factsOf(reading), killed: `${other}–${other}–${other}` };
  const after = { ...text, text: changed(text.text), title: text.title && changed(text.title) };
  return [{ id: text.id, before, after: factsOf(read(after)) }];
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}

const readings = texts.map((text) => ({ text, reading: read(text) }));
const told = readings.filter(({ reading }) => reading.main !== null);
console.log(`${texts.length} texts, ${told.length} with a main event; main events that differ:`);
for (const [name, change] of Object.entries(CHANGES)) {
  // A text about nothing may well be about the attack of 1997.
  const among = name.startsWith("an attack") ? told : readings;
  const cases = among.flatMap(({ text, reading }) => {
    const changed = { ...text, ...change(text) };
    if (changed.text === text.text && changed.title === text.title) return [];
    return [{ id: text.id, before: factsOf(reading), after: factsOf(read(changed)) }];
  });
  report(name, cases);
}
const dropped = told.flatMap(({ text, reading }) =>
  withoutSentence(text, reading).map((shorter) => ({
    id: text.id,
    before: factsOf(reading),
    after: factsOf(read(shorter)),
  })),
);
report("a sentence of no field left out", dropped);
report(
  "another number of dead",
  told.flatMap(({ text, reading }) => withOtherToll(text, reading)),
);
