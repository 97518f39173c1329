import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../../../source/source-file.ts';
import { startOf } from '../../../source/span.ts';
import { chooseStack, compareVersions, parseStackReference, selectorOf } from './reference.ts';

const test = suite('kinds/dataos/stack/reference');
const at = startOf(sourceFile('stacks.yaml', ''));

const definitions = [
  ['bento', undefined, '3.0'],
  ['bento', undefined, '10.0'],
  ['soda', 'python', '2.0'],
  ['soda', 'java', '2.0'],
  ['flash', 'python', '1.0'],
].map(([name = '', flavor, version = '']) => ({ name, flavor, version, at }));

const cases: readonly (readonly [string, string])[] = [
  ['bento:3.0', 'bento:3.0'],
  ['bento', 'bento:10.0'],
  [' bento:3.0 ', 'bento:3.0'],
  ['flash', 'flash+python:1.0'],
  ['flash:1.0', 'flash+python:1.0'],
  ['flash+python', 'flash+python:1.0'],
  ['flash+java', 'unknown: there is "flash+python:1.0"'],
  ['soda:2.0', 'ambiguous: java, python'],
  ['soda+java:2.0', 'soda+java:2.0'],
  ['bento:4.0', 'unknown: there is "bento:10.0", "bento:3.0"'],
  [
    'bent',
    'unknown: there is "bento:10.0", "bento:3.0", "flash+python:1.0", "soda+java:2.0", "soda+python:2.0". Did you mean "bento"?',
  ],
  ['bento 3.0', 'unreadable'],
  ['bento:', 'unreadable'],
  ['+python', 'unreadable'],
  ['', 'unreadable'],
];
for (const [text, expected] of cases) {
  test(`"${text}"`, () => {
    const reference = parseStackReference(text);
    const choice = reference && chooseStack(reference, definitions);
    const found =
      choice === undefined
        ? 'unreadable'
        : choice.kind === 'found'
          ? selectorOf(choice.definition)
          : choice.kind === 'unknown'
            ? `unknown: ${choice.reason}.${choice.suggestion}`.replace(/\.$/, '')
            : `ambiguous: ${choice.flavors.join(', ')}`;
    assert.is(found, expected);
  });
}

test('versions are compared number by number', () => {
  assert.ok(compareVersions('1.10', '1.9') > 0);
  assert.ok(compareVersions('2', '1.99') > 0);
  assert.is(compareVersions('1', '1.0'), 0);
});

test.run();
