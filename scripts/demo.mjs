// The main job on the example and the data that ship with the project.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
mkdirSync("out", { recursive: true });
const report = "out/trebes-2018.html";
const words = [
  "bin/baserate.js",
  "assess",
  "examples/trebes-2018.txt",
  "--as-of",
  "2018-03-24",
  "--html",
  report,
];
console.log(
  "$ npx baserate assess examples/trebes-2018.txt --as-of 2018-03-24 --html out/trebes-2018.html\n",
);
const { status } = spawnSync(process.execPath, words, { stdio: "inherit" });
process.exit(status ?? 1);
