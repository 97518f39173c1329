/** How many repetitions without end a pattern may have: of anything, and of nearly everything (`.`, `[^…]`). */
const most = { any: 4, wide: 2 } as const;

const token = /\\.|\[\^?(?:\\.|[^\]\\])*\]|[()]|(?:[*+?]|\{\d*,?\d*\})\??|./gsy;

/**
 * Why a regular expression is not used although it is one: it could take time that grows faster than with the square of the text.
 * Repeated groups are the usual way to that, and many repetitions in a row are the other one. Undefined when there is no reason.
 */
export function patternProblem(pattern: string): string | undefined {
  const count = { any: 0, wide: 0 };
  let previous = '';
  for (const [part] of pattern.matchAll(token)) {
    if (isEndless(part) && previous !== '') {
      if (previous === ')') return 'it repeats a group, which can take for ever';
      count.any++;
      if (previous === '.' || previous.startsWith('[^')) count.wide++;
    }
    previous = part;
  }
  const isTooMuch = count.any > most.any || count.wide > most.wide;
  return isTooMuch ? 'it has so many repetitions that it can take for ever' : undefined;
}

/** `*`, `+` and `{2,}`; a fixed number counts when it is large. */
function isEndless(part: string): boolean {
  if (/^[*+]/.test(part)) return true;
  const [, from, comma, to] = /^\{(\d*)(,?)(\d*)\}/.exec(part) ?? [];
  if (from === undefined) return false;
  return (comma === ',' && to === '') || Number(to || from) > 64;
}
