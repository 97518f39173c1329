import { hostname } from 'node:os';
import { systemReason } from '../../system-error.ts';
import { exit } from '../../world.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';
import type { EndingRequest, NotEnded } from '../ending.ts';
import type { RunId } from '../read-id.ts';
import { endGroup } from './process-group.ts';

/** Ends a process of this machine, and what it has started (specs/prefect §5). Reports STK8514 and STK8515. */
export async function endProcess(
  { host, pid }: Extract<RunId, { readonly kind: 'process' }>,
  { id, grace }: EndingRequest,
): Promise<NotEnded> {
  const elsewhere = (reason: string) => ({
    problem: say.elsewhere(id.at, { id: id.text, reason }),
    code: exit.errors,
  });
  if (host !== undefined && host !== hostname()) return elsewhere(`the process is running on the host "${host}"`);
  try {
    if (await endGroup(pid, { signal: 'SIGTERM', grace })) return undefined;
    return { problem: say.notRunning(id.at, { id: id.text, kind: 'process' }), code: exit.errors };
  } catch (error) {
    return elsewhere(systemReason(error));
  }
}
