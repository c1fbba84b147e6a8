import { z } from "zod";
import { Day } from "../../event/index.ts";
import { Judgement } from "../../link/index.ts";
import type { JsonShape } from "./output.ts";

const probability = z.number().min(0).max(1);
const pairs = z.number().min(0);
const Event = z.object({ source: z.string(), event: z.string() });
const Bar = z.object({
  comparison: z.string(),
  finding: z.string(),
  values: z.tuple([z.string(), z.string()]).nullable().describe("of the two events, as given"),
  weight: z.number().describe("log odds to the base 2"),
});

const Explanation = z.object({
  a: Event,
  b: Event,
  bars: z.array(Bar).describe("the prior first; they sum up to the weight"),
  weight: z.number(),
  probability: probability.describe("with rivals, and what third events say"),
  linked: z.boolean(),
  judged: z.enum(["same", "different"]).nullable().describe("what a person has judged, which then decides"),
});

const PartExplanation = z.object({
  episode: Event.describe("a record of several days"),
  part: Event.describe("an event of another source in its days and place"),
  bars: z.array(Bar).describe("the prior first; they sum up to the weight"),
  weight: z.number(),
  probability: probability.describe(
    "with other episodes, what either is linked to, and the dead of all parts",
  ),
  isPart: z.boolean(),
});

/** What `baserate link --explain --json` prints. */
export const ExplainJson = z.union([
  Explanation,
  PartExplanation,
  z.object({ a: Event, b: Event, notCompared: z.string().describe("why") }),
]);

const Clusters = z.object({
  sources: z.array(z.string()),
  clusters: z.array(z.object({ cluster: z.number().int(), events: z.array(Event.extend({ probability })) })),
});
const Reject = z.object({
  file: z.string(),
  line: z.number().int(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
});
const Errors = z.object({
  linked: pairs,
  falseLinks: pairs.describe("of the linked pairs, so many are expected not to be one event"),
  missedLinks: pairs.describe("of the pairs left apart, so many are expected to be one event"),
});

/** What `baserate link --json` prints. */
export const LinkJson = Clusters.extend({
  pairs: z.array(Explanation),
  expected: Errors.extend({
    falseLinksBetween: z
      .tuple([z.number().int().min(0), z.number().int().min(0)])
      .describe("the true number of false links lies between these in nine runs of ten"),
    bySourcePair: z.array(Errors.extend({ sources: z.tuple([z.string(), z.string()]) })),
    byBand: z.array(Errors.extend({ from: probability, pairs })),
  }),
  episodes: z
    .array(
      Event.extend({
        start: Day,
        end: Day,
        parts: z.array(Event.extend({ probability })).describe("they stay in clusters of their own"),
        expectedFalse: pairs.describe("of the parts, so many are expected to be none"),
      }),
    )
    .describe("records of several days, with the events of other sources that are parts of them"),
  unlike: z.array(Event).describe("reports of which no event was coded and that are like no other"),
  setAside: z.array(Event).describe("events without a day, or without coordinates and words"),
  rejects: z.array(Reject),
});

/** What `baserate link --melt --json` prints. */
export const MeltJson = Clusters.extend({
  pairs: z.array(z.object({ a: Event, b: Event, score: z.number(), linked: z.boolean() })),
  rejects: z.array(Reject),
});

/** A line that `baserate link --queue` writes. */
export const QueueJson = z.object({
  pair: z.tuple([Event, Event]),
  score: probability,
  linked: z.boolean(),
  bars: z.array(Bar),
});

export const LINKS: readonly JsonShape[] = [
  {
    name: "link",
    of: "baserate link --json",
    as: "one value",
    description:
      "Which events are one incident, the pairs with their reasons, and the errors to be expected.",
    shape: LinkJson,
  },
  {
    name: "link-explain",
    of: "baserate link --explain --json",
    as: "one value",
    description: "Why two events were joined or not.",
    shape: ExplainJson,
  },
  {
    name: "link-melt",
    of: "baserate link --melt --json",
    as: "one value",
    description: "Which events are one incident by MELTT's windows and score.",
    shape: MeltJson,
  },
  {
    name: "link-queue",
    of: "baserate link --queue",
    as: "a value a line",
    description: "A pair that needs a person's look, the least sure first.",
    shape: QueueJson,
  },
  {
    name: "judgements",
    of: "the log of baserate link judge and withdraw",
    as: "a value a line",
    description: "What a person judged of two events, or took back.",
    shape: Judgement,
  },
];
