import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QUIET } from "../../src/cli/print-pdf.ts";
import { renderHtml } from "../../src/report/index.ts";
import { example, poisoned, TEXT } from "./assessment.ts";

const executablePath = process.env.BASERATE_CHROMIUM ?? "/usr/bin/chromium";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const available = existsSync(executablePath);

test("a browser is there to open the report in", ({ skip }) => {
  if (!available && !process.env.CI) skip(`no Chromium at ${executablePath}; set BASERATE_CHROMIUM`);
  expect(available, `CI needs a Chromium at ${executablePath} (or BASERATE_CHROMIUM)`).toBe(true);
});

describe.skipIf(!available)("in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "baserate-report-"));
  const file = pathToFileURL(join(folder, "report.html")).href;
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(
      join(folder, "report.html"),
      renderHtml(example(), { withText: TEXT, generatedOn: "2018-03-16" }),
    );
    browser = await chromium.launch({ timeout: 120_000, executablePath, args: ["--no-sandbox", ...QUIET] });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(options: { width: number; scheme?: "light" | "dark" }): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width: options.width, height: 844 },
      colorScheme: options.scheme ?? "light",
      reducedMotion: "reduce",
      javaScriptEnabled: true,
    });
    await page.goto(file);
    return page;
  }

  test("the page asks for nothing but itself and reports no error", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(file);
    expect(asked).toEqual([file]);
    expect(errors).toEqual([]);
  });

  test.each([390, 1280])("at %i px nothing is cut off and letters of figures stay legible", async (width) => {
    const page = await open({ width });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    const sizes = (await page.evaluate(`[...document.querySelectorAll("svg text")]
      .filter((text) => text.getBoundingClientRect().width > 0)
      .map((text) => {
        const svg = text.closest("svg");
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return parseFloat(getComputedStyle(text).fontSize) * scale;
      })`)) as number[];
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    const outside = (await page.evaluate(`[...document.querySelectorAll("svg text")]
      .filter((text) => {
        const box = text.getBoundingClientRect();
        return box.width > 0 && (box.left < 0 || box.right > innerWidth);
      })
      .map((text) => text.textContent)`)) as string[];
    expect(outside).toEqual([]);
    const beyondFrame = (await page.evaluate(`[...document.querySelectorAll("svg")].filter((svg) => {
      const frame = svg.getBoundingClientRect();
      return frame.width > 0 && [...svg.querySelectorAll("rect, path, line, circle")].some((mark) => {
        const box = mark.getBoundingClientRect();
        return box.top < frame.top - 1 || box.bottom > frame.bottom + 1 || box.right > frame.right + 1;
      });
    }).length`)) as number;
    expect(beyondFrame).toBe(0);
  });

  test.each(["light", "dark"] as const)(
    "text stands out from its ground by 4.5 to 1 (%s)",
    async (scheme) => {
      const page = await open({ width: 1280, scheme });
      const faint = (await page.evaluate(CONTRAST)) as string[];
      expect(faint).toEqual([]);
    },
  );

  test.each([
    ["light", 390],
    ["dark", 390],
    ["light", 1280],
    ["dark", 1280],
  ] as const)("axe finds no barrier, folded or unfolded (%s, %i px)", async (scheme, width) => {
    const page = await open({ width, scheme });
    expect(await barriers(page)).toEqual([]);
    await page.evaluate(`for (const fold of document.querySelectorAll("details")) fold.open = true`);
    expect(await barriers(page)).toEqual([]);
  });

  test.each([
    [390, 844],
    [1280, 900],
  ])("five questions are answered on the first two screens (%i × %i px)", async (width, height) => {
    const page = await open({ width });
    for (const [question, selector] of Object.entries(ANSWERS)) {
      const parts = await page.locator(selector).all();
      expect(parts.length, question).toBeGreaterThan(0);
      for (const part of parts) {
        const box = await part.boundingBox();
        expect((box?.y ?? 9999) + (box?.height ?? 0), question).toBeLessThanOrEqual(2 * height);
      }
    }
  });

  test("the printed page cuts no plot", async () => {
    const page = await open({ width: 718 });
    await page.emulateMedia({ media: "print" });
    const cut = (await page.evaluate(`[...document.querySelectorAll("svg")].filter((svg) => {
      const box = svg.getBoundingClientRect();
      return box.width > 0 && (box.right > innerWidth + 1 || box.height > 980 ||
        getComputedStyle(svg.closest("figure")).breakInside !== "avoid");
    }).length`)) as number;
    expect(cut).toBe(0);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(718);
  });

  test.each([
    [390, 844],
    [1280, 900],
  ])(
    "answer, attack and three numbers with intervals are on the first screen (%i × %i px)",
    async (width, height) => {
      const page = await open({ width });
      for (const selector of ["h1", ".attack", ".keys .value", ".keys .bounds"])
        for (const part of await page.locator(selector).all()) {
          const box = await part.boundingBox();
          expect((box?.y ?? 9999) + (box?.height ?? 0), selector).toBeLessThanOrEqual(height);
        }
      expect(await page.locator(".keys .value").count()).toBe(3);
    },
  );

  test.each([
    `<script>window.ran = true</script>`,
    `</script><script>window.ran = true</script>`,
    `</title></style></textarea><img src=x onerror="window.ran = true">`,
    `" onmouseover="window.ran = true" onfocus="window.ran = true" autofocus x="`,
    `'><svg onload=window.ran=true><animate onbegin=window.ran=true attributeName=x>`,
    `javascript:window.ran=true`,
    `]]><a href="javascript:window.ran=true">x</a><!--`,
  ])("nothing in an input runs: %s", async (attack) => {
    const path = join(folder, "poisoned.html");
    writeFileSync(path, renderHtml(poisoned(example(), attack), { withText: attack, generatedOn: null }));
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    await page.evaluate(`for (const fold of document.querySelectorAll("details")) fold.open = true`);
    await page.evaluate(`for (const it of document.querySelectorAll("body *")) {
      it.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
      it.dispatchEvent(new FocusEvent("focus"));
    }`);
    expect(await page.evaluate("window.ran")).toBeUndefined();
    expect(asked).toHaveLength(1);
    const links = (await page.evaluate(
      `[...document.querySelectorAll("[href]")].map((it) => it.getAttribute("href"))`,
    )) as string[];
    for (const link of links) expect(link).toMatch(/^(#|data:text\/csv)/);
    expect(await page.evaluate("document.body.textContent")).toContain(attack);
    await page.close();
  });

  test("without a script every part is there, and no control that would do nothing", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(file);
    expect(await page.locator("section").count()).toBeGreaterThan(10);
    expect(await page.locator(".filter").isVisible()).toBe(false);
    expect(await page.locator("figure svg").first().isVisible()).toBe(true);
    await context.close();
  });

  test("a pointer calls up the month's value, as the table has it", async () => {
    const page = await open({ width: 1280 });
    const plot = page.locator("#timeline svg[data-column]:visible").first();
    const box = (await plot.boundingBox())!;
    const tip = page.locator(".tip");
    let step = 0;
    const moveAndLook = async () => {
      // A scroll that is still under way hides the hint, so the pointer moves on until it stays.
      step = (step + 1) % 5;
      await plot.hover({ position: { x: box.width * 0.5 + step, y: box.height * 0.6 } });
      return tip.isVisible();
    };
    await expect.poll(moveAndLook, { timeout: 30_000, interval: 250 }).toBe(true);
    expect(await tip.textContent()).toMatch(/^[A-Z][a-z]+ \d{4}: [\d,.]+ · /);
  });

  test("one scope can be shown alone, and all again", async () => {
    const page = await open({ width: 1280 });
    const others = page.locator('#timeline [data-scope]:not([data-scope="world"]):visible');
    expect(await page.locator(".filter").isVisible()).toBe(true);
    expect(await others.count()).toBeGreaterThan(0);
    await page.locator('.filter input[value="world"]').check();
    expect(await others.count()).toBe(0);
    await page.locator('.filter input[value=""]').check();
    expect(await others.count()).toBeGreaterThan(0);
  });
});

/** docs/reader-test.md: each question and the part of the page that answers it. */
const ANSWERS: Record<string, string> = {
  "is it back?": "h1, .keys li:first-child .value",
  "is the toll unusual?": ".keys .value",
  "where do its victims live?": '.glance a[href="#harm"]',
  "what is not known?": '.glance a[href="#coverage"]',
  "where does this number come from?": '.glance a[href="#sources"]',
};

/** What axe-core finds: the rule and the elements that break it. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run(document).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 120))))`);
}

/** Names the elements with text of their own whose colours are too close (WCAG 2 contrast, 4.5 : 1). */
const CONTRAST = `(() => {
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const c = channels(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] > 0) return c;
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim() !== "");
    if (!own) continue;
    const style = getComputedStyle(element);
    const colour = element.closest("svg") ? style.fill : style.color;
    if (!colour.startsWith("rgb")) continue;
    const [a, b] = [luminance(channels(colour)), luminance(ground(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faint.push(element.tagName + " " + element.textContent.trim().slice(0, 30));
  }
  return [...new Set(faint)];
})()`;
