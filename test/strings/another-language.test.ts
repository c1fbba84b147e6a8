import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { answer } from "../../src/answer.ts";
import type { Assessment } from "../../src/finding/index.ts";
import { renderHtml } from "../../src/report/index.ts";
import { root } from "../cli/run.ts";
import { Workshop } from "../import/store-fixture.ts";
import { outside, pseudo } from "./pseudo.ts";

const CLAIMS = `
Al-Shabaab is far weaker than three years ago. In 2014 the group killed 40 people in Kenya. 2014 was its deadliest year.
There has been no attack by al-Shabaab in Uganda since 2012. Al-Shabaab is active in Kenya, Somalia and Mali.
Most of its attacks were in Somalia. Al-Shabaab died with the loss of Kismayo in late 2012. Its violence stays below the radar.
Al-Shabaab is back in business. Al-Shabaab killed more people in Somalia than in Kenya in 2014.
It was the deadliest attack in Kenya since 1998. The group controls most of the countryside.
Al-Shabaab attacks in Mogadishu, Somalia, fell from 2012 to 2014.`;

/** Words that are names, abbreviations, keys or quotations, wherever they stand. */
const SENTENCE = /\p{L}{2,}[ ,]+\p{L}{2,}[ ,]+\p{L}{2,}/u;

describe("a language in which every string stands in brackets", () => {
  const workshop = new Workshop();
  let assessment: Assessment;
  let page: Document;

  beforeAll(async () => {
    const text = readFileSync(join(root, "examples/garissa-2015.txt"), "utf8") + CLAIMS;
    const rows = workshop.write("ged.csv", ROWS);
    const document = { id: "d", text, title: null, publishedOn: "2015-04-06", origin: "garissa.txt" };
    ({ assessment } = await answer(document, {
      asOf: "2015-04-06",
      data: [rows],
      today: "2026-01-01",
      strings: pseudo,
    }));
    page = parseHTML(renderHtml(assessment, { withText: null, generatedOn: null }, pseudo))
      .document as unknown as Document;
    workshop.close();
    workshop.remove();
  }, 120_000);

  test("every finding, verdict, reason and caveat is told in it", () => {
    const { findings, claims, verdict, asOf } = assessment;
    expect(new Set(claims.map(({ kind }) => kind)).size).toBeGreaterThan(7);
    const all = [...findings, ...claims.flatMap(({ figures }) => figures)];
    const told = [
      ...all.flatMap(({ statement, caveats, method }) => [statement, ...caveats, method.name]),
      ...claims.flatMap(({ reason, caveats }) => [reason, ...caveats]),
      verdict.question,
      verdict.statement,
      verdict.reason,
      asOf.how,
    ];
    expect(told.length).toBeGreaterThan(200);
    expect(told.filter((words) => SENTENCE.test(outside(words)))).toEqual([]);
  });

  test("no sentence of the page stands outside of its strings, but quotations, citations and what datasets say of themselves", () => {
    for (const part of page.querySelectorAll(
      "script, style, blockquote, .words, code, .citation, #sources, #cite, #coverage details.shown",
    ))
      part.remove();
    // References of the methods, and the names and vintages of datasets beside them.
    for (const note of page.querySelectorAll("#methods li .note")) note.remove();
    const texts: string[] = [];
    const walk = (node: Node) => {
      let text = "";
      for (const child of [...node.childNodes, null]) {
        // What stands before and after an escaped letter is one text.
        if (child?.nodeType === 3) text += child.textContent;
        else {
          texts.push(text);
          text = "";
          if (child) walk(child);
        }
      }
    };
    walk(page.body);
    for (const part of page.querySelectorAll("[aria-label], [title], [alt]"))
      for (const name of ["aria-label", "title", "alt"]) texts.push(part.getAttribute(name) ?? "");
    const names = [
      ...assessment.data.flatMap(({ id, name, version, vintage }) => [id, name, version, vintage]),
      ...assessment.events.flatMap(({ place }) => (place ? [place.name, ...place.within] : [])),
    ].sort((a, b) => b.length - a.length);
    const left = texts
      .map((text) => names.reduce((rest, name) => rest.replaceAll(name, ""), outside(text)).trim())
      .filter((text) => SENTENCE.test(text));
    expect(texts.length).toBeGreaterThan(500);
    expect([...new Set(left)]).toEqual([]);
  });

  test("shares are still printed in per cent", () => {
    expect(page.querySelector("#severity")?.textContent).toMatch(/\d %/);
  });
});

const COLUMNS =
  "id,type_of_violence,side_a,side_b,country,latitude,longitude,where_prec,where_coordinates,adm_1,adm_2,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high";
const ROWS = `${[
  COLUMNS,
  "1,3,Al-Shabaab,Civilians,Kenya,-0.46,39.65,1,Garissa town,Garissa county,,1,2015-04-02,2015-04-02,0,0,148,0,148,148,152",
  "2,3,Al-Shabaab,Civilians,Kenya,-2.27,40.9,1,Mpeketoni town,Lamu county,,1,2014-06-15,2014-06-15,0,0,49,0,48,49,53",
].join("\n")}\n`;
