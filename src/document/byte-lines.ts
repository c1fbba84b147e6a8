/** A line of a stream of bytes; `bytes` is null where it is longer than can be held. */
export interface ByteLine {
  /** From 1. */
  number: number;
  bytes: Buffer | null;
}

/** Bytes that a line of an archive of reports may have. */
export const LONGEST_REPORT_LINE = 10_000_000;

const LINE_FEED = 0x0a;

/**
 * The lines of a stream, without their line feeds, one at a time; the stream is read no further than they are asked for.
 * @param longest in bytes; a longer line is passed over.
 */
export async function* byteLines(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<ByteLine> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const add = (piece: Uint8Array) => {
    length += piece.length;
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  const take = (): ByteLine => {
    const line = { number: ++number, bytes: length > longest ? null : Buffer.concat(pieces) };
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
