/**
 * Pairs rows with columns, each at most once, so that the sum of the gains is largest (Kuhn–Munkres with potentials,
 * O(n²m)). Gains are not negative; pairs without gain may be left out by the caller.
 * @returns [row, column] pairs, as many as the shorter side has members.
 */
export function bestAssignment(gains: readonly (readonly number[])[]): [number, number][] {
  const rows = gains.length;
  const columns = gains[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return [];
  if (rows > columns)
    return bestAssignment(Array.from({ length: columns }, (_, c) => gains.map((row) => row[c]!))).map(
      ([column, row]): [number, number] => [row, column],
    );

  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  /** The row (from 1) that holds a column; 0 = none. */
  const holder = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    const cameFrom = new Array<number>(columns + 1).fill(0);
    const slack = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Array<boolean>(columns + 1).fill(false);
    holder[0] = row;
    let column = 0;
    do {
      done[column] = true;
      const current = holder[column]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let c = 1; c <= columns; c++) {
        if (done[c]) continue;
        const cost = -gains[current - 1]![c - 1]! - rowPotential[current]! - columnPotential[c]!;
        if (cost < slack[c]!) {
          slack[c] = cost;
          cameFrom[c] = column;
        }
        if (slack[c]! < step) {
          step = slack[c]!;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (done[c]) {
          rowPotential[holder[c]!]! += step;
          columnPotential[c]! -= step;
        } else slack[c]! -= step;
      }
      column = next;
    } while (holder[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column]!;
      holder[column] = holder[before]!;
      column = before;
    }
  }
  const pairs: [number, number][] = [];
  for (let c = 1; c <= columns; c++) if (holder[c] !== 0) pairs.push([holder[c]! - 1, c - 1]);
  return pairs;
}
