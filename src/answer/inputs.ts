import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { AttentionSeries } from "../check/index.ts";
import type { Day } from "../event/index.ts";
import type { Assessment, Manifest } from "../finding/index.ts";
import type { Scene } from "./scene.ts";
import type { Wishes } from "./wishes.ts";

/** Where attention may come from that is no file: the store, and standard input. */
const NO_FILES: readonly string[] = ["store", "-"];

/** What makes it possible to tell later whether a file is still the one that was used. */
export async function checksums({ data, attention, attentionFrom }: Wishes): Promise<Assessment["inputs"]> {
  const found: Assessment["inputs"] = [];
  for (const file of data)
    found.push({ option: "--data", file: basename(file), sha256: await checksum(file) });
  if (attention && attentionFrom)
    found.push({
      option: "--attention",
      file: basename(attentionFrom),
      sha256: NO_FILES.includes(attentionFrom) ? checksumOf(attention) : await checksum(attentionFrom),
    });
  return found;
}

async function checksum(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}

/** Of a series that is no file: its lines `day,country,mentions`, in their order. */
function checksumOf({ cells }: AttentionSeries): string {
  const lines = cells.map(({ day, country, mentions }) => `${day},${country},${mentions}\n`).sort();
  return createHash("sha256").update(lines.join("")).digest("hex");
}

/** The datasets that the answer rests on, each no further than the as-of day. */
export function manifestsOf({ history, rows, asOf }: Scene): Manifest[] {
  const all = [
    history.manifest,
    history.officialManifest,
    history.monthsManifest,
    ...(rows?.manifests ?? []),
  ];
  const byId = new Map(all.map((manifest) => [manifest.id, manifest]));
  return [...byId.values()].map((manifest) => upTo(manifest, asOf.day));
}

/** A manifest whose period ends with the as-of day: how much further the data reach is hindsight. */
function upTo(manifest: Manifest, day: Day | null): Manifest {
  const { from, to } = manifest.period;
  return day === null || to <= day
    ? manifest
    : { ...manifest, period: { from, to: day < from ? from : day } };
}
