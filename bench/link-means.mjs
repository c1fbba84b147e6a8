// How often weapons and those attacked agree where a report and a row, or two reports, are of one event: headlines that GED
// gives for a row, as `baserate read` codes them, against the row and against each other. The usual shares of
// src/link/comparison.ts (weapons, attacked) rest on this. Beside them: the same with another headline of the country. Needs ../shared.
//   npx tsc -p tsconfig.build.json && node bench/link-means.mjs [FILE …]     (default: the sample of 23.1, even ids)
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { records } from "./csv-records.mjs";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const shared = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared", "data/ucdp");
const baserate = resolve(import.meta.dirname, "../bin/baserate.js");
const { compareMeans, meansOfRecord } = await import(`${dist}/link/compare-means.js`);
const { UNKNOWN, WEAPONS, TARGETS } = await import(`${dist}/link/comparison.js`);
const { meansOf } = await import(`${dist}/link/link-record.js`);
const { recordsOfReport } = await import(`${dist}/link/index.js`);

const VIOLENCE = { 1: "state-based", 2: "non-state", 3: "one-sided" };
const files = process.argv.length > 2 ? process.argv.slice(2) : [`${shared}/ged231_sample1000.csv`];
const headlines = files.flatMap(headlinesOf);
const coded = read(headlines);
const told = headlines.flatMap((headline, i) => (coded[i] ? [{ ...headline, record: coded[i] }] : []));

for (const [field, comparison] of [
  ["weapons", WEAPONS],
  ["targets", TARGETS],
]) {
  const withField = told.filter(({ record }) => meansOfRecord(field, record) !== null);
  const share = new Map();
  for (const { record } of withField)
    for (const kind of meansOfRecord(field, record).kinds) share.set(kind, (share.get(kind) ?? 0) + 1);
  const bounds = [0.01, 0.05, 0.2, 1];
  const band = (kind) => bounds.findIndex((bound) => (share.get(kind) ?? 0) / withField.length <= bound);
  console.log(
    `${field}: told in ${withField.length} of ${told.length} headlines with a main event; ${[...share]
      .sort((x, y) => y[1] - x[1])
      .map(([kind, n]) => `${kind} ${n}`)
      .join(", ")}`,
  );
  const pairs = { one: [], chance: [] };
  for (const [i, x] of withField.entries())
    for (const y of withField.slice(i + 1)) {
      if (x.id === y.id) pairs.one.push([x.record, y.record]);
      else if (x.country === y.country) pairs.chance.push([x.record, y.record]);
    }
  show(field, comparison, band, "two headlines of one row", pairs.one);
  show(field, comparison, band, "two headlines of other rows of the country", pairs.chance);
  if (field === "weapons") continue;
  const rows = (x) => ({ categories: {}, ...meansOf(x.row) });
  show(
    field,
    comparison,
    band,
    "headline and its row",
    withField.map((x) => [x.record, rows(x)]),
  );
  const others = withField.flatMap((x) =>
    withField.filter((y) => y.country === x.country && y.id !== x.id).map((y) => [x.record, rows(y)]),
  );
  show(field, comparison, band, "headline and another row of the country", others);
}

function show(field, { levels }, band, name, pairs) {
  const counts = levels.map(() => 0);
  for (const [a, b] of pairs) {
    const level = compareMeans(field, meansOfRecord(field, a), meansOfRecord(field, b), band);
    if (level !== UNKNOWN) counts[level]++;
  }
  const all = counts.reduce((sum, n) => sum + n, 0);
  console.log(
    `  ${name} (${all}): ${levels.map(({ label }, i) => `${label} ${(counts[i] / all).toFixed(3)}`).join("; ")}`,
  );
}

/** The main event of each headline, or null. */
function read(given) {
  const folder = mkdtempSync(join(tmpdir(), "baserate-means-"));
  try {
    const file = join(folder, "headlines.jsonl");
    writeFileSync(
      file,
      given.map(({ text, day }, i) => `${JSON.stringify({ id: `${i}`, text, date: day })}\n`).join(""),
    );
    const out = execFileSync(process.execPath, [baserate, "read", "--jsonl", "--json", file], {
      maxBuffer: 2 ** 30,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const found = given.map(() => null);
    for (const line of out.toString().trim().split("\n")) {
      const { id, ...rest } = JSON.parse(line);
      const main = rest.events?.find((event) => event.main);
      if (main) [found[Number(id)]] = recordsOfReport({ id, lead: null, ...rest, events: [main] });
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Headlines of even ids, each under one row only. */
function headlinesOf(file) {
  const bytes = readFileSync(file);
  const [head, ...rows] = records((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
  const cell = (row, name) => row[head.indexOf(name)];
  const found = rows.flatMap((row) => {
    const id = cell(row, "id");
    if (createHash("sha256").update(id).digest()[0] % 2 !== 0) return [];
    const [titles, days] = ["source_headline", "source_date"].map((name) =>
      (cell(row, name) ?? "").split(";").map((part) => part.trim()),
    );
    if (titles.length !== days.length) return [];
    const violence = VIOLENCE[cell(row, "type_of_violence")];
    const civilians = Number(cell(row, "deaths_civilians"));
    return [...new Set(titles)].map((title, i) => ({
      id,
      country: cell(row, "country"),
      text: title.replaceAll(/\[\/?highlight[^\]]*\]/g, "").replaceAll(/\s+/g, " "),
      day: days[i].slice(0, 10),
      row: { violence, deathsBySide: { a: 0, b: 0, unknown: 0, civilians } },
    }));
  });
  const ids = new Map();
  for (const { text, id } of found) ids.set(text, (ids.get(text) ?? new Set()).add(id));
  return found.filter(
    ({ text, day }) => text.length >= 15 && /^\d{4}-\d\d-\d\d$/.test(day) && ids.get(text).size === 1,
  );
}
