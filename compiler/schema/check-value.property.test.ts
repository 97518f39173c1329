import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkValue } from './check-value.ts';
import { type Plain, plainValue } from './plain-value.ts';
import { openProviderTypes } from './provider-types.ts';

const test = suite('schema/check-value properties');

const types = openProviderTypes((path) => {
  const file = new URL(`../kinds/generated/${path}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
});
const job = types.resource('databricks_job');

/** Names of which many are fields of jobs, tasks and clusters, in both spellings. */
const names = [
  'name',
  'task',
  'tasks',
  'task_key',
  'libraries',
  'library',
  'pypi',
  'new_cluster',
  'num_workers',
  'tags',
  'id',
  'url',
  'x',
];

const { value: values } = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Plain[]>(
      null,
      true,
      4,
      'yes',
      '4',
      '${vars.x}',
      { float: 1.5 },
      { ref: 'a.id' },
      { date: '2031-04-05' },
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 4 }),
  ),
}));

test('any value ends in diagnostics within the value, and a checked value needs no further change', () => {
  if (job === undefined) throw new Error('no catalogue');
  fc.assert(
    fc.property(values, (plain) => {
      const said: Diagnostic[] = [];
      const value = plainValue(plain);
      const checked = checkValue(value, job, (diagnostic) => said.push(diagnostic));
      for (const { at } of said) assert.ok(at.start >= value.start && at.end <= value.end && at.start < at.end);
      assert.is(
        checkValue(checked, job, () => {}),
        checked,
      );
    }),
    { numRuns: 300 },
  );
});

test.run();
