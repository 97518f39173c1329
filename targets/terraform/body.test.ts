/** References that Terraform reads without `${}` around them, and refuses with it. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { record } from '../../compiler/schema/record.ts';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('targets/terraform/body');

/** The body of `terraform_data.a` in a stack where `z` has copies and `y` none. */
function written(body: object): unknown {
  const terraform_data = { a: { input: 1, ...body }, y: { input: { x: 1 } }, z: { input: 1, count: 2 } };
  const { files } = compileText(JSON.stringify({ name: 'shop', resources: { terraform_data } }));
  const resources = record(record(JSON.parse(files[0]?.text ?? '{}'))?.['resource'])?.['terraform_data'];
  const { input, ...rest } = record(record(resources)?.['a']) ?? {};
  return rest;
}

test('what starts a replacement', () => {
  const triggers = ['${resources.y}', '${resources.y.input.x}', '${resources.z[0]}', 'terraform_data.y.id'];
  const lifecycle = { replace_triggered_by: [...triggers, '${terraform_data.z[1].input}'] };
  const names = ['terraform_data.y', 'terraform_data.y.input.x', 'terraform_data.z[0]', 'terraform_data.y.id'];
  const wanted = { lifecycle: { replace_triggered_by: [...names, 'terraform_data.z[1].input'] } };
  assert.equal(written({ lifecycle }), wanted);
  assert.equal(written({ resource_options: { lifecycle } }), wanted);
});

test('what is waited for', () => {
  const depends_on = ['${terraform_data.y}', '${resources.z[0].input}', 'terraform_data.y'];
  assert.equal(written({ depends_on }), { depends_on: ['terraform_data.y', 'terraform_data.z'] });
});

test.run();
