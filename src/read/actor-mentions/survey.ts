import { chooseBearer, type Occasion } from "../../actors/index.ts";
import type { CountryCode } from "../../event/index.ts";
import type { Introduced } from "./acronyms.ts";
import type { NameForm } from "./lexicon.ts";
import type { NameMatch } from "./names.ts";

/** What the whole document tells about its names. */
export interface Survey {
  occasion: Occasion;
  /** How often each country is named. */
  countries: Map<CountryCode, number>;
  /** The same countries, the most named first. */
  near: readonly CountryCode[];
  /** Actors that the document names beyond doubt, by one bearer or by its only one. */
  certain: Set<string>;
  introduced: Map<string, Introduced>;
  /** The organisation that "the group" points to. */
  last: Introduced | null;
}

/**
 * The bearer of a name that the document, its countries and the occasion speak for; null when nothing does. What speaks
 * for a bearer is another name of it, or of what it is a part of ("ERP" where the FMLN is named).
 */
export function bearerOf({ forms, doubtful }: NameMatch, document: Survey): NameForm | null {
  const { occasion, countries } = document;
  const isKnown = ({ actor }: NameForm) =>
    document.certain.has(actor.id) ||
    actor.links.some((l) => l.type === "part" && document.certain.has(l.of));
  const isNear = ({ actor, alias }: NameForm) =>
    (doubtful === "local" || (doubtful === "acronym" && !alias.ambiguous)) &&
    actor.countries.some((code) => countries.has(code) || code === occasion.country);
  // Most names have one bearer.
  if (forms.length === 1) {
    const [only] = forms;
    const meant = doubtful === null || isKnown(only!) || isNear(only!);
    return meant && chooseBearer(forms, occasion) !== null ? only! : null;
  }
  const known = forms.filter((form) => isKnown(form) || isNear(form));
  if (known.length === 0 && doubtful !== null) return null;
  const bearers = known.length > 0 ? known : forms;
  const country = occasion.country ?? mostNamed(bearers, countries);
  const chosen = chooseBearer(bearers, { day: occasion.day, country });
  return bearers.find((form) => form === chosen) ?? null;
}

function mostNamed(
  forms: readonly NameForm[],
  countries: ReadonlyMap<CountryCode, number>,
): CountryCode | undefined {
  let best: CountryCode | undefined;
  for (const code of forms.flatMap((form) => form.actor.countries)) {
    if ((countries.get(code) ?? 0) > (best === undefined ? 0 : countries.get(best)!)) best = code;
  }
  return best;
}
