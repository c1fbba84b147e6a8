export * from "./change-points.ts";
export { negativeBinomialModel, poissonModel } from "./count-models.ts";
export { pelt, type Segmentation } from "./pelt.ts";
export type { SegmentModel } from "./segment-model.ts";
export { meanVarianceModel, normalModel } from "./value-models.ts";
