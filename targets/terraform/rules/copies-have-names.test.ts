import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';

const test = suite('targets/terraform/rules/copies-have-names');

function codesOf(body: object): readonly string[] {
  const stack = { name: 'shop', resources: { terraform_data: { a: body } } };
  return compileText(JSON.stringify(stack)).diagnostics.map(({ code }) => code);
}

test('values and keys ask for copies', () => {
  assert.equal(codesOf({ input: '${each.key}' }), ['STK6007']);
  assert.equal(codesOf({ input: { '${each.key}': 1, 'a-${count.index}': { '${upper(each.value)}': 1 } } }), [
    ...['STK6007', 'STK6007', 'STK6007'],
  ]);
  assert.equal(codesOf({ input: { '${each.key}': '${each.value}' }, for_each: { a: 1 } }), []);
  assert.equal(codesOf({ input: { '${count.index}': 1 }, resource_options: { count: 2 } }), []);
  assert.equal(codesOf({ input: { '$${each.key}': 1 } }), []);
});

test('words in texts of an expression are words', () => {
  assert.equal(codesOf({ input: '${upper("each.key of count.index, $5")}' }), []);
  assert.equal(codesOf({ input: '${upper("of ${each.key}")}' }), ['STK6007']);
});

test('expressions in keys are judged as in values', () => {
  assert.equal(codesOf({ input: { '${path.modul}': 1 } }), ['STK6043']);
  assert.equal(codesOf({ input: { '${terraform_data.nope.id}': 1 } }), ['STK6021']);
  assert.equal(codesOf({ input: { '${terraform_data.a.id}': 1, '${local.x}': 1, '${path.module}': 1 } }), []);
  assert.equal(codesOf({ input: { '${upper(vars.name)}': 1 } }), ['STK6008']);
  assert.equal(codesOf({ input: { '${HOME}': 1, '${bundle.target}': 1 } }), ['STK2038', 'STK2038']);
});

test.run();
