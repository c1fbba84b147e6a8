// A report with its right answers: facts are drawn first, then the words that tell them.
import { ARMED, addAttribution, addBeside, addMove, drawTitle, join } from "./additions.mjs";
import { WOUNDED_LATER } from "./beside.mjs";
import { dayNumber, drawDay, drawEarlier, drawSpeakingDay, iso } from "./days.mjs";
import { DEEDS, KIDNAPPING } from "./deeds.mjs";
import { figure, fill, sentence } from "./dice.mjs";
import { DOER_ADDITIONS, GROUP_AS_DOER } from "./doers.mjs";
import { drawLead } from "./lead.mjs";
import { DATELINES, DAY_LATER, PART_ALONE, PLACE_LATER, PLACES, SPEECH } from "./speech.mjs";
import { drawCount, drawWounded } from "./tolls.mjs";
import { ON_THE_GROUND, STATES, USUAL_YEARS, WORLD, YEARS } from "./world.mjs";

const SORTS = [...Object.keys(DEEDS), "kidnapping", "clash", "not done"];
const CLASH = {
  types: ["battle"],
  targets: DEEDS.raid.targets,
  back: ["the fighting", "the violence", "the battle"],
  head: ["clashes", "fighting", "gun battle"],
};
/** Nobody comes and strikes. */
const NO_GROUP = new Set(["mob", "clash", "shelling", "air-strike"]);

/** @returns {{id: string, day: string, title: string|null, text: string, tags: string[], answer: object}} */
export function drawReport(dice, id) {
  const tags = [];
  const sort = dice.among(SORTS);
  const country = dice.among(
    sort === "shelling" || sort === "air-strike" ? WORLD.filter(({ code }) => STATES[code]) : WORLD,
  );
  const group = country.groups.length > 0 ? dice.among(country.groups) : null;
  const stage =
    sort === "not done"
      ? dice.among(group === null ? ["foiled", "attempted"] : ["foiled", "foiled", "attempted", "threatened"])
      : "accomplished";
  const deed = sort === "kidnapping" ? KIDNAPPING : sort === "clash" ? CLASH : (DEEDS[sort] ?? DEEDS.bombing);
  const [years0, years1] = YEARS[country.code] ?? USUAL_YEARS;
  const report = dayNumber(`${dice.between(years0, years1)}-01-15`) + dice.between(0, 340);
  const day = drawDay(dice, report);
  const aim = dice.among(deed.targets);
  const [target, targetKind, victims] = aim;
  const victim = dice.among(victims);
  const { town, where, placeLater, dateline, placeTag, name } = drawWhere(
    dice,
    country,
    stage,
    DEEDS.raid.targets.includes(aim),
  );
  const who = drawWho(dice, { sort, country, group, stage, deed });
  const split = deed.act !== undefined && stage === "accomplished" && sort !== "mob" && dice.chance(0.15);
  const noDeaths = !split && deed.act !== undefined && sort !== "raid" && dice.chance(0.1);
  const dayLater = stage === "accomplished" && dice.chance(0.1);
  const count = drawCount(dice, {
    high: ["stabbing", "ramming", "beheading", "mob"].includes(sort) ? 12 : 60,
  });
  const toldWounded =
    ["beheading", "mob", "kidnapping"].includes(sort) || noDeaths || stage !== "accomplished"
      ? null
      : drawWounded(dice, victim);
  const withWounded = toldWounded !== null && dice.chance(0.55);
  const speech = dice.construct(stage === "accomplished" ? SPEECH : { none: SPEECH.none });
  const people = { V: `${count.phrase} ${victim}`, were: "were", have: "have", are: "are" };
  const slots = {
    A: who.doer?.phrase ?? "",
    A0: dice.among(["two men", "militants", "three suspected militants", "a group of men"]),
    t: target,
    ...people,
    K: people.V,
    kwere: "were",
    khave: "have",
    W: withWounded ? toldWounded.phrase : "",
    S: dice.among([
      "rival militias",
      "herders and farmers",
      "soldiers and gunmen",
      "police and armed bandits",
      "rival clans",
      "government troops and rebels",
      "two armed groups",
      "soldiers and militants",
    ]),
    G: group ? dice.among(group.names) : "",
    P: where,
    T: day.text,
  };
  const mayFront = speech.tag === "none" || speech.tag.startsWith("behind");
  const facts = {
    sort,
    stage,
    split,
    noDeaths,
    deed,
    doer: who.doer,
    where,
    mayFront,
    slots,
    day: dayLater ? { ...day, text: "" } : day,
    armed: ARMED.has(sort),
  };
  const lead = drawLead(dice, facts);
  tags.push(
    `sort: ${stage === "accomplished" ? sort : stage}`,
    ...lead.tags,
    `speech: ${speech.tag}`,
    `day: ${day.tag}`,
    `place: ${placeTag}`,
  );
  if (dayLater) tags.push("day later");
  if (stage === "accomplished" && !noDeaths) tags.push(`toll: ${count.tag}`);
  if (lead.usedDoer) tags.push(...who.tags);

  const speakingDay = () => drawSpeakingDay(dice, report, Math.min(day.last, report));
  const first = fill(speech.text, { c: lead.clauses[0], day: speakingDay() });
  const sentences = [(dateline ?? "").replace("{date}", "") + sentence(first)];
  if (dateline !== null) sentences[0] = datelined(dateline, sentence(first), report);
  for (const clause of lead.clauses.slice(1)) sentences.push(sentence(clause));

  const around = contextOf(dice, { country, town, group: who.group ?? group, report, speakingDay, deed });
  const answer = {
    types:
      stage === "accomplished"
        ? deed.types
        : stage === "threatened"
          ? ["bombing", "attack", "armed-assault"]
          : ["bombing", "attack", "armed-assault"],
    stages: stage === "foiled" || stage === "attempted" ? ["foiled", "attempted"] : [stage],
    day: stage === "threatened" ? undefined : [iso(day.first), iso(day.last)],
    place: name,
    country: country.code,
    killed:
      stage === "accomplished" && sort !== "kidnapping" && !noDeaths
        ? bounds(count)
        : stage === "accomplished"
          ? "none"
          : undefined,
    wounded:
      stage !== "accomplished"
        ? undefined
        : noDeaths
          ? lead.tags.includes("lead: nobody hurt")
            ? "none"
            : bounds(count)
          : lead.wounded
            ? bounds(toldWounded)
            : "none",
    kidnapped: sort === "kidnapping" ? bounds(count) : undefined,
    actor: stage === "threatened" ? who.lead?.id : who.asked ? null : undefined,
    target: lead.target ? [targetKind, kindOfVictims(victim)].filter(Boolean) : undefined,
    weapon: stage === "accomplished" ? deed.weapon : undefined,
    tactic: deed.tactic,
    others: 0,
  };
  if (stage === "threatened") answer.actor = undefined;
  if (who.lead !== null && lead.usedDoer)
    Object.assign(answer, { actor: who.lead.id, status: who.lead.status });
  if (lead.wounded) tags.push(`wounded: ${toldWounded.tag}`, `wounded form: ${toldWounded.form}`);

  if (!lead.deedTold) Object.assign(answer, { types: undefined, weapon: undefined, tactic: undefined });
  const makesSense = (wording) => !NO_GROUP.has(sort) || !wording.includes("attackers");
  const early = [];
  if (dayLater) early.push(around(dice.wording(DAY_LATER.filter(makesSense)), { T: day.text }));
  if (placeLater) early.push(around(dice.wording(PLACE_LATER.filter(makesSense))));
  const more = [];
  if (toldWounded !== null && !lead.wounded && dice.chance(0.35)) {
    const form =
      toldWounded.form === "noun" || / (?:others|people|more)/.test(toldWounded.phrase)
        ? toldWounded.phrase
        : `${toldWounded.phrase.replace(/^(several|dozens|scores)$/, "$1 more")}${/^(several|dozens|scores)$/.test(toldWounded.phrase) ? "" : " others"}`;
    more.push([around(dice.wording(WOUNDED_LATER), { W: form })]);
    answer.wounded = bounds(toldWounded);
    tags.push("wounded later", `wounded: ${toldWounded.tag}`);
  }
  addMove(dice, {
    more,
    tags,
    answer,
    around,
    count,
    sort,
    stage,
    noDeaths,
    doer: who.doer,
    used: lead.usedDoer,
  });
  addAttribution(dice, {
    more,
    tags,
    answer,
    around,
    who: { ...who, lead: lead.usedDoer ? who.lead : null },
    sort,
    stage,
    group,
    alone: who.doer?.plural === false && lead.usedDoer,
  });
  const tail = [];
  addBeside(dice, { more, tail, tags, answer, around, group, harmed: stage === "accomplished" && !noDeaths });
  const told = [...sentences, ...early, ...dice.shuffle(more).flat(), ...tail];
  const title = drawTitle(dice, {
    deed,
    sort,
    stage,
    count,
    noDeaths,
    town,
    country,
    who,
    victim,
    usedDoer: lead.usedDoer,
    moved: tags.some((tag) => tag === "toll: rise" || tag === "toll: lowered"),
    placeTag,
    tags,
  });
  return {
    id,
    day: iso(report),
    title,
    text: join(dice, told).replaceAll("Philippines's", "Philippines'").replaceAll("the the ", "the "),
    tags,
    answer,
  };
}

function bounds({ low, best, high }) {
  return { low, best, high };
}

function kindOfVictims(noun) {
  if (/soldier|troops/.test(noun)) return "military";
  if (/police|officers/.test(noun)) return "police";
  if (/worshipper|churchgoer/.test(noun)) return "religious";
  if (/student|pupil|school/.test(noun)) return "education";
  if (/passenger/.test(noun)) return "transport";
  if (/nurse|patient|health/.test(noun)) return "health";
  if (/miner|worker/.test(noun)) return "business";
  return "civilians";
}

function drawWhere(dice, country, stage, rural) {
  const town = dice.among(country.towns);
  const slots = {
    town: town.name,
    kind: town.kind,
    prov: town.province,
    Prov: town.province.replace("the ", ""),
    part: country.part,
    ppl: country.people,
    country: country.country,
    capital: country.capital,
  };
  const roll = dice.next();
  if (roll < 0.1 && stage === "accomplished") {
    return {
      town,
      where: fill(dice.wording(PART_ALONE), slots),
      placeLater: true,
      dateline: null,
      placeTag: "later",
      name: town.name,
    };
  }
  const line = (place) =>
    fill(dice.wording(DATELINES.filter((text) => dice.has([text]))), {
      TOWN: place.toUpperCase(),
      country: country.country.replace("the ", ""),
      Mon: "{Mon}",
      d: "{d}",
    });
  if (roll < 0.2 && stage === "accomplished")
    return {
      town,
      where: "",
      placeLater: false,
      dateline: line(town.name),
      placeTag: "date line alone",
      name: town.name,
    };
  const fitting = rural
    ? Object.fromEntries(
        Object.entries(PLACES)
          .filter(([tag]) => tag !== "capital")
          .map(([tag, list]) => [tag, list.filter((text) => !/cent(?:re|ral)|inside/.test(text))]),
      )
    : PLACES;
  const { tag, text } = dice.construct(fitting);
  const dateline = dice.chance(0.25) ? line(country.capital) : null;
  const name =
    tag === "capital"
      ? country.capital
      : tag === "province alone"
        ? town.province.replace(/^the | (?:province|state|region|department|County|State)$/gi, "")
        : town.name;
  return {
    town,
    where: fill(text, slots),
    placeLater: false,
    dateline,
    placeTag: dateline ? `${tag}, date line of the capital` : tag,
    name,
  };
}

function datelined(line, text, report) {
  const date = new Date(report * 86_400_000);
  const month = date.toLocaleString("en-GB", { month: "long", timeZone: "UTC" });
  return line.replace("{Mon}", month).replace("{d}", String(date.getUTCDate())) + text;
}

/** The doer of the lead, and how the report lays it at somebody's door. */
function drawWho(dice, { sort, country, group, stage, deed }) {
  const generic = (phrase) => ({
    phrase,
    plural: !/^an? (?!group|mob|angry|crowd|lynch)/.test(phrase),
    named: false,
    added: null,
  });
  const unknown = () => {
    const doer = generic(dice.wording(deed.doers ?? ["gunmen"]));
    const tags = [];
    if (doer.plural && ARMED.has(sort) && !/^(?:assailants on|men armed|bandits|raiders)/.test(doer.phrase)) {
      const { tag, text } = dice.construct(DOER_ADDITIONS);
      doer.phrase = fill(text, { A: doer.phrase });
      doer.added = tag === "none" ? null : tag;
      if (doer.added) tags.push(tag);
    }
    return { doer, tags };
  };
  if (stage !== "accomplished")
    return { doer: null, lead: null, tags: [], mode: "none", group: null, asked: false };
  if (deed.doers === null) {
    const states = STATES[country.code].filter(
      ([words]) => sort === "air-strike" || ON_THE_GROUND.test(words),
    );
    if (states.length === 0 || dice.chance(0.3))
      return { doer: null, lead: null, tags: [], mode: "none", group: null, asked: true };
    const [phrase, id] = dice.among(states);
    return {
      doer: { phrase, plural: true, named: false, added: null },
      lead: { id, status: "stated" },
      tags: ["who: a state's forces"],
      mode: "none",
      group: null,
      asked: true,
    };
  }
  if (sort === "clash") return { doer: null, lead: null, tags: [], mode: "none", group: null, asked: false };
  if (sort === "mob") return { ...unknown(), lead: null, mode: "none", group: null, asked: true };
  const single = sort === "stabbing" || sort === "ramming" || sort === "suicide";
  if (group !== null && !single && dice.chance(0.35)) {
    const { tag, text } = dice.construct(GROUP_AS_DOER);
    const name = dice.among(group.names);
    const phrase = fill(text, {
      G: name,
      g: group.adjective ?? name.replace(/^the /, ""),
      m: dice.among(group.members),
    });
    return {
      doer: { phrase, plural: true, named: text !== "{G}" ? "members" : "name", added: null },
      lead: { id: group.id, status: tag },
      tags: [`who: group in the lead, ${tag}`],
      mode: "none",
      group,
      asked: true,
    };
  }
  const modes =
    group === null
      ? ["nobody", "none"]
      : ["claimed", "claimed", "stated", "blamed", "denied", "nobody", "habits", "none"];
  return { ...unknown(), lead: null, mode: dice.among(modes), group, asked: true };
}

function contextOf(dice, { country, town, group, report, speakingDay, deed }) {
  return (text, more = {}) => {
    const { year, month } = drawEarlier(dice, report);
    const now = Number(iso(report).slice(0, 4));
    const place2 = dice.among(country.towns.filter(({ name }) => name !== town.name)).name;
    return sentence(
      fill(text, {
        back: dice.wording(deed.back),
        year,
        month,
        years: figure(now - year),
        x: figure(dice.between(3, 90)),
        N: dice.among(["2,000", "10,000", "35,000", "1,200", "50,000", "400"]),
        place2,
        town: town.name,
        kind: town.kind,
        prov: town.province,
        Prov: town.province.replace("the ", ""),
        capital: country.capital,
        day: speakingDay(),
        G: group === null ? "" : dice.among(group.names),
        g: group === null ? "" : (group.adjective ?? group.names[0].replace(/^the /, "")),
        ...more,
      }),
    );
  };
}
