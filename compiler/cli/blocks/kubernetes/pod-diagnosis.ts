import { documentIn, documentsIn, textIn, type Wire, type WireDocument } from '../../databricks/wire.ts';

/**
 * What is wrong with a pod, as `Reason: message`; undefined when nothing is. The first that fits counts, and containers that prepare the pod are looked at before the others
 * (specs/prefect §6).
 */
export function podDiagnosis(pod: Wire): string | undefined {
  const status = documentIn(pod, 'status');
  const containers = ['initContainerStatuses', 'containerStatuses'].flatMap((key) => documentsIn(status, key));
  const found = containers.map(ofContainer).find((one) => one !== undefined) ?? unschedulable(status);
  if (found !== undefined) return found;
  return textIn(status, 'reason') === 'Evicted' ? said('Evicted', status) : undefined;
}

function ofContainer(container: WireDocument): string | undefined {
  const state = documentIn(container, 'state');
  const waiting = documentIn(state, 'waiting');
  const reason = textIn(waiting, 'reason');
  if (reason === 'ImagePullBackOff' || reason === 'ErrImagePull') return said('ImagePullError', waiting);
  if (reason === 'CrashLoopBackOff') return said(reason, waiting);
  const terminated = documentIn(state, 'terminated');
  const end = textIn(terminated, 'reason');
  return end === 'OOMKilled' || end === 'Evicted' ? said(end, terminated) : undefined;
}

function unschedulable(status: Wire | undefined): string | undefined {
  const condition = documentsIn(status, 'conditions').find(
    (one) => textIn(one, 'type') === 'PodScheduled' && textIn(one, 'reason') === 'Unschedulable',
  );
  if (!condition) return undefined;
  const message = textIn(condition, 'message') ?? '';
  const cause = causes.find(([pattern]) => pattern.test(message))?.[1] ?? '';
  return said(`Unschedulable${cause}`, condition);
}

const causes: readonly (readonly [RegExp, string])[] = [
  [/taint/i, '.Taint'],
  [/affinity|node selector/i, '.NodeAffinity'],
  [/insufficient/i, '.InsufficientResources'],
];

function said(reason: string, about: Wire | undefined): string {
  const message = textIn(about, 'message');
  return message ? `${reason}: ${message}` : reason;
}
