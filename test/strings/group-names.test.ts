import { expect, test } from "vitest";
import { groupName } from "../../src/strings/en/group-names.ts";

test.each([
  "New People's Army",
  "Lord's Resistance Army",
  "Houthis",
  "Taliban",
  "Sinaloa Cartel",
  "Communist Party of India (Maoist)",
  "Liberation Tigers of Tamil Eelam",
  "Government of Myanmar",
  "Combined Joint Task Force – Operation Inherent Resolve",
  "Maute group",
])("a name that describes takes an article: the %s", (name) => {
  expect(groupName(name)).toBe(`the ${name}`);
});

test.each([
  "Boko Haram",
  "Hamas",
  "al-Shabaab",
  "Islamic State",
  "Islamic State – West Africa Province",
  "Tehrik-i-Taliban Pakistan",
  "Syrian insurgents",
  "Euskadi Ta Askatasuna",
])("another does not: %s", (name) => {
  expect(groupName(name)).toBe(name);
});
