import type { Finding } from "../finding/index.ts";
import { compareActors, listDatasets } from "../import/index.ts";
import { bulleted, columns, wrap } from "../report/text/layout.ts";
import type { CompareOptions } from "./compare-command.ts";
import { actorsOf, countryCode, queryOf, withOpenStore } from "./events-query.ts";
import { printJson } from "./json/print.ts";
import { lineWidth } from "./standard-output.ts";

/** `baserate compare`: two actors → one finding. */
export async function runCompare(actor: string, other: string, options: CompareOptions): Promise<void> {
  await withOpenStore(options.store, async (store) => {
    const per100k = options.per100k === undefined ? null : countryCode(options.per100k);
    const [one, two] = await actorsOf(store, [actor, other], options);
    const query = await queryOf(store, per100k === null ? options : { ...options, country: [per100k] });
    const manifests = (await listDatasets(store)).map(({ manifest }) => manifest);
    const finding = await compareActors(store.db, [one!, two!], query, manifests, per100k);
    if (options.json) printJson<typeof Finding>(finding, 2);
    else process.stdout.write(text(finding));
  });
}

function text(finding: Finding): string {
  const width = lineWidth();
  const { columns: head, rows } = finding.table!;
  const lines = [
    ...wrap(finding.statement, width),
    "",
    ...columns([head, ...rows.map(([year, ...counts]) => [String(year), ...counts.map(figure)])]),
    "",
    ...finding.caveats.flatMap((caveat) => bulleted(caveat, width)),
    ...finding.sources.flatMap(({ dataset, vintage }) => bulleted(`Source: ${dataset} (${vintage}).`, width)),
  ];
  return `${lines.join("\n")}\n`;
}

function figure(count: string | number | null): string {
  return typeof count === "number" ? count.toLocaleString("en") : String(count);
}
