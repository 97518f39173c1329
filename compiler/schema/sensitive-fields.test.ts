import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { objectType } from './object-type.ts';
import { sensitiveFields } from './sensitive-fields.ts';
import type { ObjectType } from './type.ts';
import { either, listOf, mapOf, optional, text } from './types.ts';

const test = suite('schema/sensitive-fields');
const names = (type: ObjectType) => sensitiveFields(type).map(({ name }) => name);

test('types that contain each other, whichever is asked first', () => {
  const a: ObjectType = objectType('a', () => [optional('b', b), optional('password', text, { sensitive: true })]);
  const b: ObjectType = objectType('b', () => [optional('a', a), optional('name', text)]);
  assert.equal(names(b), ['a']);
  assert.equal(names(a), ['b', 'password']);
});

test('a circle without a credential', () => {
  const a: ObjectType = objectType('a', () => [optional('b', listOf(b))]);
  const b: ObjectType = objectType('b', () => [optional('a', mapOf(a))]);
  assert.equal(names(a), []);
  assert.equal(names(b), []);
});

test('through lists, mappings, unions and variants', () => {
  const secret = objectType('secret', [optional('token', text, { sensitive: true })]);
  const plain = objectType('plain', [optional('name', text)]);
  const variant = { kind: 'variant', by: 'type', shapes: new Map([['x', secret]]), otherwise: plain } as const;
  const fields = [
    optional('list', listOf(secret)),
    optional('map', mapOf(secret)),
    optional('union', either(text, listOf(secret))),
    optional('variant', variant),
    optional('plain', plain),
  ];
  assert.equal(names(objectType('all', fields)), ['list', 'map', 'union', 'variant']);
});

test.run();
