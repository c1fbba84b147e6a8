/** A plain chart of processor time by size on logarithmic axes, with the line on which it grows as fast as size. */
export function costChart(points) {
  const [width, height, left, bottom, top, right] = [640, 400, 70, 50, 40, 20];
  const round = (value, up) => 10 ** (up ? Math.ceil : Math.floor)(Math.log10(value));
  const xs = points.map(({ records }) => records);
  const ys = points.map(({ cpu }) => cpu);
  const [x0, x1] = [round(Math.min(...xs)), round(Math.max(...xs), true)];
  const linear = (records) => (points[0].cpu * records) / points[0].records;
  const [y0, y1] = [round(Math.min(...ys)), round(Math.max(...ys, linear(x1)), true)];
  const scale = (value, from, to, a, b) =>
    (a + ((Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from))) * (b - a)).toFixed(1);
  const x = (value) => scale(value, x0, x1, left, width - right);
  const y = (value) => scale(value, y0, y1, height - bottom, top);
  const decades = (from, to) =>
    Array.from({ length: Math.round(Math.log10(to / from)) + 1 }, (_, i) => from * 10 ** i);
  const line = (of, style) =>
    `<polyline fill="none" ${style} points="${points.map((p) => `${x(p.records)},${y(of(p))}`).join(" ")}"/>`;
  const dots = (of, fill) =>
    points.map((p) => `<circle r="4" fill="${fill}" cx="${x(p.records)}" cy="${y(of(p))}"/>`).join("");
  const label = (at, text) => `<text ${at}>${text}</text>`;
  const [blue, grey] = ["#1f5fa8", "#888"];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">`,
    `<rect width="${width}" height="${height}" fill="white"/>`,
    label(`x="${left}" y="22" font-size="15"`, "Linking four sources over ten years: processor time"),
    ...decades(x0, x1).map(
      (v) =>
        `<path d="M${x(v)} ${y(y0)}V${y(y1)}" stroke="#ddd"/>` +
        label(`x="${x(v)}" y="${height - bottom + 20}" text-anchor="middle"`, v.toLocaleString("en")),
    ),
    ...decades(y0, y1).map(
      (v) =>
        `<path d="M${x(x0)} ${y(v)}H${x(x1)}" stroke="#ddd"/>` +
        label(`x="${left - 8}" y="${Number(y(v)) + 4}" text-anchor="end"`, `${v} s`),
    ),
    label(`x="${width / 2}" y="${height - 8}" text-anchor="middle"`, "events"),
    line(({ records }) => linear(records), `stroke="${grey}" stroke-dasharray="5 5"`),
    line(({ cpu }) => cpu, `stroke="${blue}" stroke-width="2"`),
    dots(({ cpu }) => cpu, blue),
    label(`x="${left + 12}" y="${top + 20}" fill="${blue}"`, "processor time"),
    label(`x="${left + 12}" y="${top + 38}" fill="${grey}"`, "in proportion to the events"),
    "</svg>",
    "",
  ].join("\n");
}
