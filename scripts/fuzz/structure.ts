import type { Random } from './random.ts';

/** A line and all lines below it that are indented more, put somewhere else at the indentation that is found there. */
export function copyBlock(text: string, other: string, random: Random): string {
  const from = (random.below(2) === 0 ? text : other).split('\n');
  const start = random.below(from.length);
  const block = [from[start] ?? ''];
  for (let at = start + 1; at < from.length && indentOf(from[at] ?? '') > indentOf(block[0] ?? ''); at++) {
    block.push(from[at] ?? '');
  }
  const lines = text.split('\n');
  const place = random.below(lines.length + 1);
  const shift = indentOf(lines[place] ?? '') + 2 * random.below(2) - indentOf(block[0] ?? '');
  const moved = block.map((line) => ' '.repeat(Math.max(0, indentOf(line) + shift)) + line.trimStart());
  const count = random.mayGrow ? 300 : 1;
  lines.splice(place, random.below(2), ...Array.from({ length: count }, () => moved.slice(0, 50)).flat());
  return lines.join('\n');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

const groups = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|"[^"\n]*"|'[^'\n]*'/g;

/** A bracketed or quoted part replaced by another one. */
export function copyGroup(text: string, other: string, random: Random): string {
  const own = [...text.matchAll(groups)];
  const [place] = [random.pick(own)];
  if (!place) return text;
  const all = [...own, ...other.matchAll(groups)];
  const by = random.pick(all)?.[0] ?? '';
  return text.slice(0, place.index) + by + text.slice(place.index + place[0].length);
}

const wrappers: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['{"a": ', '}'],
  ['not ', ''],
  ['-', ''],
  ['${{ ', ' }}'],
  ['${vars.', '}'],
  ["f'{", "}'"],
  ['{% if 1 %}', '{% endif %}'],
  ['{{ if .a }}', '{{ end }}'],
  ['a:\n ', ''],
  ['- ', ''],
];

/** A part wrapped into brackets or blocks: a few, or very many. */
export function nestDeeply(text: string, _: string, random: Random): string {
  const [open, close] = random.pick(wrappers) ?? ['(', ')'];
  const depth = 1 + random.below(random.mayGrow ? 5000 : 12);
  const start = random.below(text.length + 1);
  const end = Math.min(text.length, start + random.below(30));
  const inner = text.slice(start, end);
  return `${text.slice(0, start)}${open.repeat(depth)}${inner}${close.repeat(depth)}${text.slice(end)}`;
}
