import { describe, expect, it } from "vitest";
import { readDated } from "../../../src/read/read-dated.ts";
import { lexicons } from "./reader.ts";

const undated = (text: string) => ({ id: "test", text, title: null, publishedOn: null, origin: "-" });

describe("the day of a report that bears none", () => {
  const first = "A suicide bomber struck an education centre in Kabul on Friday, killing 19 people. ";

  it("is within a week of the one day told in full, where a weekday of the text falls on it", () => {
    const { reading } = readDated(
      undated(`${first}Students had come at 6:30 a.m. on Sept. 30, 2022 for an examination.`),
      lexicons,
      null,
    );
    expect(reading.events[0]?.date?.start).toBe("2022-09-30");
  });

  it.each([
    "Students had come at 6:30 a.m. on Sept. 29, 2022 for an examination.",
    "It was the deadliest attack in the city since 30 September 2022.",
    "Gunmen killed 130 people in the city on 30 September 2022.",
    "A school was bombed on Sept. 30, 2022 and a mosque on Oct. 7, 2022.",
    "A school was bombed on Sept. 30, 2022. In 2024 there was no such attack.",
  ])("stays unknown elsewhere: %s", (told) => {
    const { reading } = readDated(undated(first + told), lexicons, null);
    expect(reading.events[0]?.date ?? null).toBeNull();
  });
});
