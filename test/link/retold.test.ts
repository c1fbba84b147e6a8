import { expect, it } from "vitest";
import { link } from "../../src/link/index.ts";
import { recordsOfReport } from "../../src/link/read-reports.ts";
import { inShort } from "../../src/read/index.ts";
import { openMemory } from "../../src/store/index.ts";
import { read } from "../read/events/reader.ts";

/** An attack of which the toll is told ever higher for three days, and others, each told twice. */
const REPORTS: [date: string, text: string][] = [
  ["2020-03-02", "Bomb at Kano market kills 30, police say"],
  ["2020-03-02", "Kano market bombing: at least 30 dead"],
  ["2020-03-02", "Suicide bomber kills 45 at market in northern Nigeria"],
  ["2020-03-02", "More than 45 killed by suicide bomber in Kano"],
  ["2020-03-02", "UPDATE 2-Market blast in Nigeria's Kano leaves 52 dead"],
  ["2020-03-02", "Boko Haram claims Kano bombing that killed 52"],
  ["2020-03-03", "Death toll in Kano bombing rises to 90"],
  ["2020-03-03", "Nigeria mourns as market blast toll climbs to 120"],
  ["2020-03-03", "Kano market bombing: 120 dead, governor says"],
  ["2020-03-04", "At least 150 killed in Kano market attack, hospitals say"],
  ["2020-03-04", "Kano bombing death toll at 150"],
  ["2020-03-10", "Gunmen kill three farmers near Kano"],
  ["2020-03-10", "Three farmers shot dead by gunmen outside Kano"],
  ["2020-03-21", "Soldier killed in shooting in Kano"],
  ["2020-03-22", "Gunmen shoot dead a soldier in Kano"],
  ["2020-02-20", "Mob kills two men in Kano"],
  ["2020-02-20", "Two men killed by mob in Nigeria's Kano"],
  ["2020-03-03", "Suicide bomber kills five in Mogadishu restaurant"],
  ["2020-03-03", "Five dead in Mogadishu restaurant suicide bombing: police"],
  ["2020-03-10", "Taliban attack checkpoint in Kunduz, kill nine policemen"],
  ["2020-03-10", "Nine police killed in Taliban attack on Kunduz checkpoint"],
  ["2020-03-18", "Car bomb in Aleppo kills two"],
  ["2020-03-19", "Two killed by car bomb in Syria's Aleppo"],
  ["2020-03-26", "Rebels ambush army convoy in Cauca, four soldiers dead"],
  ["2020-03-26", "Four soldiers killed in rebel ambush in Colombia's Cauca"],
  ["2020-04-05", "Militants raid village in Cabo Delgado, behead six"],
  ["2020-04-06", "Six beheaded in militant raid on Cabo Delgado village"],
];
const records = REPORTS.flatMap(([date, text], i) => {
  const reading = read(text, date);
  const id = `${i}`.padStart(2, "0");
  return recordsOfReport({ id, date, lead: inShort({ title: null, text }, reading), events: reading.events });
});

it("keeps the reports of an attack together while its toll grows from day to day, and joins no others", async () => {
  const db = await openMemory();
  const { clusters, entries } = await link(db, [{ name: "news", records }], { within: true });
  db.close();
  const found = clusters
    .map(({ members }) => members.map((r) => Number(entries[r]!.record.event)))
    .filter(({ length }) => length > 1);
  const all = Array.from(REPORTS, (_, i) => i);
  const retold = all.slice(0, 11);
  const twice = all.slice(11).filter((i) => i % 2 === 1);
  expect(found).toEqual([retold, ...twice.map((i) => [i, i + 1])]);
});
