import { Problem } from "../problem.ts";

/**
 * Bytes → text: by byte order mark, else the declared charset, else UTF-8, else Windows-1252 (which every byte fits).
 * @throws Problem for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array, origin: string, declared: string | null = null): string {
  const bom = byteOrderMark(bytes);
  if (bom) return new TextDecoder(bom).decode(bytes);
  const head = bytes.subarray(0, 65_536);
  if (isBinary(head)) {
    throw new Problem(`${origin} is not text (it looks like a binary file). Give plain text or HTML.`);
  }
  for (const label of [declared, "utf-8"]) {
    if (!label) continue;
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // An unknown label or bytes that do not fit it: the next candidate.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  return null;
}

function isBinary(bytes: Uint8Array): boolean {
  let control = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++;
  }
  return control > bytes.length / 100;
}
