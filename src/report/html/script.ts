import { createHash } from "node:crypto";

/**
 * What the page can do beyond what it says: values under the pointer, one scope at a time, a claim and its rows lit
 * together, and the fold opened in which a link ends. It holds no words of its own and reads nothing but the page.
 */
export const SCRIPT = `
(() => {
"use strict";
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const tip = document.createElement("div");
tip.className = "tip";
tip.setAttribute("aria-hidden", "true");
tip.hidden = true;
document.body.append(tip);
const show = (text, x, y) => {
  tip.textContent = text;
  tip.hidden = text === "";
  if (tip.hidden) return;
  const { width, height } = tip.getBoundingClientRect();
  tip.style.left = Math.max(4, Math.min(innerWidth - width - 4, x + 12)) + "px";
  tip.style.top = (y - height - 12 < 0 ? y + 16 : y - height - 12) + "px";
};
const tables = new WeakMap();
const rowsOf = (svg) => {
  if (tables.has(svg)) return tables.get(svg);
  const found = new Map();
  for (const table of all("table", svg.closest("figure"))) {
    const heads = all("thead th", table).map((head) => head.textContent);
    const column = heads.indexOf(svg.dataset.column);
    if (column < 1) continue;
    for (const row of all("tbody tr", table)) {
      const key = row.cells[0].textContent;
      if (/^\\d{4}-\\d{2}$/.test(key) && !found.has(key)) found.set(key, row.cells[column].textContent);
    }
  }
  tables.set(svg, found);
  return found;
};
const monthAt = (svg, x) => {
  const box = svg.getBoundingClientRect();
  const { left, right, from, to } = svg.dataset;
  const scale = svg.viewBox.baseVal.width / box.width;
  const inner = svg.viewBox.baseVal.width - left - right;
  const part = ((x - box.left) * scale - left) / inner;
  if (part < 0 || part > 1) return "";
  const time = Date.parse(from) + part * (Date.parse(to) - Date.parse(from));
  const month = new Date(time).toISOString().slice(0, 7);
  const value = rowsOf(svg).get(month);
  if (value === undefined) return "";
  const name = new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", year: "numeric", timeZone: "UTC" });
  return name.format(Date.parse(month + "-01")) + ": " + value + " · " + svg.dataset.column;
};
// The browser's own hints would stand beside ours.
for (const title of all("svg title")) {
  title.parentNode.dataset.tip = title.textContent;
  title.remove();
}
addEventListener("pointermove", (event) => {
  const mark = event.target.closest?.("[data-tip]");
  const series = event.target.closest?.("svg[data-column]");
  show(mark ? mark.dataset.tip : series ? monthAt(series, event.clientX) : "", event.clientX, event.clientY);
});
addEventListener("scroll", () => show("", 0, 0), { passive: true });

const filter = document.querySelector(".filter");
let opened = [];
if (filter) {
  filter.hidden = false;
  filter.addEventListener("change", ({ target }) => {
    for (const fold of opened) fold.open = false;
    opened = [];
    for (const part of all("[data-scope]")) {
      part.hidden = target.value !== "" && part.dataset.scope !== target.value;
      if (part.hidden || target.value === "") continue;
      for (let fold = part.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) {
        if (!fold.matches(".basis")) { fold.open = true; opened.push(fold); }
        if (fold.matches(".basis")) break;
      }
    }
  });
}

const follow = () => {
  const goal = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!goal) return;
  for (let fold = goal.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  goal.scrollIntoView({ block: "center" });
};
addEventListener("hashchange", follow);
if (/^#(row|claim)-/.test(location.hash)) follow();

const light = (on) => ({ target }) => {
  const from = target.closest?.(".claim, .rows tr");
  if (!from) return;
  from.classList.toggle("lit", on);
  for (const link of all('a[href^="#row-"], a[href^="#claim-"]', from))
    document.getElementById(link.hash.slice(1))?.classList.toggle("lit", on);
};
for (const [name, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]])
  addEventListener(name, light(on));
})();
`.trim();

/** By which the page's policy admits this script and no other. */
export const SCRIPT_HASH = `sha256-${createHash("sha256").update(SCRIPT).digest("base64")}`;
