/** Kubernetes quantities (apimachinery/pkg/api/resource): a decimal number with a binary or decimal suffix, or an exponent. */

const suffixes: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** The amount, in units; undefined where `text` is no quantity. */
export function quantityOf(text: string): number | undefined {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i)?)$/.exec(text);
  if (!match) return undefined;
  const [, digits = '', exponent = '', suffix = ''] = match;
  return Number(`${digits}${exponent}`) * (suffixes[suffix] ?? 1);
}

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
