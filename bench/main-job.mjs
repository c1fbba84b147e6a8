// Whole-process time from start to answer: `node bench/main-job.mjs [report] [runs]`. Peer: an empty Node process.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const [report = "examples/trebes-2018.txt", runs = "9"] = process.argv.slice(2);

function median(words) {
  const times = [];
  for (let run = 0; run < Number(runs); run++) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, words, { stdio: "ignore" });
    if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}`);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

const main = "bin/baserate.js";
const cases = {
  "an empty Node process (the floor)": ["-e", ""],
  "baserate --help": [main, "--help"],
  "baserate assess, day given": [main, "assess", report, "--as-of", "2018-03-25"],
  "baserate assess, day inferred": [main, "assess", report],
  "baserate assess --json, day given": [main, "assess", report, "--as-of", "2018-03-25", "--json"],
};
console.log(`${report}, median of ${runs} runs, ms`);
for (const [name, words] of Object.entries(cases)) console.log(`${Math.round(median(words))}\t${name}`);
