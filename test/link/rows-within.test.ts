import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { linkWorkbench } from "./workbench.ts";

const { folder, printed, run } = linkWorkbench();

/** A table as UCDP publishes it: an attack in a quiet town as three rows, and a city with two bombs on most days. */
function ged(): string {
  const attack = [
    "q1,2018-03-23,2018-03-23,43.211,2.442,3,Red Group,Civilians,2",
    "q2,2018-03-23,2018-03-23,43.216,2.351,3,Red Group,Civilians,1",
    "q3,2018-03-23,2018-03-23,43.211,2.442,1,Government of Blueland,Red Group,2",
  ];
  const war = Array.from({ length: 60 }, (_, i) => {
    const day = `2017-0${2 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, "0")}`;
    return ["a", "b"].map(
      (which) => `c${i}${which},${day},${day},33.34,44.4,3,Red Group,Civilians,${which === "a" ? 3 : 5}`,
    );
  }).flat();
  const path = join(folder, "ged.csv");
  writeFileSync(
    path,
    `${["id,date_start,date_end,latitude,longitude,type_of_violence,side_a,side_b,best", ...attack, ...war].join("\n")}\n`,
  );
  return path;
}

async function clusters(...options: string[]): Promise<string[][]> {
  printed.stdout = "";
  await run(ged(), "--within", "--json", ...options);
  const { clusters } = JSON.parse(printed.stdout) as { clusters: { events: { event: string }[] }[] };
  return clusters.map(({ events }) => events.map(({ event }) => event));
}

it("joins the rows of one attack across types of violence, and leaves a city's bombs apart", async () => {
  const found = await clusters();
  expect(found).toContainEqual(["q1", "q2", "q3"]);
  const late = found.filter(([first]) => first!.startsWith("c") && Number(first!.slice(1, -1)) > 30);
  expect(late.every(({ length }) => length === 1)).toBe(true);
  const { expected } = JSON.parse(printed.stdout);
  expect(expected.falseLinks).toBeGreaterThan(0);
});

it("says why, and keeps to what a person has judged", async () => {
  await run(ged(), "--within", "--explain", "ged:q1", "ged:q3");
  expect(printed.stdout).toContain("ged:q1 and ged:q3: one incident");
  expect(printed.stdout).toMatch(/distance .*same point, other sides or type/);
  expect(printed.stdout).toMatch(/events near before .*0 rows of the group within 50 km/);
  await run("judge", "ged:q1", "ged:q3", "different");
  expect(await clusters()).not.toContainEqual(["q1", "q2", "q3"]);
  await run("withdraw", "ged:q1", "ged:q3");
  await run("judge", "ged:c58a", "ged:c58b", "same");
  const found = await clusters();
  expect(found).toContainEqual(["q1", "q2", "q3"]);
  expect(found).toContainEqual(["c58a", "c58b"]);
});
