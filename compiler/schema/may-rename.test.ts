import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renamingAmong } from './may-rename.ts';
import { objectType } from './object-type.ts';
import type { FieldType, ObjectType, VariantType } from './type.ts';
import { either, listOf, mapOf, optional, text } from './types.ts';

const test = suite('schema/may-rename');

const leaf = objectType('leaf', [optional('library', text, { aliases: ['libraries'] })]);
const plain = objectType('plain', [optional('library', text)]);
const circle: ObjectType = objectType('circle', () => [optional('again', circle), optional('leaf', listOf(leaf))]);
const other: ObjectType = objectType('other', () => [optional('circle', circle), optional('other', other)]);
const variant: VariantType = {
  kind: 'variant',
  by: 'type',
  shapes: new Map([
    ['a', plain],
    ['b', leaf],
  ]),
  otherwise: undefined,
};
const meant = objectType('meant', [
  optional('options', mapOf(text)),
  optional('more', mapOf(text), { formerly: { name: 'options', keys: new Set(['a']) } }),
]);

const cases: readonly (readonly [string, FieldType, readonly string[], boolean])[] = [
  ['an own alias', leaf, ['libraries'], true],
  ['only canonical names', leaf, ['library'], false],
  ['a type without other names', plain, ['libraries'], false],
  ['in lists and maps', listOf(mapOf(leaf)), ['libraries'], true],
  ['in an option of a union', either(text, listOf(leaf)), ['libraries'], true],
  ['in a shape of a variant', variant, ['libraries'], true],
  ['behind a field that is among the keys', circle, ['leaf', 'libraries'], true],
  ['behind a field that is not', circle, ['again', 'libraries'], false],
  ['behind two circles', other, ['circle', 'again', 'leaf', 'libraries'], true],
  ['what another field was called', meant, ['options'], true],
  ['under keys of the user', objectType('open', [], { open: leaf }), ['libraries'], true],
  ['a text', text, ['libraries'], false],
];
for (const [name, type, keys, expected] of cases)
  test(name, () => assert.is(renamingAmong(new Set(keys))(type), expected));

test('one answer does not spoil the next, in whatever order types are asked for', () => {
  const keys = new Set(['circle', 'again', 'other', 'leaf', 'libraries']);
  for (const order of [
    [plain, other, circle, leaf],
    [leaf, circle, other, plain],
  ]) {
    const mayRename = renamingAmong(keys);
    assert.equal(
      order.map(mayRename),
      order.map((type) => type !== plain),
    );
  }
});

test.run();
