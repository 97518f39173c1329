import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { record } from '../../compiler/schema/record.ts';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('targets/terraform/secret-values');

/** What an output holds, and whether Terraform calls it sensitive (asked of 1.11.4). */
const cases: readonly (readonly [value: string, isSensitive: boolean])[] = [
  ['${vars.pw}', true],
  ['${upper(${vars.pw})}', true],
  ['${nonsensitive(${vars.pw})}', false],
  ['${resources.s.input.pass}', true],
  ['${resources.s.input.user}', false],
  ['${resources.s.input}', true],
  ['${resources.s.input.list[0]}', false],
  ['${resources.s.input.list[1]}', true],
  ['${resources.s.input.list[*]}', true],
  ['${resources.s.id}', false],
  ['${resources.s.output.pass}', false],
  ['${resources.t.input}', true],
  ['${resources.u.input}', false],
  ['${resources.key.token_value}', true],
];

test('what a sensitive variable is given to is sensitive in an output', () => {
  const stack = {
    name: 'shop',
    variables: { pw: { sensitive: true } },
    resources: {
      databricks_tokens: { key: {} },
      terraform_data: {
        s: { input: { user: 'u', pass: '${vars.pw}', list: ['a', '${vars.pw}'] } },
        t: { input: 'x${resources.s.input.pass}' },
        u: { input: 'x${resources.s.input.user}' },
      },
    },
    outputs: Object.fromEntries(cases.map(([value], index) => [`o${index}`, { value }])),
  };
  const outputs = record(record(JSON.parse(compileText(JSON.stringify(stack)).files[0]?.text ?? '{}'))?.['output']);
  const found = cases.map(([value], index) => [value, record(outputs?.[`o${index}`])?.['sensitive'] === true]);
  assert.equal(found, cases);
});

test('long chains are followed', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `r${index}`);
  const terraform_data = Object.fromEntries(
    names.map((name, index) => [name, { input: index === 0 ? '${vars.pw}' : `\${resources.r${index - 1}.input}` }]),
  );
  const outputs = Object.fromEntries(
    names.filter((_, index) => index % 10 === 0).map((name) => [name, { value: `\${resources.${name}.input}` }]),
  );
  const variables = { pw: { sensitive: true } };
  const stack = { name: 'shop', variables, resources: { terraform_data }, outputs };
  const written = record(record(JSON.parse(compileText(JSON.stringify(stack)).files[0]?.text ?? '{}'))?.['output']);
  assert.ok(Object.values(written ?? {}).every((one) => record(one)?.['sensitive'] === true));
});

test.run();
