import { loadRegistry } from "../actors/index.ts";
import { csvField } from "../csv-field.ts";
import {
  type Cluster,
  type Entry,
  type ErrorReport,
  expectedErrors,
  explainPair,
  type LinkFiles,
  type LinkResult,
  link,
  melt,
} from "../link/index.ts";
import { Problem } from "../problem.ts";
import { counted } from "../statistics/counted.ts";
import { type Database, openMemory } from "../store/index.ts";
import { writeWhole } from "../whole-file.ts";
import type { LinkJson, MeltJson } from "./json/links.ts";
import { printJson } from "./json/print.ts";
import type { LinkCommandOptions } from "./link-command.ts";
import { episodesCsv, episodesJson, episodesLine } from "./link-episodes.ts";
import { explained } from "./link-explained.ts";
import { judgementsFile, queueOf, readJudgements } from "./link-review.ts";
import { type LinkInput, linkInput } from "./link-sources.ts";

/** Pairs left apart that are less likely than this are not worth printing. */
const WORTH_PRINTING = 0.01;

/** `baserate link`: files → clusters → what was asked for. */
export async function runLink(given: readonly string[], options: LinkCommandOptions): Promise<void> {
  // `--explain A B FILE …` takes the files too; the first two are the pair.
  const files = [...given, ...(options.explain?.slice(2) ?? [])];
  checkUsage(options);
  const read = await linkInput(files, options.taxonomy ?? new Map(), options.store);
  checkSources(read, options);
  for (const warning of [...read.warnings, ...rejectLines(read)])
    process.stderr.write(`baserate: ${warning}\n`);
  const db = await openMemory();
  try {
    if (options.melt) await runMelt(db, read, options);
    else await runModel(db, read, options);
  } finally {
    db.close();
  }
}

function checkSources({ sources, reports }: LinkInput, { within }: LinkCommandOptions): void {
  if (sources.length === 1 && !within && !reports)
    throw new Problem(
      "one source has nothing to be linked with; name another, or look for its duplicates with --within.",
      "usage",
    );
}

function checkUsage({ within, melt, explain, episodes }: LinkCommandOptions): void {
  if (melt && within)
    throw new Problem("--melt compares sources with each other only; leave out --within.", "usage");
  if (melt && episodes)
    throw new Problem("--episodes is about probabilities, which --melt does not have.", "usage");
  if (melt && explain) throw new Problem("--explain is about weights, which --melt does not have.", "usage");
  if (explain && explain.length < 2)
    throw new Problem("--explain takes two events, each as source:event.", "usage");
}

async function runModel(
  db: Database,
  { sources, taxonomies, rejects, reports }: LinkInput,
  options: LinkCommandOptions,
) {
  const result = await link(db, sources, {
    window: windowOf(options),
    taxonomies,
    within: options.within ?? reports,
    judgements: await readJudgements(judgementsFile(options.judgements, options.store)),
  });
  if (options.queue) await writeWhole(options.queue, queueOf(result));
  const errors = expectedErrors(result);
  if (options.out) await writeWhole(options.out, clustersCsv(result.clusters, result.entries));
  if (options.episodes) await writeWhole(options.episodes, episodesCsv(result));
  if (options.explain) {
    process.stdout.write(explained(result, options));
    return;
  }
  if (options.json) {
    const pairs = result.pairs
      .filter(({ linked, probability }) => linked || probability >= WORTH_PRINTING)
      .map((pair) => explainPair(result, pair));
    const setAside = result.setAside.map((number) => nameOf(result.entries[number]!));
    const unlike = result.unlike.map((number) => nameOf(result.entries[number]!));
    const found = {
      ...jsonClusters(result),
      pairs,
      expected: errors,
      episodes: episodesJson(result),
      unlike,
      setAside,
      rejects,
    };
    printJson<typeof LinkJson>(found, 1);
    return;
  }
  process.stdout.write(summary(result, errors, options));
}

async function runMelt(
  db: Database,
  { sources, taxonomies, rejects }: LinkFiles,
  options: LinkCommandOptions,
) {
  const result = await melt(db, sources, { window: windowOf(options), taxonomies, registry: loadRegistry() });
  if (options.out) await writeWhole(options.out, clustersCsv(result.clusters, result.entries));
  if (options.json) {
    const pairs = result.pairs.map(({ a, b, probability, linked }) => ({
      a: nameOf(result.entries[a]!),
      b: nameOf(result.entries[b]!),
      score: 1 - probability,
      linked,
    }));
    printJson<typeof MeltJson>({ ...jsonClusters(result), pairs, rejects }, 1);
    return;
  }
  const joined = result.clusters.filter(({ members }) => members.length > 1).length;
  process.stdout.write(
    `${result.entries.length} events of ${result.sources.length} sources are ${result.clusters.length} incidents, ` +
      `${joined} of them in more than one source (by MELTT's windows and score, the better candidate first).\n` +
      written(options.out),
  );
}

function windowOf({ days, km }: LinkCommandOptions) {
  return { days, kilometres: km };
}

function nameOf({ source, record }: Entry): { source: string; event: string } {
  return { source, event: record.event };
}

function jsonClusters({ sources, clusters, entries }: Pick<LinkResult, "sources" | "clusters" | "entries">) {
  return {
    sources,
    clusters: clusters.map(({ members, probabilities }, i) => ({
      cluster: i + 1,
      events: members.map((number, j) => ({ ...nameOf(entries[number]!), probability: probabilities[j]! })),
    })),
  };
}

function clustersCsv(clusters: readonly Cluster[], entries: readonly Entry[]): string {
  const lines = clusters.flatMap(({ members, probabilities }, i) =>
    members.map((number, j) => {
      const { source, record } = entries[number]!;
      return [`${i + 1}`, csvField(source), csvField(record.event), probabilities[j]!.toFixed(4)].join(",");
    }),
  );
  return `${["cluster,source,event,probability", ...lines].join("\n")}\n`;
}

const FEW = 10;

function rejectLines({ rejects }: LinkFiles): string[] {
  const lines = rejects
    .slice(0, FEW)
    .map(
      ({ file, line, column, value, reason }) =>
        `${file}, line ${line}: ${column === "" ? "" : `${column} `}"${value}": ${reason}.`,
    );
  if (rejects.length > 0)
    lines.push(`${rejects.length} ${rejects.length === 1 ? "row was" : "rows were"} not linked.`);
  return lines;
}

function summary(result: LinkResult, errors: ErrorReport, { out, episodes }: LinkCommandOptions): string {
  const { entries, clusters, sources, setAside, unlike } = result;
  const joined = clusters.filter(({ members }) => members.length > 1).length;
  const lines = [
    `${counted(entries.length - unlike.length, "event")} of ${counted(sources.length, "source")} ${entries.length - unlike.length === 1 ? "is" : "are"} ${counted(clusters.length, "incident")}; ${joined} of them ${joined === 1 ? "has" : "have"} more than one event.`,
    `${counted(errors.linked, "pair")} ${errors.linked === 1 ? "is" : "are"} linked: about ${round(errors.falseLinks)} of them wrongly (90 % interval ${errors.falseLinksBetween.join(" to ")}); about ${round(errors.missedLinks)} are missed.`,
  ];
  lines.push(...episodesLine(result));
  if (unlike.length > 0)
    lines.push(
      `${counted(unlike.length, "report")} of which no single event was coded ${unlike.length === 1 ? "is" : "are"} like no other report and left out.`,
    );
  if (setAside.length > 0)
    lines.push(
      `${counted(setAside.length, "event")} ${setAside.length === 1 ? "lacks" : "lack"} a day or coordinates and ${setAside.length === 1 ? "was" : "were"} compared with none.`,
    );
  if (errors.bySourcePair.length > 0) lines.push("", "sources: linked, expected false, expected missed");
  for (const { sources, linked, falseLinks, missedLinks } of errors.bySourcePair)
    lines.push(`  ${sources.join(" – ")}: ${linked}, ${round(falseLinks)}, ${round(missedLinks)}`);
  const bands = errors.byBand.filter(({ pairs }) => pairs > 0);
  if (bands.length > 0) lines.push("", "probability: pairs, linked, expected false, expected missed");
  for (const { from, pairs, linked, falseLinks, missedLinks } of bands)
    lines.push(`  from ${from}: ${pairs}, ${linked}, ${round(falseLinks)}, ${round(missedLinks)}`);
  return `${lines.join("\n")}\n${written(out)}${episodes ? `\nThe parts of episodes: ${episodes}\n` : ""}`;
}

function written(out: string | undefined): string {
  return out ? `\nThe clusters: ${out}\n` : "";
}

function round(n: number): string {
  return n < 10 ? n.toFixed(1) : n.toFixed(0);
}
