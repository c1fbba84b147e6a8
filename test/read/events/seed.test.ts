import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { kilometresBetween } from "../../../src/event/index.ts";
import { read } from "./reader.ts";

const FILE = join(process.env.BASERATE_SHARED ?? resolve("../shared"), "seed/isis-last-gasps.txt");
const CARCASSONNE = { lat: 43.213, lon: 2.351 };

describe.runIf(existsSync(FILE))("the analysis that the project starts from (needs ../shared)", () => {
  const text = existsSync(FILE) ? readFileSync(FILE, "utf8") : "";

  it.each([null, "2018-03-25"])("codes the attack that it is about (report day %s)", (day) => {
    const reading = read(text, day);
    const main = reading.events.find((event) => event.id === reading.main)!;
    expect(main).toMatchObject({
      stage: "accomplished",
      killed: { low: 3, best: 3, high: 3 },
      attackers: { best: 1 },
      organisation: { degree: "none" },
      perpetrators: [{ actor: "islamic-state", status: "claimed", by: "the attacker", claim: "allegiance" }],
      place: { country: "FR" },
      date: null,
    });
    const { lat, lon } = main.place!;
    expect(kilometresBetween({ lat: lat!, lon: lon! }, CARCASSONNE)).toBeLessThan(40);
  });

  it("codes the events of its background", () => {
    const { events } = read(text, "2018-03-25");
    const told = events
      .filter((event) => !event.main)
      .map((event) => [
        event.date?.start ?? null,
        event.killed?.best ?? null,
        event.wounded?.best ?? null,
        event.place?.country,
        event.type,
      ]);
    expect(told).toEqual([
      ["2015-11-13", 130, null, "FR", "attack"],
      [null, null, null, "GB", "attack"],
      [null, null, null, "GB", "attack"],
      ["2016-01-01", 86, null, "FR", "vehicle-attack"],
      ["2018-03-21", 33, 65, "AF", "bombing"],
    ]);
  });

  it("names no person in its records", () => {
    const named = [...text.matchAll(/(?:year-old|release of)\s+([A-Z]\w+)\s+([A-Z]\w+)/g)].flatMap((it) =>
      it.slice(1),
    );
    expect(named).toHaveLength(4);
    for (const name of named) expect(JSON.stringify(read(text).events)).not.toContain(name);
  });
});
