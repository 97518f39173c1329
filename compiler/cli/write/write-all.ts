import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { endingInOrder } from '../signals.ts';
import type { World } from '../world.ts';
import { type Prepared, prepare } from './prepare.ts';
import { hasChanges, writeOutput } from './write-output.ts';

export interface WriteSettings {
  readonly world: World;
  /** How long to wait for another run, in milliseconds. */
  readonly timeout: number;
  readonly note: (text: string) => void;
}

export interface Written {
  /** What was done. */
  readonly plans: readonly Prepared[];
  readonly diagnostics: readonly Diagnostic[];
  /** Another run writes there. */
  readonly isBusy: boolean;
}

/**
 * Writes one environment after the other, up to the first that cannot be written, with a lock on each output folder. Nothing is
 * locked where nothing has to be written. Reports STK8042, STK8049, and what `prepare` reports when another run was faster.
 */
export async function writeAll(plans: readonly Prepared[], settings: WriteSettings): Promise<Written> {
  if (!plans.some(hasChanges)) return { plans, diagnostics: [], isBusy: false };
  return endingInOrder(() => writeUnderLock(plans, settings));
}

async function writeUnderLock(plans: readonly Prepared[], settings: WriteSettings): Promise<Written> {
  const releases: (() => void)[] = [];
  try {
    // Always in the same order, so that two runs never wait for each other.
    for (const root of [...new Set(plans.map(({ order }) => order.folder.root))].sort()) {
      const { lockFolder } = await import('./lock.ts');
      const waits = (holder: string) => settings.note(`"${root}" is being written by ${holder}: waiting`);
      const lock = await lockFolder({ ...settings, root, waits });
      if (lock.kind === 'refused') return { plans, diagnostics: [lock.problem], isBusy: lock.isBusy };
      releases.push(lock.release);
    }
    return writeLocked(plans);
  } finally {
    for (const release of releases) release();
  }
}

/** What was compared before the lock was there may have changed since. */
function writeLocked(before: readonly Prepared[]): Written {
  const prepared = before.map(({ order, plan }) => prepare(order, plan.written));
  const plans = prepared.map(({ value }) => value);
  const diagnostics = prepared.flatMap((each) => each.diagnostics);
  if (hasError(diagnostics)) return { plans, diagnostics, isBusy: false };
  for (const plan of plans) {
    const problem = writeOutput(plan);
    if (problem) return { plans, diagnostics: [problem], isBusy: false };
  }
  return { plans, diagnostics: [], isBusy: false };
}
