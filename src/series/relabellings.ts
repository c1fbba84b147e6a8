import type { Manifest } from "../finding/index.ts";

type Break = Manifest["breaks"][number];

const JAS = "Jama'atu Ahlis Sunna Lidda'awati wal-Jihad";

/**
 * Where GED 21.1 begins to code a group under another name: one series ends, another begins, and nothing rose or fell.
 * The days are those of the first or last rows under the name, found by listing each actor's rows by country; what lies
 * behind them (pledges, splits, mergers) is general knowledge of the field.
 */
export const RELABELLINGS: readonly Break[] = [
  entry("2015-03-14", "IS", "NG", `rows of ${JAS} go on as IS after its pledge`),
  entry("2015-03-14", JAS, "NG", "goes on as IS after its pledge"),
  entry("2016-08-20", JAS, "NG", "coded under its own name again after the split; the rest stays IS"),
  entry("2016-08-20", "IS", "NG", `part of it is coded as ${JAS} again`),
  entry("2015-03-17", "IS", "CM", `rows of ${JAS} go on as IS after its pledge`),
  entry("2015-03-17", JAS, "CM", "goes on as IS after its pledge"),
  entry("2016-08-21", JAS, "CM", "coded under its own name again after the split; the rest stays IS"),
  entry("2016-08-21", "IS", "CM", `part of it is coded as ${JAS} again`),
  entry("2015-03-26", "IS", "NE", `rows of ${JAS} go on as IS after its pledge`),
  entry("2015-03-26", JAS, "NE", "goes on as IS after its pledge"),
  entry("2017-06-28", JAS, "NE", "coded under its own name again; the rest stays IS"),
  entry("2017-06-28", "IS", "NE", `part of it is coded as ${JAS} again`),
  entry("2014-11-16", "IS", "EG", "rows of Ansar Bayt al-Maqdis go on as IS after its pledge"),
  entry("2014-11-16", "Ansar Bayt al-Maqdis", "EG", "goes on as IS after its pledge"),
  entry("2015-06-25", "IS", "RU", "part of the Forces of the Caucasus Emirate goes on as IS"),
  entry("2015-06-25", "Forces of the Caucasus Emirate", "RU", "part of it goes on as IS"),
  entry(
    "2016-05-26",
    "IS",
    "PH",
    "groups that had pledged to it (the Maute group, parts of ASG) go on as IS",
  ),
  entry("2019-04-16", "IS", "CD", "rows of ADF go on as IS"),
  entry("2019-07-22", "ADF", "CD", "goes on as IS; last row under its own name"),
  entry("2019-06-02", "IS", "MZ", "rows of Ansar al-Sunnah go on as IS"),
  entry("2019-07-16", "Ansar al-Sunnah", "MZ", "goes on as IS; last row under its own name"),
  entry("2017-03-05", "JNIM", "ML", "a merger of AQIM's Sahara branch, Ansar Dine and al-Murabitun"),
  entry("2017-03-05", "AQIM", "ML", "its Sahara branch goes on as JNIM"),
  entry("2017-03-05", "Ansar Dine", "ML", "goes on as JNIM"),
  entry("2017-01-28", "HTS", "SY", "Jabhat Fateh al-Sham (before: al-Nusra) and others go on as HTS"),
  entry("2017-01-28", "Jabhat Fateh al-Sham", "SY", "goes on as HTS"),
];

function entry(day: string, actor: string, country: string, what: string): Break {
  return { day, actor, country, what };
}
