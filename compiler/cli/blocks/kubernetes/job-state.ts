import type { JobState, PodState } from '../../../kinds/infrastructure/watch-job.ts';
import { documentIn, documentsIn, textIn, type Wire } from '../../databricks/wire.ts';

/** What following a Job needs to know of it. */
export function jobState(job: Wire): JobState {
  const status = documentIn(job, 'status');
  const final = documentsIn(status, 'conditions').find(
    (one) => textIn(one, 'status') === 'True' && ['Complete', 'Failed'].includes(textIn(one, 'type') ?? ''),
  );
  const type = textIn(final, 'type');
  return {
    completed: textIn(status, 'completionTime') !== undefined,
    succeeded: (numberIn(status, 'succeeded') ?? 0) > 0,
    failed: numberIn(status, 'failed'),
    backoffLimit: numberIn(documentIn(job, 'spec'), 'backoffLimit'),
    condition: type === 'Complete' || type === 'Failed' ? type : undefined,
  };
}

/** Why the cluster calls a Job failed, in its own words. */
export function reasonOfJob(job: Wire): string | undefined {
  const failed = documentsIn(documentIn(job, 'status'), 'conditions').find(
    (one) => textIn(one, 'type') === 'Failed' && textIn(one, 'status') === 'True',
  );
  return failed && [textIn(failed, 'reason'), textIn(failed, 'message')].filter(Boolean).join(': ');
}

/** What following a Job needs to know of one of its pods. */
export function podState(pod: Wire): PodState {
  const [metadata, status] = [documentIn(pod, 'metadata'), documentIn(pod, 'status')];
  return {
    name: textIn(metadata, 'name') ?? '',
    phase: textIn(status, 'phase') ?? 'Pending',
    createdAt: textIn(metadata, 'creationTimestamp') ?? '',
    containers: documentsIn(status, 'containerStatuses').map((one) => ({
      name: textIn(one, 'name') ?? '',
      exitCode: numberIn(documentIn(documentIn(one, 'state'), 'terminated'), 'exitCode'),
    })),
  };
}

export function numberIn(wire: Wire | undefined, key: string): number | undefined {
  const value = documentIn(wire)?.[key];
  return typeof value === 'number' ? value : undefined;
}
