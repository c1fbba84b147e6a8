// baserate as a library: the flow of `baserate assess`, and single methods. In a project of yours: npm install baserate.
import { fileURLToPath } from "node:url";
import { answer } from "baserate";
import { loadDocument } from "baserate/document";
import { changePoints } from "baserate/statistics";

const report = fileURLToPath(new URL("trebes-2018.txt", import.meta.url));
const document = await loadDocument(report, process.stdin);
const day = "2018-03-24";
// Nothing is looked up in files or in the user's store here: the embedded baseline answers.
const { assessment } = await answer(document, { asOf: day, data: [], store: null, today: day });
const attack = assessment.events.find(({ id }) => id === assessment.main);
console.log(`${attack.place.name}, ${attack.date.start}: ${attack.killed.best} killed`);
console.log(`${assessment.verdict.answer}: ${assessment.verdict.statement}`);

const { changes } = changePoints([2, 1, 3, 2, 2, 4, 1, 2, 3, 2, 15, 14, 16, 12, 18, 15, 13, 17, 16, 15]);
console.log(`the level changed at point ${changes[0].index} (probability ${changes[0].p.toFixed(3)})`);
