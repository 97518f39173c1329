import type { Choice } from './choice.ts';

const scalars: readonly string[] = [
  'a',
  'yes',
  'no',
  'on',
  'y',
  'n',
  'null',
  '~',
  '',
  'true',
  '1',
  '010',
  '0x1f',
  '1_000',
  '1.5',
  '.5',
  '1e3',
  '.inf',
  '.nan',
  '08',
  '0b11',
  '0o7',
  '12:30',
  '2024-01-02',
  "'single ''quoted'''",
  '"double \\n \\u00e9"',
  '"a\\\n  b"',
  'plain words',
  'a: b',
  '- x',
  '&anchor v',
  '*anchor',
  '!!str 1',
  '!!int "2"',
  '!custom x',
  '!!float 1',
  '!!bool maybe',
  '!!binary aGk=',
  '!<tag:yaml.org,2002:str> 5',
  '[1, 2]',
  '{a: 1, b: [x]}',
  '[a: b]',
  '[? a : b]',
  '{a, b}',
  '{? a : b}',
  '{a: }',
  '[',
  '{',
  ']',
  '}',
  '@x',
  '`x',
  '%x',
  '"open',
  "'open",
  'x #comment',
  'x#y',
  '#only',
  'a:b',
  ':a',
  '?a',
  '-a',
  '-',
  '?',
  ':',
  '|',
  '>',
  '<<',
  '=',
  '12345678901234567890',
  '-0',
  '+1',
  '1e400',
  '1.7976931348623157e+309',
  '"\\x41"',
  '"\\q"',
  'é',
  '"tab\\there"',
  "''",
  '!',
  '! a',
  '&a',
  '[a, [b, {c: d}]]',
  '{"a":1}',
  '[a,b,]',
  '[,a]',
  '{a: {b: c}}',
  '0.1e-7',
  '-.inf',
  '1.',
  '!!null x',
  '!!timestamp 2024-01-02',
  '"multi\n line"',
  'plain\n  continued',
  "'single\n\n  folded'",
  '\ttab',
  'x\t',
  '{a:1}',
  '{"a":b}',
  '[a ,b]',
  '{a: b, a: c}',
  '[*anchor]',
  '!!map {}',
];

const keys: readonly string[] = [
  'a',
  'b',
  'key',
  'y',
  'true',
  '1',
  '1.5',
  'null',
  '"quoted"',
  "'single'",
  '? complex',
  '<<',
  'a b',
  '- a',
  '[x]',
  '{x: y}',
  '&k k',
  '!!str k',
  '*anchor',
  '"a\\tb"',
  'é',
  '.inf',
  '010',
  '~',
  '"":',
  'a-b',
  '?x',
  '1e3',
  '1234567.5',
];

/** A YAML text, or something near one. */
export function generateYaml(choice: Choice): string {
  const head = choice.chance(0.1)
    ? choice.of([
        '---\n',
        '%YAML 1.1\n---\n',
        '%TAG !e! tag:e,2000:\n---\n',
        '# comment\n',
        '\n\n',
        '%FOO\n',
        '%YAML 1.2\n---\n',
      ])
    : '';
  const anchor = choice.chance(0.3)
    ? choice.of(['base: &anchor {x: 1, z: w}\n', 'base: &anchor 5\n', 'base: &anchor\n  q: r\n  s: [t]\n'])
    : '';
  const body = choice.chance(0.7)
    ? mapping(choice, 0, 3)
    : choice.chance(0.5)
      ? sequence(choice, 0, 3)
      : `${choice.of(scalars)}\n`;
  const tail = choice.chance(0.1)
    ? choice.of(['...\n', '---\nb: 2\n', '}\n', '  bad: indent\n', '# end', '\t\n', '- x\n', '...\nx: y\n'])
    : '';
  const text = head + anchor + body + tail;
  return choice.chance(0.1) ? text.replace('\n', '\r\n') : choice.chance(0.1) ? text.trimEnd() : text;
}

function mapping(choice: Choice, indent: number, depth: number): string {
  const pad = ' '.repeat(indent);
  return Array.from({ length: 1 + choice.below(3) }, () => `${pad}${key(choice)}${value(choice, indent, depth)}`).join(
    '',
  );
}

function key(choice: Choice): string {
  const name = choice.of(keys);
  if (choice.chance(0.05)) return `? ${name}\n:`;
  return choice.chance(0.04) ? `${name} :` : `${choice.chance(0.5) ? choice.of(['a', 'b', 'c', 'd']) : name}:`;
}

function value(choice: Choice, indent: number, depth: number): string {
  const roll = choice.below(10);
  if (depth > 0 && roll < 2) return `\n${mapping(choice, indent + choice.of([2, 2, 1, 4]), depth - 1)}`;
  if (depth > 0 && roll < 4) return `\n${sequence(choice, indent + choice.of([0, 2, 2]), depth - 1)}`;
  if (roll === 4) return block(choice, indent);
  return ` ${choice.of(scalars)}\n`;
}

function block(choice: Choice, indent: number): string {
  const header = choice.of(['|', '>', '|-', '>-', '|+', '>+', '|2', '>1-', '|-2', '|0', '| # c', '|x', '>2']);
  const pad = ' '.repeat(indent + choice.of([1, 2, 2, 3]));
  const lines = choice.some(5, () =>
    choice.of(['text', 'more text', '', ' indented', '\ttab', '# no comment', 'a: b', '- x', '  ', '---']),
  );
  return ` ${header}\n${lines.map((line) => (line === '' ? '\n' : `${pad}${line}\n`)).join('')}`;
}

function sequence(choice: Choice, indent: number, depth: number): string {
  const pad = ' '.repeat(indent);
  return Array.from({ length: 1 + choice.below(3) }, () => `${pad}-${item(choice, indent, depth)}`).join('');
}

function item(choice: Choice, indent: number, depth: number): string {
  const roll = choice.below(8);
  if (depth > 0 && roll === 0) return ` ${mapping(choice, indent + 2, depth - 1).trimStart()}`;
  if (depth > 0 && roll === 1) return ` ${sequence(choice, indent + 2, depth - 1).trimStart()}`;
  if (roll === 2) return block(choice, indent);
  return ` ${choice.of(scalars)}\n`;
}
