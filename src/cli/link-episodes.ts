import { csvField } from "../csv-field.ts";
import type { LinkResult } from "../link/index.ts";
import { counted } from "../statistics/counted.ts";

/** What `--episodes` writes: the events that are parts of longer records, a line each. */
export function episodesCsv(result: LinkResult): string {
  const lines = episodesJson(result).flatMap(({ source, event, parts }) =>
    parts.map((part) =>
      [source, event, part.source, part.event].map(csvField).concat(part.probability.toFixed(4)).join(","),
    ),
  );
  return `${["source,episode,part_source,part,probability", ...lines].join("\n")}\n`;
}

/** The episodes that have parts, by the names of their events. */
export function episodesJson({ episodes: { episodes }, entries }: LinkResult) {
  return episodes.map(({ whole, parts, expectedFalse }) => {
    const { source, record } = entries[whole]!;
    return {
      source,
      event: record.event,
      start: record.date!.start,
      end: record.date!.end,
      parts: parts.map(({ part, probability }) => ({
        source: entries[part]!.source,
        event: entries[part]!.record.event,
        probability,
      })),
      expectedFalse,
    };
  });
}

/** A line of the summary; none where no record of several days has parts. */
export function episodesLine({ episodes: { episodes } }: LinkResult): string[] {
  if (episodes.length === 0) return [];
  const parts = episodes.reduce((sum, episode) => sum + episode.parts.length, 0);
  const wrong = episodes.reduce((sum, { expectedFalse }) => sum + expectedFalse, 0);
  return [
    `${counted(episodes.length, "episode")} with ${counted(parts, "part")}: records of several days, and events of other sources that happened in them (about ${wrong < 10 ? wrong.toFixed(1) : wrong.toFixed(0)} of them wrongly). The parts stay incidents of their own.`,
  ];
}
