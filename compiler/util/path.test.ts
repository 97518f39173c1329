import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { wayTo } from './path.ts';

const test = suite('util/path');

const ways: readonly (readonly [folder: string, path: string, way: string])[] = [
  ['jobs', 'jobs/load.yaml', 'load.yaml'],
  ['jobs/daily', 'jobs/load.yaml', '../load.yaml'],
  ['jobs', 'tasks/a.yaml', '../tasks/a.yaml'],
  ['', 'tasks/a.yaml', 'tasks/a.yaml'],
  ['.', './tasks//a.yaml', 'tasks/a.yaml'],
  ['/repo/generated', '/repo/stack', '../stack'],
  ['jobs', 'jobs', '.'],
];
for (const [folder, path, way] of ways)
  test(`the way to "${path}" from "${folder}"`, () => assert.is(wayTo(folder, path), way));

test.run();
