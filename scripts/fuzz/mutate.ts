import type { Random } from './random.ts';
import { copyBlock, copyGroup, nestDeeply } from './structure.ts';

/** Larger inputs are another question: what must be quick is what a person might write. */
export const longest = 100_000;

export type Mutation = (text: string, other: string, random: Random) => string;

/** What texts are rarely tried with, whatever their language. */
const strange: readonly string[] = [
  ...['', ' ', '\t', '\n', '\r\n', '\0', '\ufeff', '\u00a0', '\u200b', '\u2028', '\ud800', '\udc80', '😀', 'é', '\\'],
  ...[
    '"',
    "'",
    '`',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '{{',
    '}}',
    '{%',
    '%}',
    '{#',
    '${',
    '${{',
    '$${',
    '|',
    '>',
    '#',
    '&a',
    '*a',
  ],
  ...['!use x.yaml', '!extend', '<<: *a', '- ', ': ', '? ', '---\n', '...', '%YAML 1.1\n', '__proto__', 'constructor'],
  ...['null', '~', 'true', '0', '-1', '1e999', '1e-999', '.inf', '.nan', '0x', '0o8', '99999999999999999999', '1_0'],
  ...['${vars.a}', '${resources.a.id}', '${{ 1 // 0 }}', "f'{", '**', '//', 'lambda x:', 'for x in', ' if ', ' else '],
];

const byteLevel: readonly Mutation[] = [
  (text, _, random) => replaceAt(text, random, 1 + random.below(8), ''),
  (text, _, random) => replaceAt(text, random, random.below(3), random.pick(strange) ?? ''),
  (text, _, random) =>
    replaceAt(text, random, 1, String.fromCharCode(random.below(random.below(4) === 0 ? 65_536 : 128))),
  (text, _, random) => text.slice(0, random.below(text.length + 1)),
  (text, _, random) => text.slice(random.below(text.length + 1)),
  (text, other, random) => text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1)),
  (text, _, random) => {
    const start = random.below(text.length);
    const piece = text.slice(start, start + 1 + random.below(random.below(3) === 0 ? 200 : 8));
    return replaceAt(text, random, 0, piece.repeat(1 + random.below(random.mayGrow ? 20_000 : 20)).slice(0, longest));
  },
];

function replaceAt(text: string, random: Random, length: number, by: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + by + text.slice(at + length);
}

/** Words, numbers, blanks, and every other character by itself. */
export function tokensOf(text: string): string[] {
  return text.match(/[A-Za-z_]\w*|\d+|[ \t]+|\n[ \t]*|[\s\S]/g) ?? [];
}

const tokenLevel: readonly Mutation[] = [
  (text, _, random) => spliced(text, random, (tokens, at) => tokens.splice(at, 1 + random.below(3))),
  (text, _, random) =>
    spliced(text, random, (tokens, at) => tokens.splice(at, 0, ...tokens.slice(at, at + 1 + random.below(6)))),
  (text, other, random) =>
    spliced(text, random, (tokens, at) => tokens.splice(at, 1, random.pick(tokensOf(other)) ?? '')),
  (text, _, random) => spliced(text, random, (tokens, at) => tokens.splice(at, 1, random.pick(tokens) ?? '')),
  (text, _, random) => spliced(text, random, (tokens, at) => tokens.splice(at, 1, random.pick(strange) ?? '')),
  (text, _, random) =>
    spliced(text, random, (tokens, at) => {
      const [first = '', second = ''] = tokens.slice(at, at + 2);
      tokens.splice(at, 2, second, first);
    }),
];

function spliced(text: string, random: Random, change: (tokens: string[], at: number) => void): string {
  const tokens = tokensOf(text);
  change(tokens, random.below(tokens.length + 1));
  return tokens.join('');
}

const structureLevel: readonly Mutation[] = [copyBlock, copyGroup, nestDeeply];

const levels = [byteLevel, tokenLevel, structureLevel];

/** `text` changed one to five times, at the level of bytes, tokens or structure. */
export function mutate(text: string, other: string, random: Random): string {
  let changed = text;
  for (let count = 1 + random.below(5); count > 0; count--) {
    const mutation = random.pick(random.pick(levels) ?? byteLevel);
    changed = mutation?.(changed, other, random).slice(0, longest) ?? changed;
  }
  return changed;
}
