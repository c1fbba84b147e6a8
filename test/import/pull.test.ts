import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findEvents } from "../../src/import/index.ts";
import { pullAcled, pullUcdp } from "../../src/import/pull/index.ts";
import { csvOf, GED, Workshop } from "./store-fixture.ts";
import { zipOf } from "./zip-fixture.ts";

/** A publisher's server on this machine: each request is answered by the next of these, the last one again and again. */
type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;
let server: Server;
let base: string;
let answers: Answer[];
let requests: { url: string; range: string | undefined; authorization: string | undefined; body: string }[];
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "baserate-pull-"));
  [answers, requests] = [[], []];
  server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const { range, authorization } = request.headers;
      requests.push({ url: request.url!, range, authorization, body });
      const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
      answer(request, response, body);
    });
  });
  await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/downloads/`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const ZIP = zipOf({
  "GEDEvent_v25_1.csv": csvOf(
    GED,
    Array.from({ length: 3_000 }, (_, n) => ({ id: String(n) })),
  ),
});
const soon = { waitSeconds: 0.01, retries: 3 };
const ged = (options = {}) => pullUcdp("ucdp-ged", "25.1", folder, base, null, { ...soon, ...options });

const whole: Answer = (request, response) => {
  const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
  response.writeHead(start > 0 ? 206 : 200, {
    "content-type": "application/zip",
    "content-length": ZIP.length - start,
    etag: '"one"',
  });
  response.end(ZIP.subarray(start));
};
const cutOff: Answer = (request, response) => {
  const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
  response.writeHead(start > 0 ? 206 : 200, {
    "content-type": "application/zip",
    "content-length": ZIP.length - start,
    etag: '"one"',
  });
  response.write(ZIP.subarray(start, start + 2_000));
  // Only when these bytes lie in the folder: what is still on its way when a connection breaks may be lost.
  const watch = setInterval(() => {
    if (keptBytes() < start + 2_000 && !response.destroyed) return;
    clearInterval(watch);
    response.destroy();
  }, 5);
};
function keptBytes(): number {
  const part = join(folder, "GEDEvent_v25_1.csv.zip.part");
  return existsSync(part) ? statSync(part).size : 0;
}
const status =
  (code: number, headers = {}): Answer =>
  (_, response) => {
    response.writeHead(code, headers).end("no");
  };

describe("a download from UCDP", () => {
  it("comes whole, with its checksum, and is what data add takes", async () => {
    answers = [whole];
    const seen: number[] = [];
    const done = await ged({ progress: (bytes: number) => seen.push(bytes) });
    expect(requests[0]!.url).toBe("/downloads/ged/ged251-csv.zip");
    expect(done.sha256).toBe(createHash("sha256").update(ZIP).digest("hex"));
    expect(seen.at(-1)).toBe(ZIP.length);
    const shop = new Workshop();
    const report = await shop.add("GEDEvent_v25_1.csv.zip", readFileSync(done.file), { as: "ged" });
    expect(report).toMatchObject({ records: 3_000, datasets: ["ucdp-ged-25.1"] });
    shop.remove();
  });

  it("goes on where it was cut off, in the same run and in the next", async () => {
    answers = [cutOff, cutOff, whole];
    const { file } = await ged();
    expect(requests.map(({ range }) => range)).toEqual([undefined, "bytes=2000-", "bytes=4000-"]);
    expect(readFileSync(file).equals(ZIP)).toBe(true);
    rmSync(file);
    answers = [cutOff];
    requests = [];
    await expect(ged({ retries: 0 })).rejects.toThrow(/could not be fetched.*What has come is kept/);
    expect(existsSync(file)).toBe(false);
    answers = [whole];
    await ged();
    expect(requests.at(-1)!.range).toBe("bytes=2000-");
    expect(readFileSync(file).equals(ZIP)).toBe(true);
    expect(readdirSync(folder)).toEqual(["GEDEvent_v25_1.csv.zip"]);
  });

  it("starts again when the file has changed since", async () => {
    const changed: Answer = (_, response) => {
      response.writeHead(200, {
        "content-type": "application/zip",
        "content-length": ZIP.length,
        etag: '"two"',
      });
      response.end(ZIP);
    };
    answers = [cutOff, changed];
    expect(readFileSync((await ged()).file).equals(ZIP)).toBe(true);
  });

  it("comes whole from a server that would pack it on the way", async () => {
    const packing: Answer = ({ headers }, response) => {
      const packs = /gzip/.test(headers["accept-encoding"] ?? "");
      const bytes = packs ? gzipSync(ZIP) : ZIP;
      response.writeHead(200, {
        "content-type": "application/zip",
        "content-length": bytes.length,
        ...(packs && { "content-encoding": "gzip" }),
      });
      response.end(bytes);
    };
    answers = [packing];
    expect(readFileSync((await ged()).file).equals(ZIP)).toBe(true);
  });

  it("waits as long as the server asks, and tries again after its errors", async () => {
    answers = [status(429, { "retry-after": "0" }), status(500), status(503), whole];
    await ged();
    expect(requests).toHaveLength(4);
  });

  it.each<[string, Answer, RegExp, number]>([
    ["a wrong token", status(401), /who you are \(401\)/, 1],
    ["no such release", status(404), /does not exist/, 1],
    ["too many requests", status(429), /too many requests/, 4],
    ["a long wait", status(429, { "retry-after": "3600" }), /asks to wait 60 minutes/, 1],
    ["its own error", status(500), /error of its own \(500\)/, 4],
    ["a web page", status(200, { "content-type": "text/html" }), /web page instead of data/, 1],
  ])("ends with a reason: %s", async (_name, answer, reason, attempts) => {
    answers = [answer];
    await expect(ged()).rejects.toThrow(reason);
    expect(requests).toHaveLength(attempts);
    expect(existsSync(join(folder, "GEDEvent_v25_1.csv.zip"))).toBe(false);
  });

  it("that cannot be written says so at once, and asks the server no more", async () => {
    mkdirSync(join(folder, "GEDEvent_v25_1.csv.zip.part"));
    answers = [whole];
    await expect(ged()).rejects.toThrow(/GEDEvent_v25_1\.csv\.zip\.part cannot be written: it is a folder/);
    expect(requests).toHaveLength(1);
  });

  it("names the candidate months and the country-years, and refuses other versions", async () => {
    answers = [whole];
    await pullUcdp("ucdp-candidate", "25.0.3", folder, base, "secret", soon);
    await pullUcdp("ucdp-countryyear", "25.1", folder, base, null, soon);
    expect(requests.map(({ url }) => url)).toEqual([
      "/downloads/candidateged/GEDEvent_v25_0_3.csv",
      "/downloads/organizedviolencecy/organizedviolencecy-251-csv.zip",
    ]);
    await expect(pullUcdp("ucdp-ged", "../x", folder, base, null)).rejects.toThrow(
      /no version of ucdp-ged.*25\.1/,
    );
  });
});

describe("a download from ACLED", () => {
  const account = { user: "me@example.org", password: "secret" };
  const query = { countries: ["Nigeria", "Niger"], from: "2022-01-01", to: "2022-01-31" };
  const row = (n: number) => ({
    event_id_cnty: `NIG${n}`,
    event_date: "2022-01-02",
    event_type: "Battles",
    sub_event_type: "Armed clash",
    actor1: "A, B",
    actor2: "C",
    country: "Nigeria",
    latitude: "1",
    longitude: "2",
    fatalities: 3,
    timestamp: 1650000000,
  });
  const json =
    (value: unknown): Answer =>
    (_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
  const token = json({ access_token: "t1" });
  const page = (from: number, count: number) =>
    json({ data: Array.from({ length: count }, (_, n) => row(from + n)) });
  const pull = () => pullAcled(query, account, folder, base, soon);

  it("logs in, reads page after page, renews a token that expired, and is what data add takes", async () => {
    answers = [token, page(0, 5_000), status(401), json({ access_token: "t2" }), page(5_000, 7)];
    const done = await pull();
    expect(done.rows).toBe(5_007);
    expect(requests[0]!.body).toContain("username=me%40example.org");
    expect(requests.map(({ authorization }) => authorization)).toEqual([
      undefined,
      "Bearer t1",
      "Bearer t1",
      undefined,
      "Bearer t2",
    ]);
    expect(decodeURIComponent(requests[1]!.url)).toMatch(
      /event_date=2022-01-01\|2022-01-31.*country=Nigeria\|Niger/,
    );
    const shop = new Workshop();
    expect(await shop.add("acled.csv", readFileSync(done.file))).toMatchObject({
      format: "acled",
      records: 5_007,
    });
    expect((await findEvents((await shop.store()).db, { limit: 1 }))[0]).toMatchObject({ sideA: "A, B" });
    shop.remove();
  });

  it.each<[string, Answer[], RegExp]>([
    ["a wrong password", [status(401)], /does not accept this account.*ACLED_PASSWORD/],
    ["an account without rights", [token, status(403)], /who you are \(403\)/],
    ["too many requests", [token, status(429)], /too many requests/],
    ["a web page", [token, status(200, { "content-type": "text/html" })], /web page/],
    ["something else", [token, json({ error: 1 })], /not what ACLED's interface gives/],
    ["nothing", [token, page(0, 0)], /no events for these/],
  ])("ends with a reason and no file: %s", async (_name, given, reason) => {
    answers = given;
    await expect(pull()).rejects.toThrow(reason);
    expect(readdirSync(folder)).toEqual([]);
  });
});
