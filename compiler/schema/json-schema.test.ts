import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toJsonSchema } from './json-schema.ts';
import { objectType } from './object-type.ts';
import type { FieldType, ObjectType } from './type.ts';
import {
  any,
  boolean,
  either,
  float,
  integer,
  jsonText,
  listOf,
  mapOf,
  oneOf,
  optional,
  required,
  text,
} from './types.ts';

const test = suite('schema/json-schema');

const placeholder = { $ref: '#/$defs/Placeholder' };
const fields: readonly (readonly [string, FieldType, unknown])[] = [
  ['text', text, { type: 'string' }],
  ['a truth', boolean, { $ref: '#/$defs/Truth' }],
  ['a whole number', integer, { $ref: '#/$defs/Whole' }],
  ['a number', float, { $ref: '#/$defs/Decimal' }],
  ['anything', any, {}],
  ['choices', oneOf('A', 'B'), { anyOf: [{ enum: ['A', 'B'] }, placeholder] }],
  ['JSON text', jsonText, { type: ['object', 'string'] }],
  ['a list', listOf(text), { anyOf: [{ type: 'array', items: { type: 'string' } }, placeholder] }],
  ['a map', mapOf(text), { anyOf: [{ type: 'object', additionalProperties: { type: 'string' } }, placeholder] }],
  ['a union', either(text, integer), { anyOf: [{ type: 'string' }, { $ref: '#/$defs/Whole' }] }],
];

/** The definition `name` in the schema of `type`, as JSON. */
function definition(type: ObjectType, name: string): string {
  const { $defs } = JSON.parse(JSON.stringify(toJsonSchema(type)));
  return JSON.stringify($defs[name]);
}

for (const [name, type, expected] of fields) {
  test(name, () => {
    const properties = { x: expected, variables: { $ref: '#/$defs/Variables' } };
    const object = { type: 'object', properties, additionalProperties: false };
    assert.is(definition(objectType('shop', [optional('x', type)]), 'Shop'), JSON.stringify(object));
  });
}

test('all spellings, required ones only where there is one, no computed fields', () => {
  const type = objectType('job', [
    required('name', text, { was: ['title'] }),
    required('task', text, { aliases: ['tasks'] }),
    optional('url', text, { computed: true }),
  ]);
  const { properties, required: needed } = JSON.parse(definition(type, 'Job'));
  assert.equal(Object.keys(properties), ['name', 'title', 'task', 'tasks', 'variables']);
  assert.ok(properties.title.deprecated);
  assert.equal(needed, ['name']);
});

test('a type that holds itself, and two types of one name', () => {
  const inner = objectType('task', [optional('a', text)]);
  const task: ObjectType = objectType('task', () => [optional('next', task), optional('inner', inner)]);
  const type = objectType('job', [optional('task', task), optional('other', inner)]);
  const { $defs, $ref } = JSON.parse(JSON.stringify(toJsonSchema(type)));
  assert.is($ref, '#/$defs/Job');
  assert.equal(Object.keys($defs).slice(5), ['Job', 'JobTask', 'JobTask2']);
  assert.is($defs.JobTask.properties.next.anyOf[0].$ref, '#/$defs/JobTask');
});

test.run();
