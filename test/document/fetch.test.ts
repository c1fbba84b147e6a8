import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AddressPolicy, publicAddressesOnly } from "../../src/document/address-policy.ts";
import { fetchArticle } from "../../src/document/fetch.ts";
import { loadDocument } from "../../src/document/load.ts";

const PARAGRAPH =
  "Gunmen attacked a village market on Tuesday and killed nine people, officials said. ".repeat(8);
const PAGE = `<!doctype html><html><head><title>Market attack</title>
<meta property="article:published_time" content="2019-05-07T09:30:00Z"></head>
<body><nav><a href="/">Home</a><a href="/sport">Sport and more sport</a></nav>
<article><h1>Market attack</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></article>
<footer>Subscribe to our newsletter</footer></body></html>`;

/** The tests' own server is on the loopback address, so they bring their own policy, as the argument is for. */
const loopbackToo: AddressPolicy = (address) =>
  address === "127.0.0.1" ? null : publicAddressesOnly(address);
const nobody = (async function* () {})();

let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === "/article") response.setHeader("content-type", "text/html; charset=utf-8").end(PAGE);
    else if (path === "/to-private") response.writeHead(302, { location: "http://10.0.0.1/" }).end();
    else if (path === "/to-loopback-v6") response.writeHead(302, { location: "http://[::1]/" }).end();
    else if (path === "/to-file") response.writeHead(302, { location: "file:///etc/passwd" }).end();
    else if (path === "/to-article") response.writeHead(301, { location: "/article" }).end();
    else if (path === "/round") response.writeHead(302, { location: "/round" }).end();
    else if (path === "/bomb")
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(50_000_000, 97)));
    else if (path === "/slow") response.writeHead(200).write("first words");
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("addresses that are refused", () => {
  it.each([
    "http://127.0.0.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://0.0.0.0/",
    "http://224.0.0.1/",
    "http://[fe80::1]/",
    "http://[fc00::1]/",
  ])("%s", async (url) => {
    await expect(fetchArticle(url, publicAddressesOnly)).rejects.toThrow(/not fetched/);
  });

  it("a redirect to a private address", async () => {
    await expect(fetchArticle(`${base}/to-private`, loopbackToo)).rejects.toThrow(/10\.0\.0\.1 is a private/);
    await expect(fetchArticle(`${base}/to-loopback-v6`, loopbackToo)).rejects.toThrow(/loopback/);
  });

  it("anything but http and https, also after a redirect", async () => {
    await expect(fetchArticle("ftp://example.org/a", loopbackToo)).rejects.toThrow(/only http and https/);
    await expect(fetchArticle(`${base}/to-file`, loopbackToo)).rejects.toThrow(/only http and https/);
  });

  it("a user name in the address", async () => {
    await expect(fetchArticle("http://me:pw@example.org/", loopbackToo)).rejects.toThrow(/user name/);
  });
});

describe("fetching an article", () => {
  it("gives the article's body, title and day, without the menu", async () => {
    const document = await loadDocument(`${base}/to-article`, nobody, loopbackToo);
    expect(document.text).toContain("killed nine people");
    expect(document.text).not.toMatch(/Sport|newsletter/);
    expect(document.title).toBe("Market attack");
    expect(document.publishedOn).toBe("2019-05-07");
  });

  it("stops at its limits: size after decompression, time, redirects", async () => {
    const limits = { bytes: 1_000_000, milliseconds: 60_000, redirects: 3 };
    await expect(fetchArticle(`${base}/bomb`, loopbackToo, limits)).rejects.toThrow(/larger than 1 MB/);
    await expect(fetchArticle(`${base}/round`, loopbackToo, limits)).rejects.toThrow(/more than 3 times/);
    const hasty = { ...limits, milliseconds: 200 };
    await expect(fetchArticle(`${base}/slow`, loopbackToo, hasty)).rejects.toThrow(/no answer within 0\.2 s/);
  });

  it("says what a server answered, and that nobody listens", async () => {
    await expect(fetchArticle(`${base}/gone`, loopbackToo)).rejects.toThrow(/404/);
    await expect(fetchArticle("http://127.0.0.1:9/", loopbackToo)).rejects.toThrow(/could not be read/);
  });
});
