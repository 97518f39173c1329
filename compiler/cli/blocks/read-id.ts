/** What `stackc run --block` prints of what it has started (specs/prefect §3.11, §4.8, §5). */
export type RunId =
  | { readonly kind: 'process'; readonly host: string | undefined; readonly pid: number }
  | { readonly kind: 'container'; readonly address: string; readonly container: string }
  | { readonly kind: 'job'; readonly cluster: string; readonly namespace: string; readonly job: string };

/** `host:pid` or a bare process id; `unix:///var/run/docker.sock:id`, where the last colon counts; `cluster:namespace:job`. Undefined for anything else. */
export function readId(text: string): RunId | undefined {
  if (text.includes('://')) {
    const colon = text.lastIndexOf(':');
    const [address, container] = [text.slice(0, colon), text.slice(colon + 1)];
    return /^[\w.-]+$/.test(container) && !address.endsWith(':/')
      ? { kind: 'container', address, container }
      : undefined;
  }
  const [first = '', second, ...rest] = text.split(':');
  if (second === undefined) return processOf(undefined, first);
  if (rest.length === 0) return first === '' ? undefined : processOf(first, second);
  const job = rest.join(':');
  return second === '' || job === '' ? undefined : { kind: 'job', cluster: first, namespace: second, job };
}

/** The first process belongs to the system, and 0 and negative numbers are groups. */
function processOf(host: string | undefined, text: string): RunId | undefined {
  const pid = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return pid > 1 && pid < 2 ** 31 ? { kind: 'process', host, pid } : undefined;
}
