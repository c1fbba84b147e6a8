import { z } from "zod";
import { Day, EventDate } from "./day.ts";
import { EventPlace } from "./place.ts";
import { Span } from "./span.ts";

/** A number as the words give it; `bound` is the end that they leave open. */
export const Amount = z.object({
  low: z.number().nonnegative(),
  best: z.number().nonnegative(),
  high: z.number().nonnegative(),
  bound: z.enum(["at-least", "more-than", "at-most", "less-than", "about"]).nullable(),
});
export type Amount = z.infer<typeof Amount>;

/** Whose violence: words for the organisation, and its id in the actor registry. */
export const Whose = z.object({ actor: z.string().nullable(), name: z.string() });
export type Whose = z.infer<typeof Whose>;

/** What the words count: the three measures that are named apart everywhere. */
export const ClaimedMeasure = z.enum(["incidents", "deaths-one-sided", "deaths-all"]);
export type ClaimedMeasure = z.infer<typeof ClaimedMeasure>;

/**
 * What vague words are taken to mean, in numbers: between `least` and `most` (null = open). Every claim that rests on
 * such words carries this, so that a reader sees what was tested and can disagree.
 */
export const VagueWords = z.object({
  words: z.string(),
  least: z.number().nullable(),
  most: z.number().nullable(),
  meaning: z.string(),
  source: z.string(),
});
export type VagueWords = z.infer<typeof VagueWords>;

/**
 * Against what a comparison is made; `years-ago` counts back from the as-of day, `peak` is the group's worst year,
 * `place` and `actor` are another place or group at the same time.
 */
export const Against = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("period"), when: EventDate }),
  z.object({ kind: z.literal("years-ago"), years: z.number().int().positive() }),
  z.object({ kind: z.literal("peak") }),
  z.object({ kind: z.literal("previous") }),
  z.object({ kind: z.literal("place"), where: z.array(EventPlace) }),
  z.object({ kind: z.literal("actor"), whose: Whose }),
]);
export type Against = z.infer<typeof Against>;

const ofSeries = {
  measures: z.array(ClaimedMeasure),
  whose: Whose.nullable(),
  /** The countries, or smaller places, whose violence is added up; empty = everywhere. */
  where: z.array(EventPlace),
  /** The words say "its heartland": where most of the group's incidents are. */
  heartland: z.boolean(),
};

/** A claim taken apart into what a check needs; `kind` names the sort of claim. */
export const ClaimReading = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("incident"),
    /** Id of the event record of the same text, where it was read as one. */
    event: z.string().nullable(),
    asks: z.enum(["killed", "wounded", "happened"]),
    amount: Amount.nullable(),
    when: EventDate.nullable(),
    where: EventPlace.nullable(),
    whose: z.array(Whose),
    /** The organisations come from the sentences around it, not from the event's own words. */
    whoseFromContext: z.boolean(),
    /** The news of the text, whose figures are first counts. */
    news: z.boolean(),
  }),
  z.object({ kind: z.literal("total"), ...ofSeries, when: EventDate.nullable(), amount: Amount }),
  z.object({ kind: z.literal("share"), ...ofSeries, when: EventDate.nullable(), test: VagueWords }),
  z.object({
    kind: z.literal("rank"),
    ...ofSeries,
    of: z.enum(["year", "incident"]),
    year: z.number().int().nullable(),
    amount: Amount.nullable(),
    /** The attack that is called the deadliest, as far as the text tells of it; null for a year. */
    attack: z
      .object({
        event: z.string().nullable(),
        when: EventDate.nullable(),
        where: EventPlace.nullable(),
        news: z.boolean(),
      })
      .nullable(),
    /** First day of the stretch in which it is said to be the worst; null = since the data begin. */
    since: Day.nullable(),
  }),
  z.object({
    kind: z.literal("comparison"),
    ...ofSeries,
    /** null = now, the last twelve months before the as-of day; for two places or groups, all of the data. */
    now: EventDate.nullable(),
    against: Against,
    test: VagueWords,
  }),
  z.object({
    kind: z.literal("spread"),
    whose: Whose.nullable(),
    when: EventDate.nullable(),
    /** In how many countries; null where the words name them. */
    amount: Amount.nullable(),
    /** The countries that the words name. */
    where: z.array(EventPlace),
  }),
  z.object({
    kind: z.literal("absence"),
    whose: Whose.nullable(),
    where: z.array(EventPlace),
    from: Day,
    to: Day.nullable(),
  }),
  z.object({ kind: z.literal("turning-point"), ...ofSeries, when: EventDate, test: VagueWords }),
  z.object({
    kind: z.literal("attention"),
    whose: Whose.nullable(),
    /** The countries said to get little attention; empty = where most of the group's violence is. */
    where: z.array(EventPlace),
    /** With which they are compared; empty = everywhere else. */
    than: z.array(EventPlace),
    when: EventDate.nullable(),
    test: VagueWords,
  }),
  z.object({ kind: z.literal("unanswerable"), topic: z.string(), test: VagueWords }),
]);
export type ClaimReading = z.infer<typeof ClaimReading>;

/** Words of a text that data could bear out or contradict; offsets are those of the text as given. */
export const Claim = Span.extend({
  text: z.string(),
  kind: z.enum([
    "incident",
    "total",
    "share",
    "rank",
    "comparison",
    "spread",
    "absence",
    "turning-point",
    "attention",
    "unanswerable",
  ]),
  reading: ClaimReading,
});
export type Claim = z.infer<typeof Claim>;
