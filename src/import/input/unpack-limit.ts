import { Transform } from "node:stream";
import { Problem } from "../../problem.ts";

/** Below this an archive may unpack to anything; above it, to no more than a hundred times its size. */
const ALWAYS_ALLOWED = 256_000_000;
const LARGEST_RATIO = 100;

/**
 * Passes bytes on, and fails when they become more than what data of this packed size can be: tables shrink ten- to
 * fiftyfold, archives made to fill a disk a thousandfold.
 */
export function unpackLimit(file: string, packedBytes: number): Transform {
  const limit = Math.max(ALWAYS_ALLOWED, LARGEST_RATIO * packedBytes);
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size <= limit) return done(null, chunk);
      done(
        new Problem(
          `${file} unpacks to more than ${Math.round(limit / 1e6)} MB from ${Math.ceil(packedBytes / 1e6)} MB, which no dataset does; it is not read.`,
        ),
      );
    },
  });
}
