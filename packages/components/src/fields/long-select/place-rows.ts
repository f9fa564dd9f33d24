/** A row that is drawn. */
export interface Row {
  index: number;
  /** From the top of the list, in px. */
  start: number;
}

/** A row of one line, until its height is known. */
const rowHeight = 36;
/** Rows drawn beyond each end of what is in sight. */
const spare = 4;

/** Where each row begins; one more than there are rows, for where the last one ends. */
export function placeRows(count: number, heights: ReadonlyMap<number, number>): Float64Array {
  const offsets = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    offsets[index + 1] = (offsets[index] ?? 0) + (heights.get(index) ?? rowHeight);
  }
  return offsets;
}

/** The rows between two heights, a few more at each end, and the one that must be there in any case. */
export function rowsInSight(offsets: Float64Array, top: number, room: number, always: number): Row[] {
  const count = offsets.length - 1;
  const first = Math.max(0, firstEndingAfter(offsets, top) - spare);
  const last = Math.min(count - 1, firstEndingAfter(offsets, top + room) + spare);
  const rows: Row[] = [];
  const add = (index: number): void => void rows.push({ index, start: offsets[index] ?? 0 });
  if (always >= 0 && always < first) add(always);
  for (let index = first; index <= last; index += 1) add(index);
  if (always > last && always < count) add(always);
  return rows;
}

function firstEndingAfter(offsets: Float64Array, height: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle + 1] ?? 0) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}
