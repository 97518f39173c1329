import type { Span } from './span.ts';

/** Says whether something meets one of many places. */
export type SpanIndex = (place: Span) => boolean;

interface InFile {
  readonly starts: readonly number[];
  /** The furthest end of the places up to the one at the same position. */
  readonly ends: readonly number[];
}

/** An index over `places`, so that a question takes as many steps as halving them does. Places meet when they share a character or touch. */
export function spanIndex(places: readonly Span[]): SpanIndex {
  const byFile = new Map<string, Span[]>();
  for (const place of places) {
    const known = byFile.get(place.file.name);
    if (known) known.push(place);
    else byFile.set(place.file.name, [place]);
  }
  const files = new Map([...byFile].map(([name, spans]) => [name, inFile(spans)] as const));
  return ({ file, start, end }) => {
    const known = files.get(file.name);
    const last = known === undefined ? 0 : countUpTo(known.starts, end);
    return last > 0 && (known?.ends[last - 1] ?? -1) >= start;
  };
}

function inFile(spans: Span[]): InFile {
  spans.sort((one, other) => one.start - other.start);
  let furthest = -1;
  const ends = spans.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return { starts: spans.map(({ start }) => start), ends };
}

/** How many of the ascending `numbers` are not above `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
