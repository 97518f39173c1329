import type { Reading } from './reading.ts';

/** Finding where things end without understanding them. All return the offset behind the end, or -1. */

const deepest = 32;

/** How far an end may be when too much was looked through in vain: a person's placeholder ends before that. */
const shortReach = 1000;

/** How many characters may be looked through in vain: each start without an end would look through all that follows. */
export function searched(text: string): number {
  return 20 * text.length + 100_000;
}

type Sought = Pick<Reading, 'text' | 'limit' | 'search'>;

/** What `find` gives with the limit to which may still be searched. */
function within({ limit, search }: Sought, at: number, find: (limit: number) => number): number {
  const reach = search.left > 0 ? limit : Math.min(limit, at + shortReach);
  const end = find(reach);
  if (end < 0) search.left -= reach - at;
  return end;
}

/** The literal whose opening quote is at `at`. With `formatted`, quotes inside `{ }` are part of it (Python 3.12's rule). */
export function stringEnd(reading: Sought, at: number, formatted: boolean): number {
  const { text } = reading;
  const nested = formatted ? within(reading, at, (limit) => formattedEnd(text, at, limit, 0)) : -1;
  return nested >= 0 ? nested : within(reading, at, (limit) => plainEnd(text, at, limit));
}

/** One or three quotes, as they stand at `at`. */
export function quotesAt(text: string, at: number): string {
  const quote = text.charAt(at);
  const three = quote + quote + quote;
  return text.startsWith(three, at) ? three : quote;
}

function plainEnd(text: string, at: number, limit: number): number {
  const quotes = quotesAt(text, at);
  for (let end = at + quotes.length; end < limit; end++) {
    if (text.startsWith(quotes, end)) return end + quotes.length <= limit ? end + quotes.length : -1;
    if (text.charAt(end) === '\\') end++;
  }
  return -1;
}

function formattedEnd(text: string, at: number, limit: number, depth: number): number {
  const quotes = quotesAt(text, at);
  let end = at + quotes.length;
  while (end < limit) {
    if (text.startsWith(quotes, end)) return end + quotes.length <= limit ? end + quotes.length : -1;
    const character = text.charAt(end);
    if (character === '\\') end += 2;
    else if (character !== '{') end++;
    else if (text.charAt(end + 1) === '{' && text.charAt(end - 1) !== '$') end += 2;
    else {
      end = bracedEnd(text, end + 1, limit, depth + 1);
      if (end < 0) return -1;
    }
  }
  return -1;
}

/** What an opening brace before `at` encloses; quoted texts and inner brackets may hold braces of their own. */
function bracedEnd(text: string, at: number, limit: number, depth = 0): number {
  if (depth > deepest) return -1;
  let open = 1;
  for (let end = at; end < limit; end++) {
    const character = text.charAt(end);
    if (character === '{') open++;
    else if (character === '}') open--;
    else if (character === '"' || character === "'") {
      const formatted = /[fF]/.test(text.slice(Math.max(0, end - 2), end));
      end = (formatted ? formattedEnd(text, end, limit, depth + 1) : plainEnd(text, end, limit)) - 1;
      if (end < 0) return -1;
    }
    if (open === 0) return end + 1;
  }
  return -1;
}

/**
 * The placeholder whose content begins at `at`: up to the balancing brace, or, when quotes or braces do not add up (an
 * apostrophe is no quote in every language), up to the first closing brace.
 */
export function placeholderEnd(reading: Sought, at: number): number {
  const { text, limit } = reading;
  const balanced = within(reading, at, (reach) => bracedEnd(text, at, reach));
  if (balanced >= 0) return balanced;
  const first = text.indexOf('}', at);
  return first >= 0 && first < limit ? first + 1 : -1;
}

/** The expression whose content begins at `at`, when it cannot be parsed: up to the balancing `}}`, or the first one. */
export function computedEnd(reading: Sought, at: number): number {
  const { text, limit } = reading;
  const first = text.indexOf('}}', at);
  if (first < 0 || first + 2 > limit) return -1;
  const inner = within(reading, at, (reach) => bracedEnd(text, at, reach));
  if (inner >= 0 && inner < limit && text.charAt(inner) === '}') return inner + 1;
  return first + 2;
}
