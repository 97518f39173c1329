import type { Choice } from './choice.ts';
import { generateText } from './generate-text.ts';
import { vocabulary } from './vocabulary.ts';

const floats = [
  '1.0',
  '2.5',
  '-0.0',
  '1e6',
  '1e-7',
  '123456.789',
  '1e21',
  '12345678.5',
  '100000.0',
  '0.1',
  '1e20',
  '9007199254740993.0',
];
const integers = [
  '0',
  '1',
  '-1',
  '42',
  '9007199254740993',
  '9223372036854775807',
  '-9223372036854775808',
  '18446744073709551615',
  '1000000',
];
const keys = [
  'a',
  'b',
  'k',
  'name',
  'n',
  'x y',
  '',
  'a10',
  'a9',
  'yes',
  '1',
  'é',
  '_z',
  'Upper',
  '😀',
  '-dash',
  'long key'.repeat(20),
  'line\nbreak',
  '~',
];

/** The JSON text of a template's data: the names that expressions use, with random values. */
export function generateContext(choice: Choice): string {
  if (choice.chance(0.03)) return choice.of(['null', '[]', '"text"', '5', '1.5', 'true', '{}']);
  const members = [
    ['s', text(choice)],
    ['t', text(choice)],
    ['i', choice.of(['0', '1', '2', '3', '5', '42'])],
    ['neg', choice.of(['-1', '-7', '-42'])],
    ['zero', '0'],
    ['big', choice.of(integers)],
    ['f', choice.of(floats)],
    ['whole', choice.of(['1.0', '2.0', '1e6', '-3.0'])],
    ['tiny', '1e-7'],
    ['huge', choice.of(['1e21', '1e300', '1.7976931348623157e308'])],
    ['yes', 'true'],
    ['no', 'false'],
    ['nul', 'null'],
    ['list', list(choice, 2)],
    ['words', JSON.stringify(choice.some(5, () => choice.of(['b', 'a', 'c', 'B', 'é', '10', '9', ''])))],
    ['nums', `[${choice.some(5, () => choice.of(['1', '2', '3', '2.0', '1'])).join(',')}]`],
    ['m', dict(choice, 2)],
    ['n', dict(choice, 1)],
    ['objs', `[${choice.some(3, () => dict(choice, 1)).join(',')}]`],
    ['v', value(choice, 3)],
  ];
  return `{${members.map(([name, json]) => `"${name}":${json}`).join(',')}}`;
}

function text(choice: Choice): string {
  const invented = choice.chance(0.4) ? generateText('string', choice) : undefined;
  return JSON.stringify(invented ?? choice.of([...(vocabulary.string ?? []), ...(vocabulary.words ?? [])]));
}

function value(choice: Choice, depth: number): string {
  const roll = choice.below(depth > 0 ? 10 : 7);
  if (roll < 3) return text(choice);
  if (roll === 3) return choice.of(integers);
  if (roll === 4) return choice.of(floats);
  if (roll === 5) return choice.of(['true', 'false', 'null']);
  if (roll === 6) return choice.of(['""', '0', '[]', '{}']);
  return roll < 8 ? list(choice, depth - 1) : dict(choice, depth - 1);
}

function list(choice: Choice, depth: number): string {
  return `[${[value(choice, depth), ...choice.some(4, () => value(choice, depth))].slice(choice.chance(0.15) ? 5 : 0).join(',')}]`;
}

function dict(choice: Choice, depth: number): string {
  const members = choice.some(5, () => `${JSON.stringify(choice.of(keys))}:${value(choice, depth)}`);
  return `{${members.join(',')}}`;
}
