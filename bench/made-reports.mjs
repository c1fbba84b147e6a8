// Reads reports that a grammar of our own makes (bench/report-grammar) and whose answers are known by construction.
//   npx tsc -p tsconfig.build.json && node bench/made-reports.mjs [COUNT] [SEED]      shares by field, construct and pair
//   node bench/made-reports.mjs COUNT SEED --wrong FIELD [TAG …]                      wrong readings of the seen half, to be looked at
//   node bench/made-reports.mjs COUNT SEED --print                                    the texts of the seen half themselves
//   node bench/made-reports.mjs COUNT SEED --write                                    reports and answers, a line each
// Each wording belongs to a half by its hash; a report is made of wordings of one half, and the texts of "unseen" are never printed.
import { resolve } from "node:path";
import { diceOf } from "./report-grammar/dice.mjs";
import { FIELDS, marksOf } from "./report-grammar/marks.mjs";
import { drawReport } from "./report-grammar/report.mjs";
import { printTables } from "./report-grammar/tables.mjs";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const { seededRandom } = await import(`${dist}/statistics/random.js`);
const { loadLexicons, readReport } = await import(`${dist}/read/index.js`);

const [count = "4000", seed = "1", mode = "", field = "", ...wanted] = process.argv.slice(2);

function madeReports(half) {
  const dice = diceOf(seededRandom(Number(seed) * 2 + (half === "seen" ? 0 : 1)), half);
  return Array.from({ length: Number(count) / 2 }, (_, i) => drawReport(dice, `${half}-${i + 1}`));
}

if (mode === "--write") {
  for (const half of ["seen", "unseen"])
    for (const report of madeReports(half)) console.log(JSON.stringify(report));
} else if (mode === "--print") {
  for (const { day, title, text, tags, answer } of madeReports("seen"))
    console.log(`\n[${day}] ${title ?? "-"}\n${text}\n   ${tags.join(" · ")}\n   ${JSON.stringify(answer)}`);
} else {
  const lexicons = loadLexicons();
  const readings = ["seen", "unseen"].flatMap((half) =>
    madeReports(half).map((report) => {
      const { id, day, title, text } = report;
      const document = { id, text, title, publishedOn: null, origin: "-" };
      const reading = readReport(document, lexicons, { low: day, high: day });
      return { half, report, ...marksOf(reading, report.answer) };
    }),
  );
  if (mode === "--wrong") {
    const wrong = readings.filter(
      ({ half, marks, report }) =>
        half === "seen" && marks[field] === false && wanted.every((tag) => report.tags.includes(tag)),
    );
    for (const { report, got } of wrong.slice(0, 40))
      console.log(
        `\n[${report.day}] ${report.title ?? "-"}\n${report.text}\n   ${report.tags.join(" · ")}\n   want ${JSON.stringify(report.answer)}\n   got  ${JSON.stringify(got)}`,
      );
    console.log(`\n${wrong.length} wrong in ${field}`);
  } else printTables(readings, FIELDS);
}
