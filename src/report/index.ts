export { renderHtml } from "./html/render.ts";
export { renderText } from "./text/render.ts";
