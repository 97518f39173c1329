import { fromBytes, rejoin, toBytes } from '../go-string.ts';
import type { GoString } from '../value.ts';

/** What a quoted text says, or why it cannot be read. */
export type Unquoted = { readonly text: GoString } | { readonly reason: string };

const simple: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
};

const digits = { x: 2, u: 4, U: 8 } as const;

/** Reads a Go string constant with its quotes: `"…"` with escapes, or `` `…` `` without, where carriage returns are dropped. */
export function unquote(quoted: string): Unquoted {
  const inside = quoted.slice(1, -1);
  if (quoted.startsWith('`')) return { text: inside.replaceAll('\r', '') };
  if (!inside.includes('\\')) return { text: inside };
  const parts = inside.split(/(\\(?:x[0-9a-fA-F]{0,2}|u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8}|[0-7]{1,3}|[\s\S]))/u);
  let text = '';
  for (const part of parts) {
    if (!part.startsWith('\\')) {
      text += part;
      continue;
    }
    const escaped = readEscape(part, '"');
    if ('reason' in escaped) return escaped;
    text += escaped.byte ? fromBytes(Uint8Array.of(escaped.value)) : String.fromCodePoint(escaped.value);
  }
  return { text: rejoin(text) };
}

/** Reads a Go character constant with its quotes: its code point (or the value of a `\x` escape). */
export function unquoteCharacter(quoted: string): { readonly value: number } | { readonly reason: string } {
  const inside = quoted.slice(1, -1);
  if (inside === '') return { reason: 'it holds no character' };
  const [first = ''] = inside;
  if (first !== '\\') {
    const only = first.length === inside.length;
    return only ? { value: runeOf(first) } : { reason: 'it holds more than one character' };
  }
  const sequence =
    /^\\(?:x[0-9a-fA-F]{0,2}|u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8}|[0-7]{1,3}|[\s\S])/u.exec(inside)?.[0] ?? '';
  const escaped = readEscape(sequence, "'");
  if ('reason' in escaped) return escaped;
  return sequence.length === inside.length ? escaped : { reason: 'it holds more than one character' };
}

/** An invalid byte reads as U+FFFD. */
function runeOf(character: string): number {
  const bytes = toBytes(character);
  return character.length === 1 && bytes.length === 1 && (bytes[0] ?? 0) > 0x7f
    ? 0xfffd
    : (character.codePointAt(0) ?? 0);
}

type Escape = { readonly value: number; readonly byte: boolean } | { readonly reason: string };

function readEscape(sequence: string, quote: string): Escape {
  const letter = sequence[1] ?? '';
  if (letter === quote) return { value: quote.charCodeAt(0), byte: false };
  const known = simple[letter];
  if (known !== undefined) return { value: known, byte: false };
  if (letter === 'x' || letter === 'u' || letter === 'U') return readHexadecimal(sequence, letter);
  if (/^\\[0-7]{3}$/.test(sequence)) {
    const value = Number.parseInt(sequence.slice(1), 8);
    return value > 255 ? { reason: `"${sequence}" is more than one byte` } : { value, byte: true };
  }
  return { reason: `"${sequence}" is no escape that Go knows` };
}

function readHexadecimal(sequence: string, letter: 'x' | 'u' | 'U'): Escape {
  const wanted = digits[letter];
  if (sequence.length !== wanted + 2) return { reason: `"\\${letter}" needs ${wanted} hexadecimal digits` };
  const value = Number.parseInt(sequence.slice(2), 16);
  if (letter === 'x') return { value, byte: true };
  const bad = value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff);
  return bad ? { reason: `"${sequence}" is no character` } : { value, byte: false };
}
