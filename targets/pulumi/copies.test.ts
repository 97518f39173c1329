import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('targets/pulumi/copies');

function compiled(jobs: object) {
  const stack = { name: 'shop', backend: 'pulumi', pulumi: { compat: 'none' }, resources: { databricks_jobs: jobs } };
  const { files, diagnostics } = compileText(JSON.stringify(stack));
  const lines = (files[0]?.text ?? '').split('\n').map((line) => line.trim());
  return { codes: diagnostics.map(({ code }) => code), lines };
}

test('keys of mappings are those of each copy', () => {
  const tags = { '${each.key}': 'v-${each.value.n}', 'x-${each.value.l[0]}-$${y}': '1', '$${each.key}': '2' };
  const for_each = { eu: { n: 1, l: ['p$'] }, 'us.east[1]': { n: 2, l: ['q'] } };
  const { codes, lines } = compiled({ load: { name: '${each.key}', tags, resource_options: { for_each } } });
  assert.equal(codes, []);
  const written = ['eu: v-1', 'us.east[1]: v-2', 'x-p$-$${y}: "1"', 'x-q-$${y}: "1"'];
  assert.equal(
    written.filter((line) => !lines.includes(line)),
    [],
  );
  assert.is(lines.filter((line) => line === '$${each.key}: "2"').length, 2);
});

test('what a key asks for and nobody knows is an error, as in a value', () => {
  assert.equal(compiled({ load: { name: 'a', tags: { '${each.key}': 'x' } } }).codes, ['STK6106']);
  assert.equal(compiled({ load: { name: 'a', tags: { '${pulumi.stack}': 'x' } } }).codes, []);
});

test('two keys of one copy that are the same are told', () => {
  const tags = { eu: 'x', '${each.key}': 'y' };
  const codesOf = (...keys: readonly string[]) =>
    compiled({ load: { name: '${each.key}', tags, resource_options: { for_each: keys } } }).codes;
  assert.equal([codesOf('eu', 'us'), codesOf('us')], [['STK6081'], []]);
});

test('a copy is picked by its key, with brackets and quotes in it as well', () => {
  const for_each = ['a', 7, 'us.east[1]', 'q"u\\t'];
  const named = (name: string) => ({ name });
  const { codes, lines } = compiled({
    load: { name: '${each.key}', resource_options: { for_each } },
    one: named('${resources.load["7"].id}'),
    two: named('${resources.load["us.east[1]"].id}'),
    three: named('${resources.load["q\\"u\\\\t"].id}'),
    four: { name: '${resources.load["${each.key}"].id}', resource_options: { for_each: ['a'] } },
  });
  assert.equal(codes, []);
  const names = ['load-7', 'load-us-east-1-', 'load-q-u-t', 'load-a'].map((key) => `name: \${${key}.id}`);
  assert.equal(
    names.filter((line) => !lines.includes(line)),
    [],
  );
});

test.run();
