import { DATASETS } from "./datasets.ts";
import { LINKS } from "./links.ts";
import type { JsonShape } from "./output.ts";
import { STATISTICS } from "./statistics.ts";
import { TEXTS } from "./texts.ts";

/** Every shape of JSON that commands print or take, each published as `schema/<name>.json`. */
export const SHAPES: readonly JsonShape[] = [...TEXTS, ...DATASETS, ...LINKS, ...STATISTICS];
