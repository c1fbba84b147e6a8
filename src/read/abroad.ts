import type { PlaceMention } from "./mention.ts";
import { reachesAbroad } from "./place-mentions/nations.ts";

/**
 * Whether the words about the name of a nation say that what is of it is elsewhere, more likely than not: "US-led", "a Chinese-owned
 * mine", "French tourists", "near the Turkish border". It says nothing of where the event happened then.
 */
export function isAbroad({ start, end, role, place }: PlaceMention, text: string): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  const after = text.slice(end, end + 30);
  return (
    COMPOUND.test(after) ||
    /^ borders?\b/i.test(after) ||
    /\b(?:pro|anti)-$/i.test(before) ||
    PAPER.test(after) ||
    ORIGIN.test(text.slice(Math.max(0, start - 20), start)) ||
    // "Recognise Jerusalem as the capital"
    /^ as (?:the|a|its)\b/.test(after) ||
    (/\bwith (?:the )?$/i.test(before) && !/^ \p{L}/u.test(after)) ||
    (role !== "place" && SENT.test(after) && reachesAbroad(place.country)) ||
    (role === "demonym" &&
      (FOREIGNERS.test(after) || HOUSED.test(text.slice(Math.max(0, start - 20), start))))
  );
}

const COMPOUND =
  /^-(?:led|backed|allied|supported|trained|sponsored|controlled|owned|built|made|funded|run|flagged|registered|operated|born|speaking)\b/i;

/** People and houses that are called by their nation where they are strangers. */
const FOREIGNERS =
  /^ (?:(?:and|or) \p{Lu}\p{L}+ )?(?:nationals?|citizens?|subjects?|expatriates?|tourists?|holidaymakers?|travell?ers|backpackers?|visitors?|engineers?|technicians?|contractors?|aid workers?|missionar(?:y|ies)|peacekeepers?|diplomats?|ambassadors?|consuls?|consulate|embassy|attach[ée]s?|envoys?|investors?|Refugee|Church|Demining|Medical)\b/u;

/** "A US drone strike", "Israeli jets": what comes from elsewhere. */
const SENT =
  /^ (?:and \p{Lu}\p{L}+ )?(?:military |air force |army )?(?:(?:combat |cruise |ballistic |armed )?(?:drones?|missiles?|rockets?)|air ?strikes?|strikes?|warplanes?|jets?|aircraft|fighter jets|helicopters?|shelling|artillery|Africa Command|Central Command)\b/u;

/** "A base manned by Ugandan soldiers" */
const HOUSED = /\b(?:manned|guarded|staffed|used|run) by (?:the )?$/i;

/** "A missile fired from Yemen landed", "a drone strike from Lebanon hit a village" */
const ORIGIN =
  /\b(?:fired|launched|shot|coming|came|sent|flown|strikes?|fire|attacks?|rockets?|missiles?|drones?|shelling|mortars?|barrages?) from (?:the )?$/i;

/** "The Irish News", "the New York Times". */
const PAPER =
  /^ (?:News|Times|Post|Herald|Daily|Examiner|Independent|Journal|Tribune|Observer|Telegraph|Gazette|Press|Mirror)\b/;
