import type { Lexicons } from "../../read/index.ts";
import { tokenise } from "../../read/tokens.ts";
import { type Knowledge, wordListsOf } from "../knowledge.ts";
import { learnCommonWords } from "../learn/common-words.ts";
import { learnModel, learnNumbered, type Model, numberFeatures } from "../learn/model.ts";
import { type NetworkTraining, trainNetwork } from "../learn/network.ts";
import { learnRidge, type RidgeTraining } from "../learn/ridge.ts";
import { type Classing, learnWordClasses, type WordClasses } from "../learn/word-classes.ts";
import { recordOf } from "../record-of.ts";
import { PHRASE_SLOTS, seesBounds, slotFeatures, wholeFeatures } from "./bounds.ts";
import { INCIDENT_TYPES } from "./incident-types.ts";
import { isWanted, type Lesson, ofType, type Seen, wantedIn } from "./lesson.ts";
import { plainWords } from "./match.ts";
import { networkCases } from "./opinions.ts";
import type { WordModels } from "./signs.ts";
import { loadSlotNouns } from "./slot-nouns.ts";
import { wordOf } from "./tags.ts";
import { type KeyTemplate, type Message, SLOTS, type Slot } from "./template.ts";
import { type Candidate, mayFill, overlap, viewOfPage } from "./view.ts";

const NOUNS = loadSlotNouns();
const TYPE_TRAINING: RidgeTraining = { ridge: 1, steps: 30, weight: 0.15 };
const TOLD_TRAINING = { epochs: 4, rate: 0.1, lasso: 1, ridge: 2 };
const ROLE_TRAINING = { epochs: 3, rate: 0.2, lasso: 1, ridge: 1 };
const WHOLE_TRAINING = { epochs: 6, rate: 0.1, lasso: 0.5, ridge: 2 };
const PRUNING = { seen: 4, weight: 0.06 };
const FILLER_PRUNING = { seen: 4, weight: 0.1 };
const CLASSING: Classing = { classes: 256, seen: 8 };
const NETWORK_TRAINING: NetworkTraining = {
  networks: 3,
  dimensions: 16,
  epochs: 8,
  rate: 0.05,
  hidden: 0.3,
  seen: 1 / 2400,
};

type Words = Pick<Knowledge, "common" | "heads" | "inner">;

export function learnWords(
  lessons: readonly Lesson[],
  mixed: readonly string[],
  classes: WordClasses,
  lexicons: Lexicons,
): { words: Words; models: WordModels } {
  const messages = lessons.map(({ message }) => message);
  const common = commonWords(messages, mixed);
  const words = { common, ...slotWords(messages, common) };
  const lists = wordListsOf(words, lexicons.frames.targets);
  const seen = lessons.map(({ key, page }) => ({ key, view: viewOfPage(page, lexicons, lists) }));
  return { words, models: learnModels(seen, classes) };
}

/** What is no name: words of texts in mixed case, of the messages, and those listed by hand. */
function commonWords(messages: readonly Message[], mixed: readonly string[]): Set<string> {
  const capitals = messages.map(({ text }) => text);
  return new Set([...learnCommonWords(mixed, capitals), ...NOUNS.common].sort());
}

/** Classes of the words of all texts, which need no answers; what may be a name is one word, and so are numbers. */
export function classesOf(lessons: readonly Lesson[], mixed: readonly string[]): WordClasses {
  const common = commonWords(
    lessons.map(({ message }) => message),
    mixed,
  );
  const lines = [
    ...lessons.flatMap(({ page }) => page.sentences.map(({ tokens }) => tokens)),
    ...mixed.map((text) => tokenise(text, 0, text.length)),
  ];
  const words = lines.map((tokens) => tokens.map((token) => wordOf(token, common)));
  return learnWordClasses(words, CLASSING);
}

/** The common words of slot fillers but names of persons: the last of each, and those before it. */
export function slotWords(messages: readonly Message[], common: ReadonlySet<string>) {
  const heads = new Set<string>();
  const inner = new Set<string>();
  const slots = SLOTS.filter((role) => role !== "Victim");
  for (const template of messages.flatMap(({ templates }) => templates ?? []))
    for (const mention of slots.flatMap((role) => template[role].flat())) {
      const words = tokenise(mention, 0, mention.length).filter(({ kind }) => kind === "word");
      words.forEach(({ fold }, i) => {
        if (common.has(fold)) (i === words.length - 1 ? heads : inner).add(fold);
      });
    }
  return { heads, inner };
}

function learnModels(seen: readonly Seen[], classes: WordClasses): WordModels {
  return {
    ...messageModels(seen),
    told: toldModels(seen),
    fills: fillModels(seen),
    whole: wholeModels(seen),
    classes,
    network: trainNetwork(networkCases(seen, classes), NETWORK_TRAINING),
  };
}

function messageModels(seen: readonly Seen[]): Pick<WordModels, "incident" | "types" | "several"> {
  const learn = learnerOfMessages(seen);
  return {
    incident: learn((key) => key.length > 0),
    types: recordOf(INCIDENT_TYPES, (type) => learn((key) => key.some((template) => ofType(template, type)))),
    several: learnSeveral(seen),
  };
}

/** Of messages that report an incident: whether they report several of one type. */
export function learnSeveral(seen: readonly Seen[]): Model {
  const reporting = seen.filter(({ key }) => key.length > 0);
  return learnerOfMessages(reporting)((key) =>
    INCIDENT_TYPES.some((type) => key.filter((template) => ofType(template, type)).length > 1),
  );
}

function learnerOfMessages(
  seen: readonly Seen[],
): (positive: (key: readonly KeyTemplate[]) => boolean) => Model {
  const numbered = numberFeatures(
    seen.map(({ view }) => view.features),
    PRUNING.seen,
  );
  const sizes = seen.map(({ view }) => view.features.length);
  return (positive) => learnRidge(numbered, sizes, (i) => positive(seen[i]!.key), TYPE_TRAINING);
}

/** A sentence tells of an incident where it names a victim, a target or a weapon of it. */
function toldModels(seen: readonly Seen[]): WordModels["told"] {
  const sentences = seen.flatMap(({ view, key }) =>
    view.sentences.map(({ features, plain }) => ({
      features,
      templates: key.filter(({ Victim, Target, Weapon, Described }) =>
        [...Victim, ...Target, ...Weapon, ...Described]
          .flat()
          .some((words) => plain.includes(` ${plainWords(words)} `)),
      ),
    })),
  );
  const numbered = numberFeatures(
    sentences.map(({ features }) => features),
    PRUNING.seen,
  );
  return recordOf(INCIDENT_TYPES, (type) => {
    const positive = (i: number) => sentences[i]!.templates.some((template) => ofType(template, type));
    return learnNumbered(numbered, positive, TOLD_TRAINING, PRUNING);
  });
}

/** Whether an entity fills a slot at all, from all messages. */
function fillModels(seen: readonly Seen[]): WordModels["fills"] {
  const cases = seen.flatMap(({ key, view }) => {
    const slotsOf = slotsIn(key);
    return view.candidates.flatMap((candidate) => {
      const roles = slotsOf(candidate);
      return candidate.occurrences.map(({ features, bounds }) => ({
        features,
        bounds,
        roles,
        kind: candidate.entity.kind,
      }));
    });
  });
  return modelsByRole(cases);
}

/** Of phrases that overlap, one of which fills a slot: which of them it is. */
function wholeModels(seen: readonly Seen[]): WordModels["whole"] {
  return recordOf(PHRASE_SLOTS, (slot) => {
    const cases = seen.flatMap(({ key, view }) => {
      const wanted = wantedIn(key, slot);
      const able = view.candidates.filter(({ entity }) => mayFill(slot, entity.kind));
      const fillers = able.filter((candidate) => isWanted(candidate, wanted));
      return able
        .filter((candidate) => fillers.some((filler) => overlap(filler, candidate)))
        .flatMap((candidate) =>
          candidate.occurrences.map((one) => ({
            features: wholeFeatures(one),
            positive: fillers.includes(candidate),
          })),
        );
    });
    return learnModel(cases, WHOLE_TRAINING, PRUNING);
  });
}

/** Which slots of any of the templates a candidate fills. */
function slotsIn(templates: readonly KeyTemplate[]): (candidate: Candidate) => Set<Slot> {
  const wanted = SLOTS.map((slot) => [slot, wantedIn(templates, slot)] as const);
  return (candidate) =>
    new Set(wanted.flatMap(([slot, words]) => (isWanted(candidate, words) ? [slot] : [])));
}

interface FillerCase {
  features: string[];
  bounds: string[];
  roles: Set<Slot>;
  kind: Candidate["entity"]["kind"];
}

function modelsByRole(cases: readonly FillerCase[]): Record<Slot, Model> {
  const plain = numberFeatures(
    cases.map(({ features }) => features),
    PRUNING.seen,
  );
  return recordOf(SLOTS, (role) => {
    const numbered = seesBounds(role)
      ? numberFeatures(
          cases.map((one) => slotFeatures(role, one)),
          PRUNING.seen,
        )
      : plain;
    const outcome = (i: number) => {
      const { kind, roles } = cases[i]!;
      return mayFill(role, kind) ? roles.has(role) : null;
    };
    return learnNumbered(numbered, outcome, ROLE_TRAINING, FILLER_PRUNING);
  });
}
