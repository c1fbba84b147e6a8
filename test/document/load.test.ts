import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDocument } from "../../src/document/index.ts";

let folder: string;
const nobody = (async function* () {})();
const REPORT = "Attackers killed four people in a café in Zürich on Friday.";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "baserate-document-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, content);
  return loadDocument(path, nobody);
}

describe("loading a report", () => {
  it("keeps plain text as given", async () => {
    const text = "  ISIS\r\n\r\nhard\nbreaks \u00a0 stay";
    expect((await load("a.txt", text)).text).toBe(text);
  });

  it("reads standard input", async () => {
    const stdin = (async function* () {
      yield Buffer.from(REPORT.slice(0, 20));
      yield Buffer.from(REPORT.slice(20));
    })();
    expect((await loadDocument("-", stdin)).text).toBe(REPORT);
  });

  it("reads the encodings that files come in", async () => {
    expect((await load("utf16.txt", Buffer.from(`\ufeff${REPORT}`, "utf16le"))).text).toBe(REPORT);
    expect((await load("bom.txt", `\ufeff${REPORT}`)).text).toBe(REPORT);
    expect((await load("latin1.txt", Buffer.from(REPORT, "latin1"))).text).toBe(REPORT);
  });

  it("takes the charset and the day from an HTML file", async () => {
    const html = `<html><head><meta charset="iso-8859-1"><script type="application/ld+json">{"datePublished":"2017-06-04T10:00"}</script></head>
      <body><div id="menu"><ul><li>News</li></ul></div><article>${`<p>${REPORT} ${REPORT}</p>`.repeat(5)}</article></body></html>`;
    const document = await load("a.html", Buffer.from(html, "latin1"));
    expect(document.text).toContain("café in Zürich");
    expect(document.text).not.toContain("News");
    expect(document.publishedOn).toBe("2017-06-04");
  });

  it("takes no page that can be read byte by byte for one of sixteen bits, whatever it declares", async () => {
    const html = `<html><head><meta charset="utf-16"></head><body><article>${`<p>${REPORT} ${REPORT}</p>`.repeat(5)}</article></body></html>`;
    expect((await load("sixteen.html", html)).text).toContain("café in Zürich");
  });

  it.each([
    ["empty.txt", "", /empty/],
    ["blank.txt", " \n\t\n", /empty/],
    ["image.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /not text/],
    ["menu.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>", /no article/],
  ])("says what is wrong with %s", async (name, content, message) => {
    await expect(load(name, content)).rejects.toThrow(message);
  });

  it("says what is wrong with a missing file, a folder and 50 MB", async () => {
    await expect(loadDocument(join(folder, "none.txt"), nobody)).rejects.toThrow(/no such file/);
    await expect(loadDocument(folder, nobody)).rejects.toThrow(/folder/);
    const big = join(folder, "big.txt");
    await writeFile(big, "x");
    await truncate(big, 50_000_000);
    await expect(loadDocument(big, nobody)).rejects.toThrow(/larger than 10 MB/);
  });

  it("survives a text that begins with any number of comments", async () => {
    const text = `${"<!---->".repeat(500)}${REPORT}`;
    expect((await load("comments.txt", text)).text).toBe(text);
  });

  it("survives a page nested without end", async () => {
    await expect(load("deep.html", `<html><body>${"<div>".repeat(100_000)}`)).rejects.toThrow(/no article/);
  });
});
