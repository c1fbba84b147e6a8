import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { printPdf } from "../../src/cli/print-pdf.ts";

const chromium = process.env.BASERATE_CHROMIUM ?? "/usr/bin/chromium";
const folder = await mkdtemp(join(tmpdir(), "baserate-print-"));
afterAll(() => rm(folder, { recursive: true }));

test("without a Chromium it says what to install, and writes nothing", async () => {
  await expect(printPdf("<p>page", join(folder, "a.pdf"), { PATH: folder })).rejects.toThrow(
    /--pdf needs Chromium.*BASERATE_CHROMIUM/,
  );
  await expect(
    printPdf("<p>page", join(folder, "a.pdf"), { BASERATE_CHROMIUM: join(folder, "none") }),
  ).rejects.toThrow(/cannot be run/);
  expect(await readdir(folder)).toEqual([]);
});

test("a browser that fails is named, and leaves nothing behind", async () => {
  await expect(
    printPdf("<p>page", join(folder, "a.pdf"), { BASERATE_CHROMIUM: "/bin/false" }),
  ).rejects.toThrow(/could not print/);
  expect(await readdir(folder)).toEqual([]);
});

test.skipIf(!existsSync(chromium))(
  "an installed Chromium prints the page, and a missing folder is said",
  async () => {
    const env = { ...process.env, BASERATE_CHROMIUM: chromium };
    const file = join(folder, "page.pdf");
    await printPdf("<!doctype html><title>x</title><p>page", file, env);
    expect((await readFile(file)).subarray(0, 5).toString()).toBe("%PDF-");
    expect(await readdir(folder)).toEqual(["page.pdf"]);
    await expect(printPdf("<p>page", join(folder, "none", "page.pdf"), env)).rejects.toThrow(
      /folder does not exist/,
    );
  },
  90_000,
);
