/**
 * How many letters of `from` have to be put in, left out, exchanged or swapped with their neighbours to make `to` of it (optimal string alignment). Anything beyond `bound` is
 * `bound + 1`: who looks for the nearest of thousands of names wants to know no more, and only a band around the diagonal has to be worked out.
 */
export function editDistance(from: string, to: string, bound: number): number {
  const start = commonStart(from, to);
  const end = commonEnd(from, to, start);
  const width = from.length - start - end;
  const height = to.length - start - end;
  if (Math.abs(width - height) > bound) return bound + 1;
  if (width === 0 || height === 0) return width + height;
  return distanceOf(from.slice(start, start + width), to.slice(start, start + height), bound);
}

/** Cells beyond the band hold a cost that is too high already, so that nothing has to be put there again. */
function distanceOf(from: string, to: string, bound: number): number {
  const tooFar = bound + 1;
  let beforePrevious = firstRow(to.length);
  let previous = firstRow(to.length);
  let current = firstRow(to.length);
  for (let row = 1; row <= from.length; row++) {
    const first = Math.max(1, row - bound);
    const last = Math.min(to.length, row + bound);
    current[first - 1] = first === 1 ? row : tooFar;
    if (last < to.length) current[last + 1] = tooFar;
    const letter = from.charCodeAt(row - 1);
    const before = row > 1 ? from.charCodeAt(row - 2) : -1;
    let least = tooFar;
    for (let column = first; column <= last; column++) {
      const other = to.charCodeAt(column - 1);
      const exchanged = (previous[column - 1] ?? tooFar) + (letter === other ? 0 : 1);
      let cost = Math.min((previous[column] ?? tooFar) + 1, (current[column - 1] ?? tooFar) + 1, exchanged);
      if (before === other && column > 1 && letter === to.charCodeAt(column - 2))
        cost = Math.min(cost, (beforePrevious[column - 2] ?? tooFar) + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > bound) return tooFar;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return Math.min(previous[to.length] ?? tooFar, tooFar);
}

function firstRow(length: number): number[] {
  const row: number[] = [];
  for (let column = 0; column <= length; column++) row.push(column);
  return row;
}

function commonStart(from: string, to: string): number {
  const most = Math.min(from.length, to.length);
  let count = 0;
  while (count < most && from.charCodeAt(count) === to.charCodeAt(count)) count++;
  return count;
}

function commonEnd(from: string, to: string, start: number): number {
  const most = Math.min(from.length, to.length) - start;
  let count = 0;
  while (count < most && from.charCodeAt(from.length - 1 - count) === to.charCodeAt(to.length - 1 - count)) count++;
  return count;
}
