import type { Day } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { Finding, Manifest } from "../finding/index.ts";
import { list, longDay } from "./phrase.ts";

/** Which datasets single events were looked up in, how far they reach, and what of them is hindsight. */
export function rowsUsed(manifests: readonly Manifest[], day: Day): Finding[] {
  if (manifests.length === 0) return [];
  const late = manifests.filter((manifest) => isHindsight(manifest, day));
  const closed = manifests.filter(({ redistributable }) => !redistributable);
  return [
    finding({
      id: "coverage.rows",
      topic: "coverage",
      statement: `Single events were looked up in ${list(manifests.map(described))}, in each up to ${longDay(day)}.`,
      unit: "datasets",
      value: manifests.length,
      n: manifests.length,
      method: { name: "Rows that end on or before the as-of day", reference: "docs/data.md" },
      sources: manifests.map((manifest) => ({
        dataset: manifest.id,
        version: manifest.version,
        through: manifest.period.to < day ? manifest.period.to : day,
        coverage: null,
        vintage: manifest.vintage,
      })),
      caveats: [
        ...late.map(
          (manifest) =>
            `Hindsight: ${manifest.name} ${manifest.version} (${manifest.vintage}) came out after ${longDay(day)}; on that day nobody could have read it.`,
        ),
        ...closed.map(
          (manifest) =>
            `Rows of ${manifest.name} may not be passed on (${manifest.licence}): of these only the ids are shown.`,
        ),
      ],
      table: {
        columns: ["dataset", "version", "vintage", "first day", "last day", "licence", "hindsight"],
        rows: manifests.map((manifest) => [
          manifest.name,
          manifest.version,
          manifest.vintage,
          manifest.period.from,
          manifest.period.to < day ? manifest.period.to : day,
          manifest.licence,
          isHindsight(manifest, day) ? "yes" : "no",
        ]),
      },
    }),
  ];
}

function described({ name, version, vintage }: Manifest): string {
  return `${name} ${version} (${vintage})`;
}

/** True unless the release is known to have been out on the day; of a release only the year may be known. */
function isHindsight({ releasedOn, vintage }: Manifest, day: Day): boolean {
  if (releasedOn !== null) return releasedOn > day;
  const year = /published (\d{4})/.exec(vintage)?.[1];
  return year !== undefined && year >= day.slice(0, 4);
}
