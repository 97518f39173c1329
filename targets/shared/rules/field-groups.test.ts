import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { groupsOf } from './field-groups.ts';

const test = suite('targets/shared/rules/field-groups');

test('one field alone is wrong only where it needs another, or holds several members of a group', () => {
  assert.is(groupsOf({ conflictsWith: [['a', 'b', 'c']] }).isStrict, false);
  assert.is(groupsOf({ conflictsWith: [['a.x', 'a.y', 'b']] }).isStrict, true);
  assert.is(groupsOf({ requiredWith: { a: ['b'] } }).isStrict, true);
  assert.is(groupsOf({ exactlyOneOf: [['a', 'b']] }).isStrict, true);
  assert.is(groupsOf({ atLeastOneOf: [['a', 'b']] }).isStrict, true);
});

test('each mapping answers for its own fields', () => {
  const { fields, inside, isStrict } = groupsOf({ exactlyOneOf: [['task.a', 'task.b']] });
  assert.equal([fields, isStrict], [[], false]);
  assert.equal(
    inside.map(({ key, groups }) => [key, groups.fields, groups.isStrict]),
    [['task', ['a', 'b'], true]],
  );
});

test.run();
