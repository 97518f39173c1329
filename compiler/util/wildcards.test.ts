import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fitsWildcards, type Wildcard } from './wildcards.ts';

const test = suite('util/wildcards');

const one: Wildcard = { kind: 'one', fits: (character) => character !== '/' };
const several: Wildcard = { kind: 'several', fits: (character) => character !== '/' };
const wildcards: ReadonlyMap<string, Wildcard> = new Map<string, Wildcard>([
  ['**/', { kind: 'folders' }],
  ['*', several],
  ['?', one],
]);
const partsOf = (pattern: string) =>
  pattern.split(/(\*\*\/|\*|\?)/).map((text): Wildcard => wildcards.get(text) ?? { kind: 'text', text });
const sources: ReadonlyMap<string, string> = new Map([
  ['**/', '(?:[^/]+/)*'],
  ['*', '[^/]*'],
  ['?', '[^/]'],
  ['.', '\\.'],
]);

/** All texts of up to `length` of these characters or parts. */
function all(parts: readonly string[], length: number): readonly string[] {
  if (length === 0) return [''];
  const shorter = all(parts, length - 1);
  return [...new Set([...shorter, ...shorter.flatMap((text) => parts.map((part) => text + part))])];
}

test('the same as the regular expression, for all small patterns and paths', () => {
  const paths = all(['a', 'b', '/'], 5);
  for (const pattern of all(['a', '/', '*', '?', '**/'], 4)) {
    const source = pattern.split(/(\*\*\/|\*|\?)/).map((part) => sources.get(part) ?? part);
    const expression = new RegExp(`^${source.join('')}$`, 'u');
    const parts = partsOf(pattern);
    for (const path of paths) {
      if (fitsWildcards(path, parts) !== expression.test(path)) assert.unreachable(`"${pattern}" and "${path}"`);
    }
  }
});

test('characters beyond the first plane are one', () => assert.ok(fitsWildcards('a😀.yaml', partsOf('a?.yaml'))));

test('many stars take no time', () => {
  const start = process.cpuUsage();
  assert.not.ok(fitsWildcards(`${'a'.repeat(2_000)}.yaml`, partsOf(`${'*a'.repeat(200)}*b.yaml`)));
  assert.not.ok(fitsWildcards('a/'.repeat(1_000), partsOf(`${'**/*'.repeat(100)}b`)));
  assert.ok(process.cpuUsage(start).user < 5_000_000, 'slow');
});

test.run();
