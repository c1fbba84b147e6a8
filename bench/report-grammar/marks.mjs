// Which fields of a reading are right, by the answers of a report; a field that the answers leave out is not asked.

export const FIELDS = [
  "event",
  "type",
  "stage",
  "day",
  "place",
  "country",
  "killed",
  "wounded",
  "kidnapped",
  "actor",
  "status",
  "degree",
  "target",
  "weapon",
  "tactic",
  "apart",
];

const fold = (text) =>
  text
    .normalize("NFD")
    .replaceAll(/[^\p{L}\s]/gu, "")
    .toLowerCase();

export function marksOf(reading, answer) {
  const main =
    reading.events.find(({ id }) => id === reading.main) ??
    (answer.stages[0] === "threatened" ? reading.events[0] : undefined);
  const marks = { event: main !== undefined };
  if (main === undefined) return { marks, got: null };
  const named = main.perpetrators.filter(({ actor, status }) => actor !== null || status === "claimed");
  const asked = {
    type: answer.types?.includes(main.type),
    stage: answer.stages.includes(main.stage),
    day:
      answer.day &&
      main.date !== null &&
      main.date.start === answer.day[0] &&
      main.date.end === answer.day[1],
    place: main.place !== null && fold(main.place.name).includes(fold(answer.place)),
    country: main.place?.country === answer.country,
    killed: answer.killed && fitsToll(main.killed, answer.killed),
    wounded: answer.wounded && fitsToll(main.wounded, answer.wounded),
    kidnapped: answer.kidnapped && fitsToll(main.kidnapped, answer.kidnapped),
    actor:
      answer.actor === null
        ? !named.some(({ status }) => status !== "denied")
        : named.some(({ actor }) => isActor(actor, answer.actor)),
    status: named.some(
      ({ actor, status }) => isActor(actor, answer.actor) && [answer.status].flat().includes(status),
    ),
    degree: main.organisation.degree === answer.degree,
    target: main.targets.some(({ kind }) => answer.target?.includes(kind)),
    weapon: main.weapons.some(({ kind }) => kind === answer.weapon),
    tactic: main.tactic === answer.tactic,
    apart: reading.events.length <= 1 + answer.others,
  };
  const keys = { type: "types", stage: "stages", apart: "others" };
  for (const [field, right] of Object.entries(asked))
    if (answer[keys[field] ?? field] !== undefined) marks[field] = Boolean(right);
  return { marks, got: inShort(main, reading.events.length) };
}

function fitsToll(toll, wanted) {
  if (wanted === "none") return toll === null || toll.best === 0;
  if (toll === null || toll.best !== wanted.best) return false;
  return wanted.low === null || (toll.low === wanted.low && toll.high === wanted.high);
}

/** A branch of the Islamic State is one of it. */
function isActor(actor, wanted) {
  if (wanted === "islamic-state") return actor?.startsWith("islamic-state") ?? false;
  return actor === wanted;
}

function inShort(
  {
    type,
    stage,
    date,
    place,
    killed,
    wounded,
    kidnapped,
    perpetrators,
    organisation,
    targets,
    weapons,
    tactic,
  },
  events,
) {
  const toll = (t) => (t === null ? null : [t.low, t.best, t.high]);
  return {
    type,
    stage,
    day: date && [date.start, date.end],
    place: place && [place.name, place.country],
    killed: toll(killed),
    wounded: toll(wounded),
    kidnapped: toll(kidnapped),
    who: perpetrators.map(({ name, actor, status }) => [actor ?? name, status]),
    degree: organisation.degree,
    targets: targets.map(({ kind }) => kind),
    weapons: weapons.map(({ kind }) => kind),
    tactic,
    events,
  };
}
