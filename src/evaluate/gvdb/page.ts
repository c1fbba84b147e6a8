/**
 * The article on a page as it was saved: its title, to which the text was joined without a space, as a paragraph of its
 * own, and what follows up to the notice of copyright, the links to other stories and the readers' comments.
 */
export function pageOf(title: string, text: string): string {
  if (!text.startsWith(title)) return articleIn(text);
  return `${headlineOf(title)}\n\n${articleIn(text.slice(title.length))}`;
}

/** A title without the names of the site behind it ("… | Fox 59", "… « CBS Denver", "… - KOCO.com"). */
export function headlineOf(title: string): string {
  const bar = title.search(/\s[|«]\s/);
  const headline = bar > 0 ? title.slice(0, bar) : title;
  const dash = headline.lastIndexOf(" - ");
  return dash > 0 && SITE.test(headline.slice(dash)) ? headline.slice(0, dash) : headline;
}

const SITE =
  /\b(?:News|Home|Times|Tribune|Post|Report|TV|Online|Channel|Local|CBS|NBC|ABC|CNN|FOX|Fox|[KW][A-Z]{2,3}(?:-TV)?)\b|\.(?:com|org)\b/;

function articleIn(text: string): string {
  const end = text.search(END);
  const article = end > 0 ? text.slice(0, end) : text;
  return article.slice(0, commentsIn(article));
}

const END =
  /\(?(?:©|\b(?:Story )?copyright (?:©|\(c\)|(?:19|20)\d\d)|All rights reserved\b)|\b(?:Related|More|Recommended|Trending|Other) (?:stories|news|headlines|coverage|articles)\s?:|\bMORE (?:NEWS|STORIES|HEADLINES|FROM)\b/i;

/**
 * Where readers begin to comment: the first sentence in which somebody speaks for himself or exclaims outside quotation marks, if nobody
 * is quoted after it. The text's length without one.
 */
function commentsIn(text: string): number {
  let quoted = false;
  let begin = 0;
  let sentences = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (/^["“”]$/.test(mark)) quoted = mark === '"' ? !quoted : mark === "“";
    else if (/^[.!?]/.test(mark)) {
      if (mark[0] === "!" && !quoted && sentences >= LEAST_SENTENCES)
        return QUOTED.test(text.slice(begin)) ? text.length : begin;
      if (/["”]/.test(mark)) quoted = false;
      begin = index + mark.length;
      sentences++;
    } else if (!quoted && sentences >= LEAST_SENTENCES)
      return QUOTED.test(text.slice(begin)) ? text.length : begin;
  }
  return text.length;
}

const MARKS = /["“”]|[.!?]["”)]?\s+|\b(?:I|I['’](?:m|ve|ll|d))\b(?!-\d|[ .][A-Z]{2})/g;
const QUOTED = /\b(?:said|says|told|added|testified)\b/;
/** A comment comes after so many sentences of the article. */
const LEAST_SENTENCES = 4;
