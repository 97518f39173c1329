/**
 * One writer of a race: `tsx writer.ts PLACE NAME TIMES [hold]`. Raises the serial of a state `TIMES` times, each time from what is there
 * then, and prints how often it won and lost. With `hold` it takes the lock, says so, and waits to be killed.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { storeAt } from '../../../compiler/cli/apply/open-state.ts';
import { processWorld } from '../../../compiler/cli/process-world.ts';
import { lockState } from '../../../compiler/state/lock.ts';

const [, , place = '', name = '', times = '0', hold] = process.argv;
const store = storeAt(processWorld(), place);

if (hold === 'hold') {
  const locked = await lockState(store, {
    operation: 'apply',
    timeout: 0,
    leaseSeconds: Number(times),
    waits: () => undefined,
    // The clock of this machine is wrong by an hour, which must mean nothing to anybody.
    now: () => new Date(Date.now() + 3_600_000),
  });
  process.stdout.write(`${locked.kind}\n`);
  await pause(600_000);
}

let won = 0;
let lost = 0;
while (won < Number(times)) {
  const got = await store.get('state');
  if (got.kind === 'failed') throw new Error(got.problem);
  const serial = Number(got.kind === 'text' ? /"serial": (\d+)/.exec(got.text)?.[1] : 0);
  const text = `{"serial": ${serial + 1}, "writer": "${name}", "write": ${won + 1}}\n`;
  const put = await store.put('state', text, got.kind === 'text' ? got.version : undefined);
  if (put.kind === 'failed') throw new Error(put.problem);
  if (put.kind === 'done') won += 1;
  else lost += 1;
}
process.stdout.write(`${won} won, ${lost} lost\n`);
