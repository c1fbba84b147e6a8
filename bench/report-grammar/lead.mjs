// The beginning of a report: what was done, to how many, where, when and by whom, as one clause.
import { CLASHES, EVENT_ALONE, KIDNAPPED, LEADS, NO_DEATHS, NOT_DONE, TOLL_ALONE } from "./clauses.mjs";
import { fill } from "./dice.mjs";
import { FRONTED } from "./doers.mjs";

const NO_FLIGHT = new Set(["suicide", "shelling", "air-strike", "mob"]);
const BOTH_VERBS = new Set(["shooting", "raid", "suicide"]);

/** Slots that a wording needs and the facts do not have rule it out, and so does what makes no sense together. */
function fits(text, facts) {
  const { deed, sort, doer } = facts;
  const needs = (slot) => text.includes(`{${slot}}`);
  if (needs("A") && doer === null) return false;
  for (const slot of ["act", "kill", "done", "thing", "noun", "take", "taken"])
    if (needs(slot) && !deed[slot]) return false;
  if (needs("act") && needs("kill") && !BOTH_VERBS.has(sort)) return false;
  if (/fled|flee|escap/.test(text) && NO_FLIGHT.has(sort)) return false;
  if (/murder/.test(text) && (sort === "air-strike" || sort === "shelling")) return false;
  if (needs("thing") && doer?.named) return false;
  if (/who \{act\}|by \{A\} has/.test(text) && doer.added) return false;
  return !(text.includes("{A} {take}") && doer?.added?.startsWith("comma"));
}

/** A table without the wordings that do not fit. */
function fitting(table, facts, dice) {
  const kept = Object.entries(table).map(([tag, list]) => [tag, list.filter((text) => fits(text, facts))]);
  const own = kept.filter(([, list]) => dice.has(list));
  return Object.fromEntries(own.length > 0 ? own : kept);
}

/** Words for the deed that agree with the clause around them. */
function deedWords(text, { deed, sort }, dice) {
  const words = {};
  const draw = (slot, rule = () => true) => {
    if (text.includes(`{${slot}}`))
      words[slot] = dice.wording(withFallback(deed[slot].filter(rule), deed[slot]));
  };
  draw("act");
  draw("kill", (w) => !(text.includes("{act}") && /\{t\}/.test(w)));
  draw("done", (w) => !(text.includes("by {A}") && / by /.test(w)));
  draw("thing");
  draw("take");
  draw("taken");
  const single = /\{noun\}[^,]* (?:has|was) /.test(text);
  draw("noun", (w) => !(single && w.startsWith("air strikes")) && !(text.includes("{A}") && / by /.test(w)));
  if (sort === "suicide" && text.includes("{A} {act}") && words.act === undefined) words.act = deed.act[0];
  return words;

  function withFallback(list, all) {
    return dice.has(list) ? list : all;
  }
}

/** Place and day behind the clause, before it or behind its subject. */
function arrange(dice, text, { where, day, mayFront }) {
  const plain = { mid: "", front: "" };
  if (day.text === "") return { ...plain, tag: "day elsewhere", PT: where };
  if (text.includes("{mid}") && day.middle && dice.chance(0.4))
    return { ...plain, tag: "day behind the subject", mid: ` ${day.text}`, PT: where };
  if (mayFront && day.tag !== "bare-weekday" && dice.chance(0.2))
    return { ...plain, tag: "day in front", front: `${day.text}, `, PT: where };
  if (mayFront && where !== "" && dice.chance(0.12))
    return { ...plain, tag: "place in front", front: `${where}, `, PT: day.text };
  if (where !== "" && dice.chance(0.25)) return { ...plain, tag: "day, place", PT: `${day.text} ${where}` };
  return { ...plain, tag: "place, day", PT: `${where} ${day.text}` };
}

/** @returns {{clauses: string[], tags: string[], usedDoer: boolean, wounded: boolean, target: boolean, deedTold: boolean}} the first clause, and the second where the toll stands apart. */
export function drawLead(dice, facts) {
  const { sort, stage, split } = facts;
  const tags = [];
  let table = LEADS;
  if (sort === "kidnapping") table = KIDNAPPED;
  if (sort === "clash") table = CLASHES;
  if (facts.noDeaths) table = NO_DEATHS;
  if (stage !== "accomplished") table = { [stage]: NOT_DONE[stage] };
  if (split) table = { "toll apart": EVENT_ALONE };
  const { tag, text } = dice.construct(fitting(table, facts, dice));
  if (stage === "accomplished") tags.push(`lead: ${tag}`);
  const startsWithDoer = text.startsWith("{A}");
  const order = arrange(dice, text, facts);
  if (order.tag !== "day elsewhere") tags.push(`order: ${order.tag}`);
  const words = deedWords(text, facts, dice);
  const slots = { ...facts.slots, ...words, mid: order.mid, PT: order.PT };
  let front = order.front;
  if (
    front === "" &&
    startsWithDoer &&
    facts.mayFront &&
    facts.doer?.plural &&
    facts.armed &&
    dice.chance(0.12)
  ) {
    front = dice.wording(FRONTED);
    tags.push("participle in front");
  }
  const clause = front + fillAll(text, slots);
  const clauses = [clause];
  let wounded = /\{W\}/.test(text) && Boolean(slots.W);
  let told = text + Object.values(words).join(" ");
  if (split) {
    const back = ["{thing}", "{noun}"].some((slot) => text.startsWith(slot));
    const { tag: way, text: toll } = dice.construct(TOLL_ALONE, (name) => name !== "it killed" || back);
    tags.push(`toll apart: ${way}`);
    clauses.push(fillAll(toll, { ...facts.slots, back: dice.wording(facts.deed.back) }));
    wounded = /\{W\}/.test(toll) && Boolean(slots.W);
  }
  if (/by \{A\}$|\{A\}/.test(text)) told += "{A}";
  return {
    clauses,
    tags,
    usedDoer: told.includes("{A}"),
    wounded,
    target: told.includes("{t}"),
    deedTold: sort === "raid" || Object.keys(words).length > 0 || table !== LEADS,
  };
}

function fillAll(text, slots) {
  const once = fill(text, slots);
  return once.includes("{") ? fill(once, slots) : once;
}
