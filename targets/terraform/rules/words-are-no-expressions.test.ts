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
  ['upper(vars.name)', true],
  ['1 == 1 ? env.STAGE : "a"', true],
  ['format("%s-%s", "a.b", bundle.target)', true],
  ['upper(terraform_data.a.id)', false],
  ['merge(local.a, var.b, module.c.d, data.http.e.body)["f.g"].h.i', false],
  ['join(".", [for item in local.a : item.name])', false],
  ['upper(setting.value.name)', false],
  ['upper("${lower("a.b")}")', false],
  ['1.5 + 2.e', false],
  ['provider::time::x(local.a).b.c', false],
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

test('dynamic blocks have names of their own', () => {
  const content = { namespace: '${setting.value.n}', name: '${upper(setting.value.v)}', value: '${setting.key}' };
  const dynamic = {
    setting: { for_each: [{ n: 'a', v: 'b' }], content },
    tag: {
      for_each: ['a'],
      iterator: 'it',
      content: { k: '${it.value}', dynamic: { in: { content: { a: '${in.key}${it.key}' } } } },
    },
  };
  const body = { name: 'a', application: 'b', dynamic };
  const codesOf = (outside: string) => {
    const stack = { name: 'shop', resources: { aws_elastic_beanstalk_environment: { a: { ...body, outside } } } };
    return compileText(JSON.stringify(stack)).diagnostics.map(({ code }) => code);
  };
  assert.equal(codesOf('x'), []);
  assert.equal(codesOf('${it.value}${settings.nope}'), ['STK2038', 'STK2110']);
});

test('directives make words of their own', () => {
  const terraform = { template_directives: true };
  const input = '%{ for s in ["a"] }${s}%{ endfor }';
  const stack = { name: 'shop', terraform, resources: { terraform_data: { a: { input } } } };
  assert.equal(compileText(JSON.stringify(stack)).diagnostics, []);
});

test.run();
