import type { Part } from '../syntax.ts';
import type { Reading } from './reading.ts';

/** `keep`: placeholders of the target and `$${` stay as they are written, because the text around them is the target's. */
export type Foreign = 'read' | 'keep';

const ours = /\$\{(?:\{|\s*(?:vars?|resources)\s*[.[])/y;

/** The parts of `reading` from `start` to its limit. After a placeholder that is never closed the rest is text. */
export function readParts(reading: Reading, start: number, foreign: Foreign = 'read'): readonly Part[] {
  const { text, limit } = reading;
  const parts: Part[] = [];
  let plain = '';
  let at = start;
  while (at < limit) {
    const dollar = text.indexOf('${', at);
    if (dollar < 0 || dollar + 2 > limit) break;
    const escaped = dollar > at && text.charAt(dollar - 1) === '$';
    if (escaped || (foreign === 'keep' && !isOurs(text, dollar))) {
      const dropped = escaped && foreign === 'read' ? 1 : 0;
      plain += `${text.slice(at, dollar - dropped)}\${`;
      at = dollar + 2;
      continue;
    }
    const read = reading.placeholder(reading, dollar);
    if (!read) break;
    plain += text.slice(at, dollar);
    if (plain !== '') parts.push(plain);
    plain = '';
    parts.push(read.placeholder);
    at = read.end;
  }
  plain += text.slice(at, limit);
  if (plain !== '' || parts.length === 0) parts.push(plain);
  return parts;
}

function isOurs(text: string, at: number): boolean {
  ours.lastIndex = at;
  return ours.test(text);
}
