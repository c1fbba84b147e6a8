import { Problem } from "../../problem.ts";
import type { Tree } from "./boosted-trees.ts";

/** A tree on one line: "rivals >= 2 ? (words >= 0.4 ? 0.02 : -0.01) : 0.2". */
export function treeText(tree: Tree, features: readonly string[]): string {
  if ("value" in tree) return String(tree.value);
  const branch = (side: Tree) => ("value" in side ? String(side.value) : `(${treeText(side, features)})`);
  return `${features[tree.feature]!} >= ${tree.from} ? ${branch(tree.high)} : ${branch(tree.low)}`;
}

/**
 * The tree that {@link treeText} wrote.
 * @param features gets the names that it does not hold yet.
 * @throws Problem quoting what is no tree.
 */
export function parseTree(text: string, features: string[]): Tree {
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) throw new Problem(`not a tree at character ${at + 1}: ${text}`);
    at = pattern.lastIndex;
    return found[1]!;
  };
  const side = (): Tree => {
    if (text[at] !== "(") return { value: Number(take(/(-?[\d.e-]+)/y)) };
    at++;
    const tree = whole();
    take(/(\))/y);
    return tree;
  };
  const whole = (): Tree => {
    if (/^-?[\d.]/.test(text.slice(at))) return side();
    const name = take(/(.+?) >= /y);
    const from = Number(take(/(-?[\d.e+-]+) \? /y));
    const high = side();
    take(/( : )/y);
    const low = side();
    if (!features.includes(name)) features.push(name);
    return { feature: features.indexOf(name), from, high, low };
  };
  return whole();
}
