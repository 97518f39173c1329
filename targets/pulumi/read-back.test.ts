/** Every reader of YAML sees the same program, and what Pulumi makes of its texts is what the stack says, however awkward they are. */
import * as fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { record } from '../../compiler/schema/record.ts';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('targets/pulumi/read-back');

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['yaml, 1.2', (text) => parse(text, { version: '1.2' })],
  ['yaml, 1.1', (text) => parse(text, { version: '1.1', merge: true })],
  ['js-yaml, 1.2', (text) => load(text, { schema: CORE_SCHEMA })],
  ['js-yaml, 1.1', (text) => load(text, { schema: YAML11_SCHEMA })],
];

/** What Pulumi's language host makes of a text without references (`parseInterpolate` of pulumi-yaml); undefined where it sees one. */
function asPulumi(text: string): string | undefined {
  let read = '';
  for (let rest = text; rest !== ''; ) {
    if (rest.startsWith('${')) return undefined;
    const isDouble = rest.startsWith('$$');
    read += rest.slice(0, 1);
    rest = rest.slice(isDouble ? 2 : 1);
  }
  return read;
}

const awkward = [
  ...'y No on null ~ 08 0o17 1_000 1:30 1e3 .5 2031-04-05 = << - ? : --- ... & * ! | > % @ ` # é 🚋'.split(' '),
  ...'$ $$ $$$ ${ $${ $$${ ${x} $${x} $$ {x} {{a}} fn::x fn:: a: b: %{ \\ " \''.split(' '),
  ...[' ', '\n', 'a\nb\n', '\ta', 'a ', ' a', 'a: b', 'a #b', '\u0085', '\u2028', '\ufeff', ''],
];

const piece = fc.oneof(fc.constantFrom(...awkward), fc.string({ maxLength: 3 }));
const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));

/** As JSON, which is YAML; a placeholder of the stack's own language is escaped. */
function quoted(value: string): string {
  return JSON.stringify(value.replace(/\$\{/g, () => '$${'));
}

/** Texts that our own language reads as they are: dollar signs in front of a placeholder have rules of their own there. */
function isPlainHere(value: string): boolean {
  return !/\$\$\{/.test(value) && !/\$\{\{/.test(value) && !/fn::/i.test(value);
}

test('texts and keys arrive as they are', () => {
  const stack = (name: string, key: string) => `name: shop
backend: pulumi
pulumi: {config: {team: ${quoted(name)}}, outputs: {said: ${quoted(name)}}}
resources:
  databricks_jobs:
    load: {name: ${quoted(name)}, tags: {other: x, ${quoted(key)}: ${quoted(name)}}}
`;
  const property = fc.property(text.filter(isPlainHere), text.filter(isPlainHere), (name, key) => {
    fc.pre(key !== 'other' && key !== '');
    const { files, diagnostics } = compileText(stack(name, key), { allowPlainSecrets: true });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    fc.pre(errors.length === 0);
    const [file] = files;
    const trees = readers.map(([, read]) => read(file?.text ?? ''));
    for (const [index, tree] of trees.entries()) assert.equal(tree, trees[0], readers[index]?.[0]);
    const program = record(trees[0]);
    const properties = record(record(record(program['resources'])['load'])['properties']);
    assert.is(asPulumi(String(properties['name'])), name);
    const tags = Object.entries(record(properties['tags'])).map(([one, value]) => [
      asPulumi(one),
      asPulumi(String(value)),
    ]);
    assert.equal(Object.fromEntries(tags), { other: 'x', [key]: name });
    assert.is(asPulumi(String(record(program['outputs'])['said'])), name);
    // The command line reads the configuration, and it knows no references.
    assert.is(record(program['config'])['team'], name);
  });
  fc.assert(property, { numRuns: 400 });
});

test.run();
