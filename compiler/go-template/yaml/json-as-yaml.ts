import { byteLength } from '../go-string.ts';
import type { JsonTree } from '../json/json-tree.ts';
import { wellFormed } from '../text/well-formed.ts';

const refused = /[\x7f-\x84\x86-\x9f\ufffe\uffff]/;
const longestKey = 1024;

/**
 * Whether the JSON of `tree` can be read as YAML 1.1: DEL, the C1 controls, U+FFFE and U+FFFF are no characters there, and a
 * key must stand on one line and within 1,024 bytes of its colon.
 */
export function isReadable(tree: JsonTree): boolean {
  if (typeof tree === 'string') return !refused.test(tree) && !startsDocument(tree);
  if (tree === null || typeof tree === 'boolean' || tree.kind === 'number') return true;
  if (tree.kind === 'array') return tree.items.every(isReadable);
  return tree.members.every(([key, value]) => isReadableKey(key) && isReadable(value));
}

/** What is left of a JSON text between double quotes when YAML reads it: U+0085 is a line break there, and is folded. */
export function readBack(text: string): string {
  if (!/[\u0085\p{Cs}]/u.test(text)) return text;
  return wellFormed(text).replace(/ *\u0085[ \u0085]*/g, (breaks) => {
    const count = breaks.split('\u0085').length - 1;
    return count === 1 ? ' ' : '\n'.repeat(count - 1);
  });
}

function isReadableKey(key: string): boolean {
  return !refused.test(key) && !key.includes('\u0085') && byteLength(written(key)) + 2 <= longestKey;
}

/** The key as JSON writes it, without the quotes. */
function written(key: string): string {
  return JSON.stringify(key)
    .slice(1, -1)
    .replace(/[<>&\u2028\u2029]|\p{Cs}/gu, '\\u0000');
}

function startsDocument(text: string): boolean {
  return /\u0085(?:---|\.\.\.)(?:[ \t\r\n\u0085\u2028\u2029]|$)/.test(text);
}
