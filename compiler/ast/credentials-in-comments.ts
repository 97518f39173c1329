import { credentialsInText } from '../util/credentials-in-text.ts';
import type { Part } from '../util/text-part.ts';

/** A comment is in no tree: it is judged by its look. `scalars` are the places of all keys and values. */
export function credentialsInComments(text: string, scalars: readonly Part[]): readonly Part[] {
  const sorted = [...scalars].sort((a, b) => a.start - b.start);
  const parts: Part[] = [];
  let next = 0;
  let inside = 0;
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    for (; next < sorted.length && (sorted[next]?.start ?? 0) <= at; next++)
      inside = Math.max(inside, sorted[next]?.end ?? 0);
    if (at < inside || /\S/.test(text[at - 1] ?? ' ')) continue;
    const line = text.indexOf('\n', at);
    const end = line < 0 ? text.length : line;
    for (const part of credentialsInText(text.slice(at, end)))
      parts.push({ start: at + part.start, end: at + part.end });
    at = end;
    if (line < 0) break;
  }
  return parts;
}
