/** A line of GDELT's events without what is not read. */
export function gdeltLine(id: number, day: string, fips: string, actor: string, mentions: number): string {
  const cells: string[] = Array(61).fill("");
  const compact = day.replaceAll("-", "");
  cells[0] = String(id);
  cells[1] = compact;
  cells[6] = actor;
  cells[31] = String(mentions);
  cells[53] = fips;
  cells[59] = `${compact}120000`;
  return cells.join("\t");
}
