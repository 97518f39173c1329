import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ageOf, historyOf } from './history.ts';

const test = suite('generate/history');

const history = historyOf([
  { version: '1.0.0', paths: new Set(['job', 'job.name', 'job.old', 'alert', 'alert.name']) },
  { version: '1.1.0', paths: new Set(['job', 'job.name', 'job.old', 'job.run', 'job.run.as']) },
  { version: '1.2.0', paths: new Set(['job', 'job.name', 'job.run', 'job.run.as', 'job.run.by', 'app', 'app.name']) },
]);

const ages: readonly (readonly [string, string | undefined])[] = [
  ['job.name', undefined],
  ['job.run', 'new=1.0.0..1.1.0'],
  // As old as what it stands in.
  ['job.run.as', undefined],
  ['job.run.by', 'new=1.1.0..1.2.0'],
  ['job.old', 'gone=1.1.0..1.2.0'],
  ['app', 'new=1.1.0..1.2.0'],
  ['app.name', undefined],
  ['alert', 'gone=1.0.0..1.1.0'],
  ['alert.name', undefined],
];

for (const [path, expected] of ages) {
  test(`${path} is ${expected ?? 'as old as what it stands in'}`, () => assert.is(ageOf(history, path), expected));
}

test.run();
