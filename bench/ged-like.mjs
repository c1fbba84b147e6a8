// Rows in the shape of GED (49 columns) with made-up content; the same rows every time.
const COLUMNS =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";
const COUNTRIES = [
  ["Iraq", 645, "Middle East"],
  ["Syria", 652, "Middle East"],
  ["Afghanistan", 700, "Asia"],
  ["Nigeria", 475, "Africa"],
  ["Yemen (North Yemen)", 678, "Middle East"],
  ["DR Congo (Zaire)", 490, "Africa"],
];
const WORDS =
  "alpha bravo castle delta eagle forest garden harbour island junction kingdom lantern meadow northern outpost palace quarry river summit tower".split(
    " ",
  );

/** Writes `rows` rows to a stream, and ends it. */
export async function writeGedLike(out, rows) {
  const below = generator();
  const words = (n) => Array.from({ length: n }, () => WORDS[below(WORDS.length)]).join(" ");
  out.write(`${COLUMNS}\n`);
  let lines = "";
  for (let id = 1; id <= rows; id++) {
    lines += row(id, below, words);
    if (lines.length < 1_000_000) continue;
    if (!out.write(lines)) await new Promise((drained) => out.once("drain", drained));
    lines = "";
  }
  await new Promise((closed) => out.end(lines, closed));
}

function row(id, below, words) {
  const year = 1989 + below(36);
  const [country, number, region] = COUNTRIES[below(COUNTRIES.length)];
  const type = 1 + below(3);
  const day = `${year}-${String(1 + below(12)).padStart(2, "0")}-${String(1 + below(28)).padStart(2, "0")}`;
  const [lat, lon] = [(below(60_000_000) / 1e6).toFixed(6), (below(90_000_000) / 1e6).toFixed(6)];
  const [a, b] = [`Group ${below(400)}`, type === 3 ? "Civilians" : `Group ${below(400)}`];
  const [dead, headline] = [below(30), words(9)];
  const text = (value) => `"${value}"`;
  const article = `""Agency ${below(60)},${day},${headline}"";""Paper ${below(90)},${day},${words(8)}${below(20) === 0 ? "\n" : " "}end""`;
  return `${[
    ...[
      id,
      text(`XXX-${year}-${type}-${below(999)}-${id}`),
      year,
      1,
      text("Clear"),
      type,
      below(900),
      below(900),
    ],
    ...[
      text(`${country}: ${a}`),
      below(9000),
      below(9000),
      text(`${a} - ${b}`),
      below(9000),
      below(9000),
      text(a),
    ],
    ...[
      below(9000),
      below(9000),
      text(b),
      below(9),
      text(article),
      text(`Agency ${below(60)};Paper ${below(90)}`),
    ],
    ...[text(`${day};${day}`), text(headline), text(words(3)), 1 + below(5), text(`Town ${below(9000)}`)],
    ...[text(words(6)), text(`Province ${below(300)}`), text(`District ${below(2000)}`), lat, lon],
    ...[
      text(`POINT (${lon} ${lat})`),
      below(200_000),
      text(country),
      number,
      text(region),
      1,
      1 + below(4),
      day,
      day,
    ],
    ...[
      0,
      0,
      type === 3 ? dead : 0,
      type === 3 ? 0 : dead,
      dead,
      dead + below(5),
      Math.max(0, dead - below(4)),
    ],
    ...[number, ""],
  ].join(",")}\n`;
}

/** Mulberry32: whole numbers below a bound, the same every time. */
function generator(seed = 1) {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound);
  };
}
