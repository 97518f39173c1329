/** How many repetitions without end a pattern may have: of anything, and of nearly everything (`.`, `[^…]`). */
const most = { any: 4, wide: 2 } as const;

/** How many ways optional parts, alternatives and counted repetitions may open together. */
const mostChoices = 1_000;

/** Steps that one pattern may take with one text: well below a second. */
const mostSteps = 100_000_000;

const token = /\\.|\[\^?(?:\\.|[^\]\\])*\]|[()]|(?:[*+?]|\{\d*,?\d*\})\??|./gsy;

/** What decides how long a regular expression may take. */
export interface PatternCost {
  /** Why it is not used although it is a regular expression; undefined when there is no reason. */
  readonly problem: string | undefined;
  /** What it repeats without end, part by part. */
  readonly repeated: readonly string[];
  /** How many ways its other parts open. */
  readonly choices: number;
}

/**
 * Looks at a regular expression without running it. Repeated groups are the usual way to one that takes for ever, and many repetitions or alternatives in a row are the
 * other one; so there are bounds, and what is within them depends on the text (`takesForEver`).
 */
export function patternCost(pattern: string): PatternCost {
  const repeated: string[] = [];
  const alternatives = [1];
  let [choices, previous] = [1, ''];
  let problem: string | undefined;
  for (const [part] of pattern.matchAll(token)) {
    const count = previous === '' ? undefined : repetitions(part);
    if (count !== undefined && previous === ')' && !part.startsWith('?'))
      problem ??= 'it repeats a group, which can take for ever';
    else if (count === Number.POSITIVE_INFINITY) repeated.push(previous);
    else if (count !== undefined) choices *= count;
    if (part === '|') alternatives.push((alternatives.pop() ?? 1) + 1);
    else if (part === '(') alternatives.push(1);
    else if (part === ')' && alternatives.length > 1) choices *= alternatives.pop() ?? 1;
    previous = part;
  }
  choices *= alternatives.reduce((product, count) => product * count, 1);
  const isTooMuch = repeated.length > most.any || repeated.filter(isWide).length > most.wide || choices > mostChoices;
  return { problem: problem ?? (isTooMuch ? tooMuch : undefined), repeated, choices };
}

const tooMuch = 'it has so many repetitions that it can take for ever';

function isWide(part: string): boolean {
  return part === '.' || part.startsWith('[^');
}

/** In how many ways a quantifier may be read, without end where it has none or a large one; undefined for what is no quantifier. */
function repetitions(part: string): number | undefined {
  if (/^[*+]/.test(part)) return Number.POSITIVE_INFINITY;
  if (part.startsWith('?')) return 2;
  const [, from, comma, to] = /^\{(\d*)(,?)(\d*)\}/.exec(part) ?? [];
  if (from === undefined || from + to === '') return undefined;
  if ((comma === ',' && to === '') || Number(to || from) > 64) return Number.POSITIVE_INFINITY;
  return comma === '' ? 1 : Math.max(1, Number(to) - Number(from) + 1);
}

/** Whether a pattern may take too long with this text: where it may begin, times how far each of its repetitions may go. */
export function takesForEver(pattern: string, { repeated, choices }: PatternCost, text: string): boolean {
  // Nearly all texts are short, and nothing has to be counted in them.
  if (choices * text.length ** (repeated.length + 1) <= mostSteps) return false;
  const begins = pattern.startsWith('\\$\\{') ? text.split('${').length - 1 : text.length;
  if (begins * choices * text.length ** repeated.length <= mostSteps) return false;
  const runs = repeated.map((part) => longestRun(part, text));
  return begins * runs.reduce((product, run) => product * run, choices) > mostSteps;
}

function longestRun(part: string, text: string): number {
  // What repeats a group that has matched may be as long as anything.
  if (/^\\[1-9k]/.test(part)) return text.length;
  const runs = text.match(new RegExp(`(?:${part})+`, 'gi')) ?? [];
  return runs.reduce((longest, run) => Math.max(longest, run.length), 1);
}
