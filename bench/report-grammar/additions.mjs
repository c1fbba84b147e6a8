// What stands behind the first sentences and over them: how the toll moves, who did it, what lies beside; the title.
import { BESIDE, TOLL_MOVES } from "./beside.mjs";
import { TITLES } from "./clauses.mjs";
import { figure, fill } from "./dice.mjs";
import { ATTRIBUTIONS, DEGREES, DENIALS, NOBODY } from "./doers.mjs";

/** Sorts of attack whose doers come with guns. */
export const ARMED = new Set(["shooting", "raid", "ambush", "kidnapping"]);

export function addMove(dice, { more, tags, answer, around, count, sort, stage, noDeaths, doer, used }) {
  if (
    stage !== "accomplished" ||
    sort === "kidnapping" ||
    noDeaths ||
    !["exact", "at-least"].includes(count.tag) ||
    count.best < 5 ||
    dice.chance(0.6)
  )
    return;
  const fights = ARMED.has(sort) && doer?.plural && used;
  const { tag, text } = dice.construct(
    TOLL_MOVES,
    (name) =>
      (name !== "attackers killed too" || fights) &&
      (sort !== "clash" || name !== "parts") &&
      !(name === "lowered" && count.tag !== "exact"),
  );
  const less = count.best - dice.between(1, 2);
  const high = count.best + 2;
  more.push([around(text, { less: figure(less), more: figure(high), was: figure(count.best) })]);
  tags.push(`toll: ${tag}`);
  if (tag === "rise") {
    answer.killed = { low: null, best: high, high: null };
    answer.wounded = undefined;
  }
  if (tag === "lowered") answer.killed = { low: null, best: less, high: null };
}

export function addAttribution(dice, { more, tags, answer, around, who, sort, stage, group, alone }) {
  const { mode } = who;
  if (stage !== "accomplished") return;
  const name = who.group === null ? "" : dice.among(who.group.names);
  const say = (text) => around(text, { G: name });
  const settle = (status) => Object.assign(answer, { actor: who.group.id, status });
  if (mode === "claimed") {
    const { tag, text } = dice.construct({
      claimed: ATTRIBUTIONS.claimed,
      "claimed through a channel": ATTRIBUTIONS["claimed through a channel"],
    });
    more.push([say(text)]);
    tags.push(`who: ${tag}`);
    settle("claimed");
  } else if (mode === "stated") {
    const text = dice.wording(ATTRIBUTIONS["stated by officials"]);
    more.push([say(text)]);
    tags.push("who: stated by officials");
    // That somebody was behind it, officials say as a finding or as a suspicion.
    settle(/behind|responsible/.test(text) ? ["stated", "suspected"] : ["stated"]);
  } else if (mode === "blamed" || mode === "denied") {
    const told = [say(dice.wording(ATTRIBUTIONS.blamed))];
    if (mode === "denied") told.push(say(dice.wording(DENIALS)));
    more.push(told);
    tags.push(mode === "denied" ? "who: blamed, denied" : "who: blamed");
    settle(mode === "denied" ? "denied" : "suspected");
  } else if (mode === "nobody" || mode === "habits") {
    const tag = mode === "nobody" ? "nobody claimed" : "nobody claimed, a group's habits";
    more.push([say(dice.wording(NOBODY[tag]))]);
    tags.push(`who: ${tag}`);
  }
  if ((sort === "stabbing" || sort === "ramming") && alone && mode !== "claimed" && dice.chance(0.5)) {
    const degree = mode === "none" && group !== null && dice.chance(0.4) ? "inspired" : "none";
    if (degree === "inspired") answer.actor = undefined;
    more.push([around(dice.wording(DEGREES[degree]), { G: group === null ? "" : dice.among(group.names) })]);
    tags.push(`degree: ${degree}`);
    answer.degree = degree;
  } else if (["claimed", "stated"].includes(mode) && dice.chance(0.15)) {
    more.push([around(dice.wording(DEGREES.directed), { G: name })]);
    tags.push("degree: directed");
    answer.degree = "directed";
  }
}

const OTHER_ATTACKS = new Set(["earlier attack", "recent attack", "same day elsewhere"]);

/** What is said only where somebody came to harm. */
const AFTER_HARM = new Set([
  "condolences",
  "condemnation",
  "embassy",
  "witnesses",
  "arrests",
  "reaction",
  "recent attack",
  "earlier attack",
]);

export function addBeside(dice, { more, tail, tags, answer, around, group, harmed }) {
  const n = dice.between(0, 4);
  const left = new Set(Object.keys(BESIDE));
  for (let i = 0; i < n; i++) {
    const { tag, text } = dice.construct(
      BESIDE,
      (name) => left.has(name) && (harmed || !AFTER_HARM.has(name)),
    );
    left.delete(tag);
    if (group === null && text.includes("{G}")) continue;
    tags.push(`beside: ${tag}`);
    if (OTHER_ATTACKS.has(tag)) answer.others++;
    (OTHER_ATTACKS.has(tag) || tag === "accident" || tag === "boilerplate" ? tail : more).push(
      OTHER_ATTACKS.has(tag) || tag === "accident" || tag === "boilerplate" ? around(text) : [around(text)],
    );
  }
}

export function drawTitle(
  dice,
  { deed, sort, stage, count, noDeaths, town, country, who, victim, usedDoer, moved, placeTag, tags },
) {
  if (stage !== "accomplished" || dice.chance(0.5)) return null;
  const toll =
    sort !== "kidnapping" && !noDeaths && !moved && ["exact", "at-least", "dozens"].includes(count.tag);
  const active =
    toll &&
    usedDoer &&
    who.doer.plural &&
    !/mob|crowd|group/.test(who.doer.phrase) &&
    who.doer.added === null &&
    who.doer.named !== "name" &&
    !who.doer.phrase.startsWith("the ");
  const { tag, text } = dice.construct(
    TITLES,
    (name) => name === "no toll" || (name === "active" ? active : toll),
  );
  tags.push(`title: ${tag}`);
  const n =
    count.tag === "dozens"
      ? count.phrase.split(" ")[0]
      : count.tag === "at-least"
        ? `at least ${count.best}`
        : String(count.best);
  const capital = placeTag.startsWith("capital");
  const where = placeTag.startsWith("province")
    ? country.country.replace("the ", "")
    : dice.among([capital ? country.capital : town.name, country.country.replace("the ", "")]);
  const a = active
    ? who.doer.phrase
        .replace(/^an? |^(?:unidentified|unknown) /, "")
        .replace(/^group of armed men/, "armed men")
    : "";
  return fillTitle(text, { n: n, head: dice.wording(deed.head), where, a, victims: victim });
}

function fillTitle(text, slots) {
  const title = fill(text, slots);
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Sentences in paragraphs, as desks break them: after every sentence or two. */
export function join(dice, sentences) {
  return sentences.reduce((text, next) => text + (dice.chance(0.5) ? "\n" : " ") + next);
}
