/** One line of a difference. */
export interface Edit {
  readonly kind: 'same' | 'added' | 'removed';
  readonly line: string;
}

/** Beyond this many changed lines the shortest difference is not worth its time: all is shown as replaced. */
const mostSteps = 400;

/** The shortest way from one list of lines to another (Myers, "An O(ND) Difference Algorithm", 1986). */
export function diffLines(before: readonly string[], after: readonly string[]): readonly Edit[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end))
    end += 1;
  const middle = shortest(before.slice(start, before.length - end), after.slice(start, after.length - end));
  const same = (line: string): Edit => ({ kind: 'same', line });
  return [...before.slice(0, start).map(same), ...middle, ...before.slice(before.length - end).map(same)];
}

function shortest(before: readonly string[], after: readonly string[]): readonly Edit[] {
  const trace = explore(before, after);
  if (!trace) {
    const removed = before.map((line): Edit => ({ kind: 'removed', line }));
    return [...removed, ...after.map((line): Edit => ({ kind: 'added', line }))];
  }
  const edits: Edit[] = [];
  let x = before.length;
  let y = after.length;
  for (let step = trace.length - 1; step >= 0; step--) {
    const reached = trace[step] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = goesDown(reached, diagonal, step);
    const from = down ? diagonal + 1 : diagonal - 1;
    const fromX = step === 0 ? 0 : (reached.get(from) ?? 0);
    const fromY = step === 0 ? 0 : fromX - from;
    const meetX = step === 0 ? 0 : down ? fromX : fromX + 1;
    for (; x > meetX; x--, y--) edits.push({ kind: 'same', line: before[x - 1] ?? '' });
    if (step > 0)
      edits.push(down ? { kind: 'added', line: after[fromY] ?? '' } : { kind: 'removed', line: before[fromX] ?? '' });
    [x, y] = [fromX, fromY];
  }
  return edits.reverse();
}

/** Per number of edits, how far each diagonal had been reached before that edit; undefined when it takes too many. */
function explore(
  before: readonly string[],
  after: readonly string[],
): readonly ReadonlyMap<number, number>[] | undefined {
  const trace: ReadonlyMap<number, number>[] = [];
  const reached = new Map<number, number>();
  for (let step = 0; step <= Math.min(before.length + after.length, mostSteps); step++) {
    trace.push(new Map(reached));
    for (let diagonal = -step; diagonal <= step; diagonal += 2) {
      const down = goesDown(reached, diagonal, step);
      let x = step === 0 ? 0 : down ? (reached.get(diagonal + 1) ?? 0) : (reached.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      reached.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return trace;
    }
  }
  return undefined;
}

function goesDown(reached: ReadonlyMap<number, number>, diagonal: number, step: number): boolean {
  if (diagonal === -step) return true;
  return diagonal !== step && (reached.get(diagonal - 1) ?? -1) < (reached.get(diagonal + 1) ?? -1);
}
