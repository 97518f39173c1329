import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';

const test = suite('targets/terraform/rules/copies-have-names');

function codesOf(body: object, outputs: object = {}): readonly string[] {
  const stack = { name: 'shop', resources: { terraform_data: { a: body } }, outputs };
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

test('conditions and what is waited for ask for copies', () => {
  const lifecycle = (condition: string) => ({ precondition: { condition, error_message: 'no' } });
  assert.equal(codesOf({ lifecycle: lifecycle('${each.value > 1}') }), ['STK6007']);
  assert.equal(codesOf({ lifecycle: lifecycle('${each.value > 1}'), for_each: { x: 1 } }), []);
  assert.equal(codesOf({ depends_on: ['${each.key}'] }), ['STK6007']);
});

test('what decides about copies, and outputs, know neither', () => {
  assert.equal(codesOf({ for_each: { x: '${each.key}' } }), ['STK6080']);
  assert.equal(codesOf({ count: '${count.index + 1}' }), ['STK6080']);
  assert.equal(codesOf({ resource_options: { provider: 'aws.${each.key}', for_each: ['a'] } }).at(-1), 'STK6080');
  assert.equal(codesOf({ import_: '${each.key}' }), ['STK2200']);
  assert.equal(codesOf({ resource_options: { import_: '${each.key}' } }), ['STK6080']);
  assert.equal(codesOf({}, { o: { value: ['${each.key}', '${upper("each.key")}', '${self.id}'] } }), [
    ...['STK6080', 'STK6080'],
  ]);
});

test('a resource knows itself in provisioners, connections and postconditions', () => {
  assert.equal(codesOf({ input: '${self.id}' }), ['STK6080']);
  assert.equal(codesOf({ input: '${upper("self.id")}${local.self.id}' }), []);
  const postcondition = { condition: '${self.id != ""}', error_message: '${self.id}' };
  const provisioner = { 'local-exec': { command: 'echo ${self.id}' } };
  assert.equal(codesOf({ provisioner, connection: { host: '${self.id}' }, lifecycle: { postcondition } }), []);
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
