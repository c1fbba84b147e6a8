import type { Day } from "../event/index.ts";
import { asSource, finding } from "../finding/compose.ts";
import type { Finding, Manifest } from "../finding/index.ts";
import type { FindingStrings } from "../strings/index.ts";

/** Which datasets single events were looked up in, how far they reach, and what of them is hindsight. */
export function rowsUsed(manifests: readonly Manifest[], day: Day, t: FindingStrings["used"]): Finding[] {
  if (manifests.length === 0) return [];
  const late = manifests.filter((manifest) => isHindsight(manifest, day));
  const closed = manifests.filter(({ redistributable }) => !redistributable);
  const lastDay = ({ period }: Manifest) => (period.to < day ? period.to : day);
  return [
    finding({
      id: "coverage.rows",
      topic: "coverage",
      statement: t.statement(manifests, day),
      unit: "datasets",
      value: manifests.length,
      n: manifests.length,
      method: { name: t.method, reference: "docs/data.md" },
      sources: manifests.map((manifest) => asSource(manifest, lastDay(manifest))),
      caveats: [
        ...late.map((manifest) => t.hindsight(manifest, day)),
        ...closed.map(({ name, licence }) => t.closed(name, licence)),
      ],
      table: {
        columns: ["dataset", "version", "vintage", "first day", "last day", "licence", "hindsight"],
        rows: manifests.map((manifest) => [
          manifest.name,
          manifest.version,
          manifest.vintage,
          manifest.period.from,
          lastDay(manifest),
          manifest.licence,
          isHindsight(manifest, day) ? "yes" : "no",
        ]),
      },
    }),
  ];
}

/** True unless the release is known to have been out on the day; of a release only the year may be known. */
function isHindsight({ releasedOn, vintage }: Manifest, day: Day): boolean {
  if (releasedOn !== null) return releasedOn > day;
  const year = /published (\d{4})/.exec(vintage)?.[1];
  return year !== undefined && year >= day.slice(0, 4);
}
