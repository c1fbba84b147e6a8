import { describe, expect, it } from "vitest";
import { loadCues } from "../../src/evaluate/gvdb/cues.ts";
import { predictShooting } from "../../src/evaluate/gvdb/predict.ts";
import { loadKnowledge } from "../../src/evaluate/knowledge.ts";
import { lexicons } from "../read/events/reader.ts";

const knowledge = loadKnowledge();
const cues = loadCues();
const killedIn = (text: string) =>
  predictShooting(
    { id: "a", title: "", text, publishedOn: "2015-03-10", answer: null, annotator: null },
    lexicons,
    knowledge,
    cues,
  ).killed;

describe("a shooter who took his own life is counted once with the dead", () => {
  it.each([
    ["A Topeka man killed his wife and her parents before shooting himself Monday night, police said.", 4],
    [
      "A man fatally shot his wife and a friend of hers, then shot himself in a parking lot. He died there.",
      3,
    ],
    ["Three people are dead after a man shot his wife, their son and then himself, police said.", 3],
    ["A man, his wife and their son were found dead on Monday in an apparent murder-suicide.", 3],
    ["A gunman killed two clerks at a store on Friday before killing himself, police said.", 3],
  ])("%s", (text, killed) => {
    expect(killedIn(text)).toBe(killed);
  });
});
