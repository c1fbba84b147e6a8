// Headlines that GED gives for one id, as reports of one incident: how well `baserate read` and `baserate link` bring them
// together, as a user would run them. Needs ../shared.
//   npx tsc -p tsconfig.build.json && node bench/link-headlines.mjs [FILE …]     (default: the sample of 23.1)
// A headline is paired with its day where a row has as many days as headlines. One that stands under several ids tells
// of several incidents and is left out; those of rows with a single headline stay as what must not be joined.
// "News" are the headlines of five words or more that tell of violence in some word, published from the first day of the
// row to three days after its last: GED also gives yearbooks, names of the dead, tweets and statements of months later.
// What was chosen by looking at results was chosen on the ids whose hash is even; the odd ones are the check.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { records } from "./csv-records.mjs";

const shared = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared", "data/ucdp");
const baserate = resolve(import.meta.dirname, "../bin/baserate.js");

const VIOLENCE =
  /\b(abduct|ambush|assault|attack|behead|blast|bod(y|ies)\b|bomb|burn|casualt|clash|dead|death|die[sd]?\b|execut|explo|fatal|fight|grenade|gun|hostage|injur|insurgent|kidnap|kill|massacre|militant|mine\b|mortar|murder|raid|rebel|rocket|shell|shoot|shot|slain|slay|stab|storm|strike|suicide|torch|victim|violence|wound)/i;
const NEWS_DAYS = 3;

function grouped(values, keyOf) {
  const groups = new Map();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

function headlinesOf(file) {
  const bytes = readFileSync(file);
  const [head, ...rows] = records((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
  const at = (name) => head.indexOf(name);
  const found = rows.flatMap((row) => {
    const parts = (name) => row[at(name)]?.split(";").map((part) => part.trim()) ?? [];
    const [titles, days] = [parts("source_headline"), parts("source_date")];
    if (titles.length !== days.length) return [];
    const seen = new Set();
    return titles.flatMap((title, i) => {
      const text = title.replaceAll(/\[\/?highlight[^\]]*\]/g, "").replaceAll(/\s+/g, " ");
      const key = text.toLowerCase();
      const day = days[i].slice(0, 10);
      if (text.length < 15 || !/^\d{4}-\d{2}-\d{2}$/.test(day) || seen.has(key)) return [];
      seen.add(key);
      const [first, last] = ["date_start", "date_end"].map((name) => row[at(name)].slice(0, 10));
      return [{ id: row[at("id")], text, key, day, news: isNews(text, day, first, last) }];
    });
  });
  const ids = grouped(found, ({ key }) => key);
  return found.filter(({ key }) => ids.get(key).length === 1);
}

function isNews(text, day, first, last) {
  const after = (Date.parse(day) - Date.parse(last)) / 86_400_000;
  return (
    day >= first && after <= NEWS_DAYS && (text.match(/\p{L}{2,}/gu) ?? []).length >= 5 && VIOLENCE.test(text)
  );
}

const isEven = ({ id }) => createHash("sha256").update(id).digest()[0] % 2 === 0;

const pairsIn = (headlines) =>
  [...grouped(headlines, ({ id }) => id).values()].reduce((sum, { length: n }) => sum + (n * (n - 1)) / 2, 0);

const folder = mkdtempSync(join(tmpdir(), "baserate-headlines-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

/** Pairs of headlines that share a cluster. */
function linked(headlines) {
  const given = join(folder, "headlines.jsonl");
  const coded = join(folder, "coded.jsonl");
  const lines = headlines.map(({ text, day }, i) => JSON.stringify({ id: `${i}`, text, date: day }));
  writeFileSync(given, `${lines.join("\n")}\n`);
  const quiet = { maxBuffer: 2 ** 30, stdio: ["ignore", "pipe", "ignore"] };
  writeFileSync(coded, execFileSync(process.execPath, [baserate, "read", "--jsonl", "--json", given], quiet));
  const out = join(folder, "incidents.csv");
  execFileSync(process.execPath, [baserate, "link", coded, "--out", out], quiet);
  const [, ...rows] = readFileSync(out, "utf8").trim().split("\n");
  const clusters = grouped(
    rows.map((row) => row.split(",")),
    ([cluster]) => cluster,
  );
  const numbers = [...clusters.values()].map((members) => [
    ...new Set(members.map(([, , event]) => Number(event.split("#")[0]))),
  ]);
  const found = numbers.flatMap((own) => own.flatMap((a, i) => own.slice(i + 1).map((b) => [a, b])));
  return new Map(found.map(([a, b]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b]]));
}

function score(name, headlines, pairs) {
  const truth = pairsIn(headlines);
  const right = pairs.filter(([a, b]) => a.id === b.id).length;
  const precision = pairs.length === 0 ? 1 : right / pairs.length;
  console.log(
    `  ${name}: ${truth} true pairs; ${pairs.length} linked, precision ${precision.toFixed(3)}, recall ${(right / truth).toFixed(3)}`,
  );
}

const files = process.argv.slice(2);
for (const file of files.length > 0 ? files : [`${shared}/ged231_sample1000.csv`]) {
  const all = headlinesOf(file);
  const news = all.filter((headline) => headline.news);
  for (const [name, headlines] of [
    ["news", news],
    ["all headlines", all],
  ]) {
    const incidents = new Set(headlines.map(({ id }) => id)).size;
    console.log(`${basename(file)}, ${name}: ${headlines.length} of ${incidents} incidents`);
    const pairs = [...linked(headlines).values()].map((pair) => pair.map((i) => headlines[i]));
    for (const [half, even] of [
      ["even ids", true],
      ["odd ids", false],
    ])
      score(
        half,
        headlines.filter((headline) => isEven(headline) === even),
        pairs.filter(([a]) => isEven(a) === even),
      );
    score("together", headlines, pairs);
  }
}
