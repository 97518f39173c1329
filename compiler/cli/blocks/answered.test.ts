import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { answered } from './answered.ts';

const test = suite('cli/blocks/answered');

test('a call that nobody settles fails when nothing is left to wait for', async () => {
  const before = process.listenerCount('beforeExit');
  const call = answered(() => new Promise<void>(() => {}))();
  process.rawListeners('beforeExit').at(-1)?.call(process, 0);
  let message = '';
  await call.catch((error) => {
    message = error.message;
  });
  assert.is(message, 'aborted');
  assert.is(process.listenerCount('beforeExit'), before);
});

test('others end as they do', async () => {
  const before = process.listenerCount('beforeExit');
  assert.is(await answered(async (one: number) => one + 1)(2), 3);
  let message = '';
  await answered(() => Promise.reject(new Error('no')))().catch((error) => {
    message = error.message;
  });
  assert.is(message, 'no');
  await new Promise((resolve) => setTimeout(resolve));
  assert.is(process.listenerCount('beforeExit'), before);
});

test.run();
