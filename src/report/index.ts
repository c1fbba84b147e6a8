export { csvFiles } from "./csv.ts";
export { renderHtml } from "./html/render.ts";
export { renderMarkdown } from "./markdown/render.ts";
export { renderText } from "./text/render.ts";
