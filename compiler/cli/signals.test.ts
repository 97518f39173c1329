import { once } from 'node:events';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hearing, hearingOnce, interruptible } from './signals.ts';

const test = suite('cli/signals');
const listeners = () => ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => process.listenerCount(signal));

/** Until everybody who listened before has heard it. */
const ask = async (signal: NodeJS.Signals) => {
  const heard = once(process, signal);
  process.kill(process.pid, signal);
  await heard;
};

test('a signal that comes with the first thing that is done is heard, as is each that follows', async () => {
  const heard: string[] = [];
  await hearing(
    (signal) => heard.push(signal),
    async () => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGINT'] as const) await ask(signal);
    },
  );
  assert.equal(heard, ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGINT']);
});

test('nobody listens afterwards, also where something was thrown', async () => {
  const before = listeners();
  const failing = () => {
    assert.equal(
      listeners(),
      before.map((count) => count + 1),
    );
    throw new Error('on purpose');
  };
  const end = await hearing(
    () => {},
    async () => failing(),
  ).catch((error: Error) => error.message);
  assert.equal([end, listeners()], ['on purpose', before]);
});

test('a signal that comes while nothing else can run is heard', async () => {
  const heard: string[] = [];
  await hearing(
    (signal) => heard.push(signal),
    async () => void process.kill(process.pid, 'SIGTERM'),
  );
  assert.equal(heard, ['SIGTERM']);
});

test('who asks twice is heard once', async () => {
  const before = listeners();
  await hearingOnce(
    () => {},
    async () => {
      await ask('SIGINT');
      assert.is(process.listenerCount('SIGINT'), before[0]);
    },
  );
  assert.equal(listeners(), before);
});

test('what is interrupted has no result; another error is thrown', async () => {
  const interrupted = await interruptible(async (signal) => {
    await ask('SIGTERM');
    signal.throwIfAborted();
    return 'done';
  });
  assert.is(interrupted, undefined);
  assert.is(await interruptible(async () => 'done'), 'done');
  const end = await interruptible(() => Promise.reject(new Error('on purpose'))).catch((error: Error) => error.message);
  assert.is(end, 'on purpose');
});

test.run();
