// Shares right by field and half, by construct, and by pairs of constructs.

const FEWEST = 25;
const share = ([right, asked]) => (asked === 0 ? "-" : `${((100 * right) / asked).toFixed(1)}`);

export function printTables(readings, fields) {
  const count = (list) => (field) =>
    list.reduce(
      ([right, asked], { marks }) =>
        marks[field] === undefined ? [right, asked] : [right + (marks[field] ? 1 : 0), asked + 1],
      [0, 0],
    );
  const seen = readings.filter(({ half }) => half === "seen");
  const halves = [seen, readings.filter(({ half }) => half === "unseen")].map(count);
  console.log("field        seen  (asked)   unseen (asked)");
  for (const field of fields) {
    const [a, b] = halves.map((of) => of(field));
    console.log(`${field.padEnd(12)} ${share(a).padStart(5)} (${a[1]})   ${share(b).padStart(5)} (${b[1]})`);
  }
  const whole = (list) =>
    list.filter(({ marks }) => fields.every((field) => marks[field] !== false)).length / list.length;
  console.log(
    `all fields   ${(100 * whole(seen)).toFixed(1)}   ${(100 * whole(readings.filter(({ half }) => half === "unseen"))).toFixed(1)}`,
  );
  for (const [name, list] of [["both halves", readings]]) {
    const singles = tally(list, fields, (tags) => tags);
    print(`\nconstructs, ${name}: worst fields`, worst(singles), 45);
    const pairs = tally(list, fields, pairsOf);
    const rate = (key) => singles.get(key) ?? [1, 1];
    const joint = worst(pairs).filter(({ key, wrong, asked }) => {
      const [field, both] = key.split(" | ");
      const [a, b] = both
        .split(" × ")
        .map((tag) => rate(`${field} | ${tag}`))
        .map(([right, all]) => right / all);
      const [right, all] = count(list)(field);
      const expected = Math.min(a, b, (a * b * all) / right);
      return 1 - wrong / asked < expected - 0.1;
    });
    print(`\npairs, ${name}: worse together than their constructs let expect`, joint, 45);
  }
}

function pairsOf(tags) {
  const sorted = [...tags].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a} × ${b}`));
}

function tally(readings, fields, keysOf) {
  const table = new Map();
  for (const { report, marks } of readings)
    for (const key of new Set(keysOf(report.tags)))
      for (const field of fields) {
        if (marks[field] === undefined) continue;
        const cell = table.get(`${field} | ${key}`) ?? [0, 0];
        table.set(`${field} | ${key}`, [cell[0] + (marks[field] ? 1 : 0), cell[1] + 1]);
      }
  return table;
}

/** By the lower end of the share of wrong ones (Wilson, 95 %), so that few cases do not lead. */
function worst(table) {
  const z = 1.96;
  return [...table]
    .filter(([, [, asked]]) => asked >= FEWEST)
    .map(([key, [right, asked]]) => {
      const p = 1 - right / asked;
      const low =
        (p + z ** 2 / (2 * asked) - z * Math.sqrt((p * (1 - p) + z ** 2 / (4 * asked)) / asked)) /
        (1 + z ** 2 / asked);
      return { key, wrong: asked - right, asked, low };
    })
    .filter(({ wrong }) => wrong > 0)
    .sort((a, b) => b.low - a.low);
}

function print(title, rows, most) {
  console.log(title);
  for (const { key, wrong, asked } of rows.slice(0, most))
    console.log(
      `  ${share([asked - wrong, asked]).padStart(5)} % right of ${String(asked).padStart(4)}  ${key}`,
    );
}
