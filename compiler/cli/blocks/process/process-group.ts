import { setTimeout as pause } from 'node:timers/promises';

/** Programs that `stackc run` starts lead a group of their own, so that what they start ends with them. */

/** Sends a signal to the group that `pid` leads, else to the process alone. Whether there was something to send it to; other errors of the system are thrown. */
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  const groups = process.platform === 'win32' ? [pid] : [-pid, pid];
  return groups.some((each) => send(each, signal));
}

/** Whether something of the group is still there. */
export function isGroupThere(pid: number): boolean {
  return signalGroup(pid, 0);
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

export interface Ending {
  readonly signal: NodeJS.Signals;
  /** Seconds. */
  readonly grace: number;
}

/**
 * Asks a group to end, looks every tenth of `grace` (every second at least) whether it has, and kills it when it has not in time (specs/prefect §5). Whether there was one.
 */
export async function endGroup(pid: number, { signal, grace }: Ending): Promise<boolean> {
  if (!signalGroup(pid, signal)) return false;
  const step = Math.min(Math.max(grace / 10, 1), grace);
  for (let waited = 0; waited < grace; waited += step) {
    await pause(step * 1000);
    if (!isGroupThere(pid)) return true;
  }
  signalGroup(pid, 'SIGKILL');
  // Nobody can refuse it, but it takes a moment.
  for (let waited = 0; waited < 100 && isGroupThere(pid); waited++) await pause(20);
  return true;
}
