/** The UTF-16 units of a stretch of text and the one before it, at their offsets: read faster than out of a string. */
export function unitsOf(text: string, start: number, end: number): Uint16Array {
  const units = new Uint16Array(end);
  for (let i = Math.max(0, start - 1); i < end; i++) units[i] = text.charCodeAt(i);
  return units;
}
