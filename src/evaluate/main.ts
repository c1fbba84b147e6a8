import { parseArgs } from "node:util";
import { Problem } from "../problem.ts";
import { loadLexicons } from "../read/index.ts";
import { evaluateGvdb } from "./commands/gvdb.ts";
import { learn } from "./commands/learn.ts";
import { evaluateModern } from "./commands/modern.ts";
import { evaluateMuc } from "./commands/muc.ts";
import { evaluateRe3d } from "./commands/re3d.ts";
import { evaluateWikiEvents } from "./commands/wikievents.ts";
import type { Half } from "./halves.ts";
import type { Request } from "./request.ts";
import { sharedFolder } from "./shared.ts";

const USAGE = `npm run eval -- TASK [FILE] [--predict] [--half tune|held-out]

  muc4 FILE        messages of MUC-4, one JSON object a line
  gvdb [FILE]      the table of the Gun Violence Database
  re3d [FOLDER]    folders of re3d
  wikievents [FILE]
  modern           labels/modern.jsonl
  learn            learn data/lexicon/learnt from the development keys

Without FILE the development set in ../shared (or $BASERATE_SHARED) is read. --predict prints predictions only.`;

const TASKS = new Map<string | undefined, (request: Request) => void>([
  ["muc4", evaluateMuc],
  ["gvdb", evaluateGvdb],
  ["re3d", evaluateRe3d],
  ["wikievents", evaluateWikiEvents],
  ["modern", evaluateModern],
  ["learn", learn],
]);

function run(args: string[]): void {
  const { values, positionals } = parse(args);
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const [task, input] = positionals;
  const evaluate = TASKS.get(task);
  if (evaluate === undefined)
    throw new Problem(task === undefined ? USAGE : `there is no task "${task}"\n\n${USAGE}`, "usage");
  evaluate({
    input: input ?? null,
    shared: sharedFolder(),
    predictOnly: values.predict,
    half: halfNamed(values.half),
    lexicons: loadLexicons(),
    print: (line) => process.stdout.write(`${line}\n`),
  });
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        predict: { type: "boolean", default: false },
        half: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${USAGE}`, "usage");
  }
}

function halfNamed(name: string | undefined): Half | null {
  if (name === undefined) return null;
  if (name === "tune" || name === "held-out") return name;
  throw new Problem(`--half is tune or held-out, not "${name}"`, "usage");
}

// A reader that closes early, such as `head`, is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.kind === "usage" ? 2 : 1;
}
