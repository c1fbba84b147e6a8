import { execFile } from "node:child_process";
import { access, constants, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { Problem } from "../problem.ts";
import { makeWhole } from "../whole-file.ts";

/** Names under which distributions install Chromium and its relatives. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

/** Keeps a browser from the network and from the display. */
export const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A page is printed in seconds; a browser that takes this long hangs. Milliseconds. */
const PATIENCE = 60_000;

/**
 * Prints a page to PDF with an installed Chromium: the one in `BASERATE_CHROMIUM`, else the first in PATH. The page is
 * opened from a folder of its own with a fresh profile, and the browser is kept off the network.
 * @throws Problem where there is no Chromium, it fails, or the file cannot be written.
 */
export async function printPdf(page: string, file: string, env: NodeJS.ProcessEnv): Promise<void> {
  const browser = await findChromium(env);
  const folder = await mkdtemp(join(tmpdir(), "baserate-pdf-"));
  try {
    await access(dirname(resolve(file)), constants.W_OK).catch(() => {
      throw new Problem(`${file} cannot be written: its folder does not exist or is closed to you.`);
    });
    const source = join(folder, "report.html");
    await writeFile(source, page);
    await makeWhole(file, async (target) => {
      await run(browser, [
        "--headless",
        ...QUIET,
        "--proxy-server=127.0.0.1:9",
        // Chromium refuses to run as root with its sandbox; the page holds no script.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        `--user-data-dir=${join(folder, "profile")}`,
        "--no-pdf-header-footer",
        `--print-to-pdf=${resolve(target)}`,
        pathToFileURL(source).href,
      ]);
      await stat(target).catch(() => {
        throw new Problem(`${browser} ended without printing ${file}. Open the --html report and print it.`);
      });
    });
  } finally {
    // A browser that is still closing may write into its profile; a report that is printed does not fail for that.
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

async function run(browser: string, args: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(browser, args, { timeout: PATIENCE, killSignal: "SIGKILL" });
  } catch (error) {
    const { killed } = error as { killed?: boolean };
    throw new Problem(
      killed
        ? `${browser} did not print the report within ${PATIENCE / 1000} s. Open the --html report and print it.`
        : `${browser} could not print the report. Set BASERATE_CHROMIUM to another Chromium, or print the --html report.`,
    );
  }
}

/** @throws Problem where there is none. */
async function findChromium(env: NodeJS.ProcessEnv): Promise<string> {
  const named = env.BASERATE_CHROMIUM;
  if (named) {
    if (await canRun(named)) return named;
    throw new Problem(`BASERATE_CHROMIUM names ${named}, which cannot be run.`, "usage");
  }
  for (const folder of (env.PATH ?? "").split(delimiter).filter((part) => part !== ""))
    for (const name of NAMES) if (await canRun(join(folder, name))) return join(folder, name);
  throw new Problem(
    `--pdf needs Chromium or Chrome: none of ${NAMES.join(", ")} is in PATH. Install one, set BASERATE_CHROMIUM to its path, or print the --html report from any browser.`,
  );
}

async function canRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
