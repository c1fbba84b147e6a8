// What is attacked: [target, its kind, who is there].

export const CROWDS = [
  ["a market", "civilians", ["people", "shoppers", "traders", "civilians"]],
  ["a crowded market", "civilians", ["people", "shoppers", "civilians"]],
  ["a mosque", "religious", ["worshippers", "people"]],
  ["a church", "religious", ["worshippers", "people", "churchgoers"]],
  ["a school", "education", ["pupils", "students", "people"]],
  ["a university", "education", ["students", "people"]],
  ["a hotel", "business", ["people", "guests", "civilians"]],
  ["a restaurant", "business", ["people", "customers", "diners"]],
  ["a wedding", "civilians", ["people", "guests", "civilians"]],
  ["a bus station", "transport", ["passengers", "people", "civilians"]],
  ["a hospital", "health", ["people", "patients", "civilians"]],
];
export const FORCES = [
  ["a police station", "police", ["police officers", "policemen", "officers"]],
  ["a police checkpoint", "police", ["police officers", "policemen"]],
  ["an army base", "military", ["soldiers", "troops"]],
  ["a military checkpoint", "military", ["soldiers", "troops"]],
  ["an army outpost", "military", ["soldiers"]],
];
export const VEHICLES = [
  ["a passenger bus", "transport", ["passengers", "people", "civilians"]],
  ["a military convoy", "military", ["soldiers", "troops"]],
  ["an army patrol", "military", ["soldiers"]],
  ["a police patrol", "police", ["police officers", "policemen"]],
  ["a minibus", "transport", ["people", "passengers"]],
];
export const VILLAGES = [
  ["a village", "civilians", ["villagers", "people", "civilians", "residents", "farmers"]],
  ["a farming community", "civilians", ["villagers", "people", "farmers", "residents"]],
  ["a camp for displaced people", "civilians", ["people", "civilians", "women and children", "residents"]],
  ["a gold mine", "business", ["miners", "people", "workers"]],
  ["a fishing village", "civilians", ["villagers", "fishermen", "people", "residents"]],
];
export const HOUSES = [
  ["a residential area", "civilians", ["people", "civilians", "residents"]],
  ["an apartment building", "civilians", ["people", "civilians", "residents"]],
  ["a hospital", "health", ["people", "civilians", "patients"]],
  ["a school", "education", ["people", "civilians", "pupils"]],
  ["a market", "civilians", ["people", "civilians", "shoppers"]],
];
