import { setTimeout } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { workTime } from './work-time.ts';

const test = suite('cli/work-time');

test('waiting takes no time, working does', async () => {
  const left = workTime(400);
  await setTimeout(500);
  assert.ok(left() > 0, 'a machine that stands still refuses nobody');
  const before = process.cpuUsage();
  while (process.cpuUsage(before).user < 400_000);
  assert.ok(left() <= 0);
});

test.run();
