/** Classes of UTF-16 units, looked up in one table so that the scanners never run a regular expression per character. */
export const SPACE = 1;
export const LETTER = 2;
export const UPPER = 4;
export const DIGIT = 8;
/** Combining marks: part of the word that they stand in. */
export const MARK = 16;
/** Takes no room on the page: dropped by the normaliser. */
export const INVISIBLE = 32;

/** Ends a sentence; closes what stands in quotation marks or brackets. */
export const FULL_STOP = 64;
export const CLOSER = 128;

export const WORD = LETTER | MARK;

const CLASSES = buildClasses();

/** The class bits of the unit at `offset`; 0 for most punctuation, surrogates and past the end. */
export function classAt(text: string, offset: number): number {
  return offset < text.length ? CLASSES[text.charCodeAt(offset)]! : 0;
}

export function classOf(code: number): number {
  return CLASSES[code]!;
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++) {
    if (code >= 0xd800 && code <= 0xf8ff) continue;
    const character = String.fromCharCode(code);
    const lower = character.toLowerCase();
    const upper = character.toUpperCase();
    if (lower !== upper) classes[code] = lower === character ? LETTER : LETTER | UPPER;
    else if (code < 128) continue;
    else if (/\p{L}/u.test(character)) classes[code] = LETTER;
    else if (/\p{M}/u.test(character)) classes[code] = MARK;
  }
  for (let code = 48; code <= 57; code++) classes[code] = DIGIT;
  for (let code = 0; code <= 32; code++) classes[code] = SPACE;
  for (const code of [0x7f, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000])
    classes[code] = SPACE;
  for (let code = 0x80; code <= 0x9f; code++) classes[code] = SPACE;
  for (let code = 0x2000; code <= 0x200a; code++) classes[code] = SPACE;
  for (const [from, to] of [
    [0xad, 0xad],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2069],
    [0xfe00, 0xfe0f],
    [0xfeff, 0xfeff],
  ] as const) {
    for (let code = from; code <= to; code++) classes[code] = INVISIBLE;
  }
  for (const mark of ".!?…") classes[mark.charCodeAt(0)] = FULL_STOP;
  for (const mark of "\"'”’»)]") classes[mark.charCodeAt(0)] = CLOSER;
  return classes;
}
