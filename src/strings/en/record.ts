import type { AttributionStatus, EventRecord, Perpetrator, PlacePrecision } from "../../event/index.ts";

type Names<K extends string> = Record<K, string>;

/** An event record: its fields, kinds and who is said to be behind it. */
export const record = {
  killed: (toll: string) => `${toll} killed`,
  wounded: (toll: string) => `${toll} wounded`,
  namedKind: (name: string, kind: string) =>
    name.toLowerCase() === kind || kind === "" ? name : `${name} (${kind})`,
  attributed: (name: string, how: string) => (how === "" ? name : `${name} — ${how}`),
  attribution: (status: AttributionStatus, claim: Perpetrator["claim"], by: Perpetrator["by"]): string => {
    const source = by === null ? "" : ` by ${by}`;
    if (status === "claimed") return `${claim ?? "responsibility"} claimed${source}`;
    if (status === "stated") return by === null ? "stated as fact by the text" : `stated${source}`;
    if (status === "suspected") return `suspected${source}`;
    if (status === "denied") return `denied${source}`;
    return "";
  },
  placePrecision: {
    exact: "exact place",
    near: "near there",
    city: "town",
    district: "known to the district",
    region: "known to the region",
    country: "known to the country",
    unknown: "precision not known",
  } satisfies Names<PlacePrecision>,
  fieldLabel: {
    type: "What",
    stage: "Stage",
    tactic: "How",
    date: "When",
    place: "Where",
    perpetrators: "Who",
    attackers: "Attackers",
    organisation: "Organised",
    targets: "Target",
    weapons: "Weapon",
    killed: "Killed",
    includesPerpetrators: "Count includes attackers",
    wounded: "Wounded",
    kidnapped: "Kidnapped",
  } as Record<string, string>,
  fieldTag: {
    type: "what",
    stage: "stage",
    tactic: "how",
    date: "when",
    place: "where",
    perpetrators: "who",
    attackers: "attackers",
    organisation: "organised",
    targets: "target",
    weapons: "weapon",
    killed: "killed",
    includesPerpetrators: "count",
    wounded: "wounded",
    kidnapped: "kidnapped",
  } as Record<string, string>,
  eventType: {
    "armed-assault": "armed assault",
    bombing: "bombing",
    assassination: "assassination",
    kidnapping: "kidnapping",
    "hostage-taking": "hostage taking",
    hijacking: "hijacking",
    arson: "arson",
    "vehicle-attack": "vehicle attack",
    stabbing: "stabbing",
    battle: "battle",
    "air-strike": "air strike",
    shelling: "shelling",
    robbery: "robbery",
    "infrastructure-attack": "attack on infrastructure",
    attack: "attack (kind not said)",
  } satisfies Names<EventRecord["type"]>,
  stage: {
    accomplished: "carried out",
    attempted: "attempted",
    foiled: "foiled",
    threatened: "threatened",
  } satisfies Names<EventRecord["stage"]>,
  tactic: {
    suicide: "suicide attack",
    "vehicle-ramming": "vehicle ramming",
    siege: "siege",
    ambush: "ambush",
    "roadside-bomb": "roadside bomb",
    "car-bomb": "car bomb",
    "drive-by": "drive-by shooting",
  } satisfies Names<NonNullable<EventRecord["tactic"]>>,
  /** @param example the organisation that inspired it */
  organisedBy: (degree: string, example: string | null) =>
    example === null ? degree : `${degree}; inspired by ${example}`,
  organisation: {
    directed: "directed by the organisation",
    enabled: "helped by the organisation",
    inspired: "without contact to an organisation",
    none: "no evidence of a cell or of direction from above",
    unknown: "the text does not say",
  } satisfies Names<EventRecord["organisation"]["degree"]>,
  targetKind: {
    civilians: "civilians",
    religious: "religious",
    government: "government",
    police: "police",
    military: "military",
    business: "business",
    transport: "transport",
    media: "media",
    education: "education",
    health: "health",
    diplomatic: "diplomatic",
    "armed-group": "armed group",
    infrastructure: "infrastructure",
    other: "",
  } satisfies Names<EventRecord["targets"][number]["kind"]>,
  weaponKind: {
    firearm: "firearm",
    explosive: "explosive",
    vehicle: "vehicle",
    blade: "blade",
    fire: "fire",
    chemical: "chemical",
    aircraft: "aircraft",
    artillery: "artillery",
    other: "",
  } satisfies Names<EventRecord["weapons"][number]["kind"]>,
};
