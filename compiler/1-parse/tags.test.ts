import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import { parse } from './parse.ts';
import { plainTree } from './plain-tree.ts';

const test = suite('1-parse/tags');

/** What is written and what it is, or the code of what is wrong with it; under YAML 1.1 where the third says so. */
const cases: readonly (readonly [string, unknown, '1.1'?])[] = [
  ['!!str 10', '10'],
  ['!!str', ''],
  ['!!str 2031-04-05', '2031-04-05', '1.1'],
  ['! 10', '10'],
  ['!<tag:yaml.org,2002:str> 10', '10'],
  ['!!int "10"', 10],
  ['!!int 010', 10],
  ['!!int 010', 8, '1.1'],
  ['!!int 1.5', 'STK1046'],
  ['!!float 1', { float: 1 }],
  ['!!float "2.5"', { float: 2.5 }],
  ['!!float x', 'STK1046'],
  ['!!bool yes', true],
  ['!!bool "FALSE"', false],
  ['!!bool 1', 'STK1046'],
  ['!!null ""', null],
  ['!!null', null],
  ['!!null x', 'STK1046'],
  ['!!binary Z3LDvMOfZQ==', 'grüße'],
  ['!!binary "Z3LD vMOf ZQ=="', 'grüße'],
  ['!!binary /w==', 'STK1046'],
  ['!!binary "?"', 'STK1046'],
  ['!!timestamp 2031-04-05', { date: '2031-04-05' }],
  ['!!timestamp soon', 'STK1046'],
  ['!!map {a: 1}', { a: 1 }],
  ['!!map', {}],
  ['!!map x', 'STK1046'],
  ['!!seq [1]', [1]],
  ['!!seq', []],
  ['!!set {a, b}', ['a', 'b']],
  ['!!omap [a: 1, b: 2]', { a: 1, b: 2 }],
  ['!!omap [1]', 'STK1046'],
  ['!!python/object:os.system x', 'STK1045'],
  ['!x', 'STK1045'],
  ['&n !use a.yaml', { use: 'a.yaml' }],
  ['!use &n "a b.yaml"', { use: 'a b.yaml' }],
  ['!extend a.yaml # why', { extend: 'a.yaml' }],
];
for (const [text, expected, version] of cases) {
  test(`${text} ${version ?? ''}`, () => {
    const { value, diagnostics } = parse(sourceFile('a.yaml', `v: ${text}\n`), { yamlVersion: version ?? '1.2' });
    assert.ok(value.root?.kind === 'dict');
    const seen =
      diagnostics.length > 0
        ? diagnostics.map((one) => one.code).join(' ')
        : plainTree(value.root.entries.get('v')?.value);
    assert.equal(seen, expected);
  });
}

test('handles of %TAG lines stand for what they declare', () => {
  const text = '%TAG !y! tag:yaml.org,2002:\n%TAG !x! !\n---\na: !y!str 10\nb: !x!other 1\n';
  const { diagnostics } = parse(sourceFile('a.yaml', text), { yamlVersion: undefined });
  assert.is(diagnostics.map((diagnostic) => diagnostic.code).join(' '), 'STK1045');
});

test.run();
