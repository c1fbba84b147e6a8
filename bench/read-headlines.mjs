// Headlines that UCDP's coders cite, read as reports of one line and compared with the rows that cite them. Needs ../shared.
//   npx tsc -p tsconfig.build.json && node bench/read-headlines.mjs [tune|held-out] [FIELD [sohr]]
// Without a half both are scored, sums only. A FIELD (event, within, exact, missed, country, actor, date) draws 60 headlines of
// the tuning half that are wrong in it, to be read, of agencies or of SOHR; the draw is seeded, and the held-out half is never printed.
// A headline belongs to a half by the hash of its words (src/evaluate/halves.ts). "News" are headlines of five words or more,
// in English, with a word for violence, published from the first day of a row to three days after its last; sums of a day and lists of events are left out.
import { resolve } from "node:path";
import { z } from "zod";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const shared = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared", "data/ucdp");
const { openMemory, literal } = await import(`${dist}/store/index.js`);
const { dayNumber, isDay } = await import(`${dist}/event/index.js`);
const { actorByUcdpName, relation } = await import(`${dist}/actors/index.js`);
const { countryByUcdpName } = await import(`${dist}/places/index.js`);
const { loadLexicons, readReport } = await import(`${dist}/read/index.js`);
const { normalise } = await import(`${dist}/read/normalise.js`);
const { splitSentences } = await import(`${dist}/read/sentences.js`);
const { findQuantities } = await import(`${dist}/read/quantities.js`);
const { halfOf } = await import(`${dist}/evaluate/halves.js`);
const { seededRandom, drawIndex } = await import(`${dist}/statistics/random.js`);

const VIOLENCE =
  /\b(abduct|ambush|assassin|assault|attack|behead|blast|bomb|clash|execut|explo|gunm[ae]n|kidnap|kill|massacre|murder|raids?\b|shell|shoot|shot|slain|slay|strike|suicide|wound|dead\b|dies?\b|died\b|deaths?\b|casualt)/i;
const OTHER_LANGUAGE =
  /\b(le|la|les|des|du|une|et|dans|par|pour|sur|au|un|el|los|las|del|en|y|por)\b.*\b(le|la|les|des|du|une|et|dans|par|pour|sur|au|un|el|los|las|del|en|y|por)\b/;
/** Sums of a day or more, and lists. */
const TALLY =
  /\b(killed yesterday|daily report|per day|timeline|factbox|developments|programme summary|death toll for)\b/i;
const NEWS_DAYS = 3;
const EXAMPLES = 60;

const Row = z.object({
  id: z.string(),
  country: z.string(),
  side_a: z.string(),
  side_b: z.string(),
  violence: z.coerce.number(),
  start: z.string(),
  end: z.string(),
  low: z.coerce.number(),
  best: z.coerce.number(),
  high: z.coerce.number(),
  article: z.string(),
});

/** The articles of a cell, `"office,day,headline"` apart by semicolons, or one `Office, day, "headline`. */
function articlesIn(cell) {
  const listed = cell.startsWith('"');
  const pieces = listed
    ? cell.replace(/^"|"$/g, "").split(/"\s*;\s*"/)
    : cell.split(/\s+(?:AND|\/\/)\s+|;\s*/);
  return pieces.flatMap((piece) => {
    const [, office, day, rest] = piece.match(/^(.*?)[\s,]+(\d{4}-\d{2}-\d{2})[\s,]*(.*)$/s) ?? [];
    if (rest === undefined || !isDay(day) || (!listed && /\d{4}-\d{2}-\d{2}/.test(rest))) return [];
    const text = rest
      .replaceAll(/\[\/?highlight[^\]]*\]/g, "")
      .replaceAll(/\s+/g, " ")
      .replace(/^["“\s]+/, "")
      .replace(/["\s]+$/, "")
      .replace(/\s(?:AU|CR)\s[\p{L}. ]+$/u, "");
    return [{ office: office.trim(), day, text }];
  });
}

const days = (from, to) => dayNumber(to) - dayNumber(from);

function isNews({ text, day }, { start, end }) {
  return (
    days(start, day) >= 0 &&
    days(end, day) <= NEWS_DAYS &&
    (text.match(/\p{L}{2,}/gu) ?? []).length >= 5 &&
    VIOLENCE.test(text) &&
    !TALLY.test(text) &&
    !OTHER_LANGUAGE.test(text)
  );
}

const db = await openMemory();
const rows = await db.query(
  `select cast(id as varchar) as id, country, side_a, side_b, type_of_violence as violence, cast(date_start as varchar) as start,
     cast(coalesce(date_end, date_start) as varchar) as end, low, best, high, source_article as article
   from read_parquet(${literal(`${shared}/ged_union.parquet`)}) where source_article is not null order by id`,
  {},
  Row,
);
db.close();

/** One entry a headline (its words and day), with all rows that cite it. */
const headlines = new Map();
for (const row of rows)
  for (const article of articlesIn(row.article)) {
    if (!isNews(article, row)) continue;
    const key = `${article.text.toLowerCase()} ${article.day}`;
    const known = headlines.get(key);
    if (known === undefined) headlines.set(key, { ...article, rows: [row] });
    else if (!known.rows.includes(row)) known.rows.push(row);
  }

const lexicons = loadLexicons();
const { registry } = lexicons;

function recordOf({ text, day }) {
  const document = { id: "h", origin: "h", title: null, text, publishedOn: day };
  const { events } = readReport(document, lexicons, { low: day, high: day });
  const happened = events.filter(({ stage }) => stage === "accomplished" || stage === "attempted");
  return happened.find(({ main }) => main) ?? happened[0] ?? null;
}

/** The counts that a headline gives of anything but days and years. */
function figures(text) {
  return splitSentences(normalise(text).text)
    .flatMap((sentence) => findQuantities(sentence))
    .filter(({ kind }) => kind === "count")
    .map(({ best }) => best);
}

/** Right, wrong, or null where the rows cannot tell: sides that the registry does not know stand for many groups. */
function isActorRight({ perpetrators }, { rows }) {
  const given = perpetrators.filter(({ actor, status }) => actor !== null && status !== "denied");
  if (given.length === 0) return null;
  const sides = rows.flatMap(({ side_a, side_b, violence, country }) =>
    (violence === 3 ? [side_a] : [side_a, side_b]).map((side) =>
      actorByUcdpName(registry, side, countryByUcdpName(country) ?? undefined),
    ),
  );
  const isSide = (id) => sides.some((side) => side !== null && relation(registry, id, side) !== "none");
  const first = given[0].actor;
  if (isSide(first)) return true;
  const isState = first.startsWith("state:");
  return sides.includes(null) && !isState ? null : false;
}

/** What is right, wrong (false) or not to be told (null) of one headline. */
function judge(headline) {
  const record = recordOf(headline);
  const { rows, text } = headline;
  const [row] = rows;
  const single = rows.length === 1;
  const killed = record?.killed ?? null;
  const counts = figures(text);
  const told = single && row.best > 0 && counts.includes(row.best);
  const countries = rows.map(({ country }) => countryByUcdpName(country));
  const when = record?.date ?? null;
  return {
    record,
    event: record !== null,
    within: single && killed ? killed.best >= row.low && killed.best <= row.high : null,
    exact: single && killed ? killed.best === row.best : null,
    missed: told ? killed?.best === row.best : null,
    country: record?.place?.country ? countries.includes(record.place.country) : null,
    actor: record ? isActorRight(record, headline) : null,
    date: when
      ? rows.some(({ start, end }) => days(start, when.end) >= -1 && days(when.start, end) >= -1)
      : null,
  };
}

const [wanted, field, whose] = process.argv.slice(2);
const isWatch = ({ office }) => /^(SOHR|Syrian Observatory)/i.test(office);
const GROUPS = [
  ["agencies and papers", (headline) => !isWatch(headline)],
  ["SOHR (monitors in Syria)", isWatch],
];
const FIELDS = {
  event: "an event is found",
  within: "killed within the row's range",
  exact: "killed as the row's best",
  missed: "killed read where the row's best stands in the headline",
  country: "country",
  actor: "doer is a side of the row",
  date: "day within one of the row's",
};

const all = [...headlines.values()].map((headline) => ({
  ...headline,
  half: halfOf(headline.text.toLowerCase()),
}));
if (field === undefined) {
  for (const half of wanted ? [wanted] : ["tune", "held-out"])
    for (const [name, isIn] of GROUPS) {
      const own = all.filter((headline) => headline.half === half && isIn(headline));
      const judged = own.map(judge);
      console.log(`${half}, ${name}: ${own.length} headlines`);
      for (const [key, label] of Object.entries(FIELDS)) {
        const asked = judged.filter((answer) => answer[key] !== null);
        const right = asked.filter((answer) => answer[key]);
        const share = (n, of) => `${((100 * n) / of).toFixed(1)} %`;
        console.log(
          `  ${label}: ${right.length} of ${asked.length} (${share(right.length, asked.length)}), told of ${share(asked.length, own.length)}`,
        );
      }
    }
} else {
  const group = whose === "sohr" ? isWatch : (headline) => !isWatch(headline);
  const random = seededRandom(1);
  const wrong = all
    .filter((headline) => headline.half === "tune" && group(headline))
    .map((headline) => ({ headline, answer: judge(headline) }))
    .filter(({ answer }) => answer[field] === false);
  console.log(`${wrong.length} wrong`);
  for (let n = 0; n < EXAMPLES && wrong.length > 0; n++) {
    const [{ headline, answer }] = wrong.splice(drawIndex(random, wrong.length), 1);
    const { record } = answer;
    const row = headline.rows[0];
    console.log(
      `- ${headline.text}\n    ${headline.day} ${headline.office} | key(${headline.rows.length}): ${row.country} ${row.side_a} / ${row.side_b} ${row.start}..${row.end} ${row.low}/${row.best}/${row.high}`,
    );
    if (record)
      console.log(
        `    read: ${record.type} ${record.stage} ${record.place?.name} ${record.place?.country} ${record.date?.start} k ${record.killed?.low}/${record.killed?.best}/${record.killed?.high} ${record.perpetrators.map(({ name, actor, status }) => `${name} (${actor}) ${status}`)}`,
      );
  }
}
