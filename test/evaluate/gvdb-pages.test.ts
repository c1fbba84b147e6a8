import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { headlineOf, pageOf } from "../../src/evaluate/gvdb/page.ts";
import { shootingOf } from "../../src/evaluate/gvdb/shooting.ts";
import { lexicons } from "../read/events/reader.ts";

/** Pages of local news in our own words, with what surrounds an article on a site; all names in them are invented. */
const Page = z.strictObject({ title: z.string(), text: z.string(), killed: z.number(), wounded: z.number() });
const pages = readFileSync(new URL("./gvdb-pages.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => Page.parse(JSON.parse(line)));

describe("pages of local news: how many died and were wounded", () => {
  it.each(pages)("$title", ({ title, text, killed, wounded }) => {
    const page = pageOf(title, title + text);
    const event = shootingOf(
      {
        id: "a",
        title: headlineOf(title),
        text: page,
        publishedOn: "2016-01-20",
        answer: null,
        annotator: null,
      },
      lexicons,
    );
    expect({ killed: event?.killed?.best ?? 0, wounded: event?.wounded?.best ?? 0 }).toEqual({
      killed,
      wounded,
    });
  });
});

describe("the article on a page", () => {
  const body = "DAYTON – A man was shot. Police came. He died. They found a gun. No one was held. ";
  it.each([
    ["Man shot | Fox 59", "Man shot"],
    ["Man Shot « CBS Denver", "Man Shot"],
    ["Man shot - Local News - KOCO.com", "Man shot - Local News"],
    ["Man shot - and killed", "Man shot - and killed"],
  ])("has a headline without the site: %s", (title, headline) => {
    expect(headlineOf(title)).toBe(headline);
  });
  it("is parted from its title", () => {
    expect(pageOf("Man shot | Fox 59", `Man shot | Fox 59${body}`)).toBe(`Man shot\n\n${body}`);
  });
  it.each([
    "Copyright 2016 WXYZ. Two men were killed elsewhere.",
    "Related stories: Three killed in crash.",
    "I knew him, they killed two of us last year.",
  ])("ends before %s", (rest) => {
    expect(pageOf("Man shot", `Man shot${body}${rest}`)).toBe(`Man shot\n\n${body}`);
  });
  it("holds what people are quoted with", () => {
    const quoted = `${body}"I heard six shots," said a neighbor.`;
    expect(pageOf("Man shot", `Man shot${quoted}`)).toBe(`Man shot\n\n${quoted}`);
  });
});
