import { exportReports, exportRows, REPORTS } from "../import/index.ts";
import { Problem } from "../problem.ts";
import { counted } from "../statistics/counted.ts";
import { queryOf, withOpenStore } from "./events-query.ts";
import type { ExportOptions } from "./export-command.ts";

/** `baserate export`: filters → a file, with what is to be cited. */
export async function runExport(options: ExportOptions): Promise<void> {
  await withOpenStore(options.store, async (store) => {
    if (options.dataset === REPORTS) {
      if (options.format !== "jsonl" || options.ownUse !== true)
        throw new Problem(
          "reports are written as lines of JSON, and for you alone: --dataset reports --format jsonl --own-use.",
          "usage",
        );
      process.stdout.write(
        `${counted(await exportReports(store, options.out), "report")} in ${options.out}\n`,
      );
      return;
    }
    const query = await queryOf(store, options);
    const { rows, manifests } = await exportRows(
      store.db,
      query,
      options.format,
      options.out,
      options.ownUse === true,
    );
    process.stdout.write(`${counted(rows, "row")} in ${options.out}\n`);
    for (const { id, licence, citation } of manifests)
      process.stdout.write(`${id}, ${licence}. Cite: ${citation}\n`);
  });
}
