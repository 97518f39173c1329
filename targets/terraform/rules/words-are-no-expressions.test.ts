import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';

const test = suite('targets/terraform/rules/words-are-no-expressions');

/** Expressions, and whether Terraform knows no such word. */
const cases: readonly (readonly [expression: string, isTold: boolean])[] = [
  ['HOME', true],
  [' HOME ', true],
  ['STAGE:-dev', true],
  ['STAGE-dev', true],
  ['true', false],
  ['true ? 1 : 2', false],
  ['1 + 2', false],
  ['local.region', false],
  ['upper ("a")', false],
  ['provider::time::rfc3339_parse("a")', false],
  ['terraform_data.a [0]', false],
  ['[for s in [1] : s]', false],
];

for (const [expression, isTold] of cases) {
  test(expression, () => {
    const stack = { name: 'shop', resources: { terraform_data: { a: { input: `\${${expression}}` } } } };
    const codes = compileText(JSON.stringify(stack)).diagnostics.map(({ code }) => code);
    assert.is(codes.includes('STK6008'), isTold, codes.join());
  });
}

/** Expressions, and what Terraform's own objects lack. */
const attributes: readonly (readonly [expression: string, lacks: readonly string[]])[] = [
  ['path.modul', ['path.module']],
  ['upper(path.rot)', ['path.root']],
  ['terraform.workspac', ['terraform.workspace']],
  ['terraform.env', ['']],
  ['path.module', []],
  ['"a/path.modul"', []],
  ['local.path.modul', []],
  ['[for path in [] : path.modul]', []],
];

for (const [expression, lacks] of attributes) {
  test(expression, () => {
    const stack = { name: 'shop', resources: { terraform_data: { a: { input: `\${${expression}}` } } } };
    const told = compileText(JSON.stringify(stack)).diagnostics.filter(({ code }) => code === 'STK6043');
    assert.equal(
      told.map(({ message }) => / Did you mean "(.*)"\?$/.exec(message)?.[1] ?? ''),
      lacks,
    );
  });
}

test('directives make words of their own', () => {
  const terraform = { template_directives: true };
  const input = '%{ for s in ["a"] }${s}%{ endfor }';
  const stack = { name: 'shop', terraform, resources: { terraform_data: { a: { input } } } };
  assert.equal(compileText(JSON.stringify(stack)).diagnostics, []);
});

test.run();
