import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type Day, FIRST_REPORT_DAY, isDay } from "../event/index.ts";
import { Problem } from "../problem.ts";

export interface Article {
  text: string;
  title: string | null;
  publishedOn: Day | null;
}

/** True when the text is an HTML page rather than prose that mentions a tag. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[\s\S])*-->\s*)*<(!doctype html|html|head|body|article)\b/i.test(
    text.slice(0, 4_000),
  );
}

/** The article's body as plain text with a blank line between paragraphs; menus, captions and scripts are left out. */
export function articleFromHtml(html: string, origin: string): Article {
  const noArticle = new Problem(
    `${origin}: no article found in this page. Save the article's text to a file and give that.`,
  );
  if (nestingOf(html) > DEEPEST_NESTING) throw noArticle;
  const { document } = parseHTML(html);
  const publishedOn = publicationDay(document);
  const parsed = new Readability(document, { charThreshold: 200 }).parse();
  const content = `<html><body>${parsed?.content ?? ""}</body></html>`;
  const text = blocksOf(parseHTML(content).document.body).join("\n\n");
  if (!text) throw noArticle;
  return { text, title: parsed?.title?.trim() || null, publishedOn };
}

/** Real pages stay below 100; parsers take quadratic time, then the whole stack, on pages built to be deep. */
const DEEPEST_NESTING = 500;

/** How deep tags stand in each other, counting only those that must be closed. */
function nestingOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  const tags =
    /<(\/?)(?:div|section|article|main|span|table|ul|ol|blockquote|b|i|em|strong|font|center|a)\b/gi;
  for (const tag of html.matchAll(tags)) {
    depth = tag[1] ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const BLOCKS = new Set(
  "P DIV SECTION ARTICLE H1 H2 H3 H4 H5 H6 LI UL OL BLOCKQUOTE PRE TABLE TR TD TH FIGURE FIGCAPTION BR".split(
    " ",
  ),
);
const SKIPPED = new Set("SCRIPT STYLE NOSCRIPT FIGURE FIGCAPTION BUTTON FORM ASIDE NAV".split(" "));

function blocksOf(root: Element): string[] {
  const blocks: string[] = [];
  let current = "";
  const flush = () => {
    const text = current.replace(/\s+/g, " ").trim();
    if (text) blocks.push(text);
    current = "";
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      current += node.textContent ?? "";
      return;
    }
    if (SKIPPED.has(node.nodeName)) return;
    const isBlock = BLOCKS.has(node.nodeName);
    if (isBlock) flush();
    for (const child of Array.from(node.childNodes)) visit(child);
    if (isBlock) flush();
  };
  visit(root);
  flush();
  return blocks;
}

const META_DAYS = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dcterms.created"]',
];

function publicationDay(document: ReturnType<typeof parseHTML>["document"]): Day | null {
  for (const selector of META_DAYS) {
    const day = leadingDay(document.querySelector(selector)?.getAttribute("content"));
    if (day) return day;
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const match = /"datePublished"\s*:\s*"([^"]+)"/.exec(script.textContent ?? "");
    const day = leadingDay(match?.[1]);
    if (day) return day;
  }
  const time = document.querySelector("article time[datetime], header time[datetime], time[pubdate]");
  return leadingDay(time?.getAttribute("datetime"));
}

function leadingDay(value: string | null | undefined): Day | null {
  const day = value?.trim().slice(0, 10) ?? "";
  return isDay(day) && day >= FIRST_REPORT_DAY ? day : null;
}
