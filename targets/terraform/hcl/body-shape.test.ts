import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';

const test = suite('targets/terraform/hcl/body-shape');

test('dynamic blocks in dynamic blocks are blocks, whether a schema is known or not', () => {
  const within = (name: string) => ({ [name]: { for_each: [1], content: { z: '${outer.value}' } } });
  const outer = { for_each: [2], content: { dynamic: within('inner') } };
  const resources = { aws_thing: { a: { dynamic: { outer } } }, databricks_jobs: { j: { name: 'j' } } };
  const stack = { name: 'shop', terraform: { syntax: 'hcl' }, resources };
  const text = compileText(JSON.stringify(stack)).files[0]?.text ?? '';
  assert.match(text, /dynamic "outer" \{\n {4}for_each = \[2\]\n\n {4}content \{\n {6}dynamic "inner" \{/);
});

test.run();
