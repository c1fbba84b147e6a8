import { track } from "../../src/assess/rising/index.ts";
import { MONTHS, type Unit } from "../../src/backtest/panel.ts";

/** A unit whose incidents each month are those given, the last of them in the last month of the baseline. */
export function unitOf(incidents: readonly number[], actor = "a group"): Unit {
  const counts = [...new Array<number>(MONTHS - incidents.length).fill(0), ...incidents];
  const none = track(new Array<number>(MONTHS).fill(0));
  const own = track(counts);
  const known = { own, oneSided: own, deaths: own, elsewhere: none, everyone: own };
  return { actor, place: "XX", known, worst: counts };
}
