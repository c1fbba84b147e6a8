/** A line of a stream; `text` is null where it is longer than can be held. */
export interface StreamLine {
  /** From 1. */
  number: number;
  text: string | null;
}

/**
 * The lines of a stream of UTF-8, one at a time; the stream is read no further than they are asked for.
 * @param longest in UTF-16 units; a longer line is passed over.
 */
export async function* streamLines(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<StreamLine> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let length = 0;
  let number = 0;
  const add = (piece: string) => {
    length += piece.length;
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  const take = (): StreamLine => {
    const line = { number: ++number, text: length > longest ? null : pieces.join("") };
    pieces = [];
    length = 0;
    return line;
  };
  for await (const bytes of stream) {
    const chunk = decoder.decode(bytes, { stream: true });
    let from = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", from)) {
      add(chunk.slice(from, end));
      yield take();
      from = end + 1;
    }
    add(chunk.slice(from));
  }
  add(decoder.decode());
  if (length > 0) yield take();
}
