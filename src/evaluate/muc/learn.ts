import type { Lexicons } from "../../read/index.ts";
import { type Knowledge, wordListsOf } from "../knowledge.ts";
import type { WordClasses } from "../learn/word-classes.ts";
import { type Crossed, learnJudges } from "./learn-judges.ts";
import { classesOf, learnWords } from "./learn-words.ts";
import type { Lesson } from "./lesson.ts";
import { readPage } from "./page.ts";
import { signsOf } from "./signs.ts";
import type { Message } from "./template.ts";
import { viewOfPage } from "./view.ts";

const FOLDS = 4;

/**
 * Learns from messages with answer keys. Linear models over words first; then trees that weigh what these say, grown on
 * what models that had not seen the message said of it.
 * @param mixed texts in upper and lower case, from which it learns what is no name.
 */
export function learnMuc(
  messages: readonly Message[],
  mixed: readonly string[],
  lexicons: Lexicons,
): Omit<Knowledge, "casualties"> {
  const lessons = messages.map((message) => ({
    message,
    key: message.templates ?? [],
    page: readPage(message, lexicons),
  }));
  const classes = classesOf(lessons, mixed);
  const first = learnWords(lessons, mixed, classes, lexicons);
  const crossed = crossLearn(lessons, mixed, classes, lexicons);
  return {
    ...first.words,
    models: first.models,
    judges: learnJudges(crossed).judges,
  };
}

/** What models learnt from the other folds see in each message. */
export function crossLearn(
  lessons: readonly Lesson[],
  mixed: readonly string[],
  classes: WordClasses,
  lexicons: Lexicons,
): Crossed[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const { words, models } = learnWords(
      lessons.filter((_, i) => i % FOLDS !== fold),
      mixed,
      classes,
      lexicons,
    );
    const lists = wordListsOf(words, lexicons.frames.targets);
    return lessons
      .filter((_, i) => i % FOLDS === fold)
      .map(({ key, page }) => {
        const view = viewOfPage(page, lexicons, lists);
        return { key, view, signs: signsOf(view, models), fold };
      });
  }).flat();
}
