import { quantityOf } from '../../kubernetes/quantity.ts';

/** What is wrong with an amount of `resource`, in words that complete `"100Mi" is no amount of "cpu": …`; undefined when nothing is. */
export function quantityProblem(resource: string, text: string): string | undefined {
  const amount = quantityOf(text);
  if (amount === undefined) return 'write a number with a unit, such as 500m or 2Gi';
  if (amount < 0) return 'it is negative';
  if (isShared(resource)) return unitProblem(resource, text);
  if (!isHugePage(resource) && !/^[a-z0-9][-a-z0-9.]*\/[A-Za-z0-9]/.test(resource))
    return 'Kubernetes has no such resource; others than "cpu", "memory" and "ephemeral-storage" have a domain in front, such as "nvidia.com/gpu"';
  return Number.isInteger(amount) ? undefined : 'it must be a whole number';
}

function unitProblem(resource: string, text: string): string | undefined {
  if (resource === 'cpu' && /i$|[kMGTPE]$/.test(text))
    return 'units such as Mi are for memory; cpu is written as 500m or 2';
  if (resource !== 'cpu' && /m$/.test(text)) return '"m" means thousandths of a byte; Mi is meant';
  return undefined;
}

/** Of what several pods may share a container can have more than it asks for; of everything else exactly as much as it may have. */
export function isShared(resource: string): boolean {
  return resource === 'cpu' || resource === 'memory' || resource === 'ephemeral-storage' || resource === 'storage';
}

function isHugePage(resource: string): boolean {
  return resource.startsWith('hugepages-');
}
