import { dictAt, textAt, valueAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { Doubt } from './doubt.ts';
import type { Environment } from './environment.ts';
import type { Surroundings } from './surroundings.ts';

/** How a container reaches its network and the API (specs/prefect §4.5, §4.6). */

const key = 'PREFECT_API_URL';

/** The address of the API: the block's own variable where it has one, even when that takes the variable away. */
export function apiUrl(own: Environment, { baseEnv, isOriginal }: Surroundings): Value | undefined {
  const value = own.get(key);
  if (value && (isOriginal || value.kind !== 'null')) return value;
  return own.has(key) ? undefined : baseEnv.get(key);
}

interface Mode {
  readonly url: Value | undefined;
  readonly hasNetworks: boolean;
  readonly world: Surroundings;
}

interface Found {
  readonly value: Value | undefined;
  readonly doubts: readonly Doubt[];
}

/** What is written; none beside networks; the host's network where the API runs on this machine. */
export function networkMode(body: Dict<Value>, { url, hasNetworks, world }: Mode): Found {
  const written = pick(body, 'network_mode');
  if (written && written.kind !== 'null' && !(written.kind === 'string' && written.value === '')) {
    const isForeign = written.kind === 'string' && written.value === 'host' && world.platform !== 'linux';
    const message = `'host' network mode is not supported on platform '${world.platform}' and may not work as intended.`;
    return { value: written, doubts: isForeign ? [{ at: written, kind: 'hostMode', message }] : [] };
  }
  if (hasNetworks || url?.kind !== 'string' || url.value === '') return { value: undefined, doubts: [] };
  const host = hostOf(url.value);
  if (host === undefined) {
    const message = `Failed to parse host from API URL '${url.value}' with exception: Invalid IPv6 URL\nThe network mode will not be inferred.`;
    return { value: undefined, doubts: [{ at: url, kind: 'apiUrl', message }] };
  }
  const isLocal = host === 'localhost' || host === '127.0.0.1';
  return { value: isLocal && world.platform === 'linux' ? textAt(body, 'host') : undefined, doubts: [] };
}

/** The part of an address before the first colon of its host; undefined where Python cannot read the address. */
function hostOf(url: string): string | undefined {
  const place = /^(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?\/\/([^/?#]*)/.exec(url)?.[1] ?? '';
  return place.includes('[') === place.includes(']') ? (place.split(':')[0] ?? '') : undefined;
}

interface Hosts {
  readonly own: Environment;
  readonly world: Surroundings;
}

/** On Linux the name of the host has to be given, which engines before 20.10 cannot do. */
export function extraHosts(
  body: Dict<Value>,
  { own, world }: Hosts,
): { readonly value: Value; readonly doubts: readonly Doubt[] } {
  const none = { value: valueAt(body, null), doubts: [] };
  if (world.platform !== 'linux') return none;
  const url = own.get(key);
  if (url?.kind === 'null' && world.isOriginal) {
    const message = "expected string or bytes-like object, got 'NoneType'";
    return { value: none.value, doubts: [{ at: url, kind: 'nullApiUrl', message }] };
  }
  if (url?.kind === 'string' && !/localhost|127.0.0.1|host.docker.internal/.test(url.value)) return none;
  const version = world.engineVersion.replace(/-(?:ce|ee)/g, '');
  if (!isOlder(version, [20, 10, 0])) {
    return { value: dictAt(body, { 'host.docker.internal': textAt(body, 'host-gateway') }), doubts: [] };
  }
  const message =
    '`host.docker.internal` could not be automatically resolved to your local ip address. This feature is not supported on Docker ' +
    `Engine v${version}, upgrade to v20.10.0+ if you encounter issues.`;
  return { value: dictAt(body, {}), doubts: [{ at: body, kind: 'oldEngine', message }] };
}

function isOlder(version: string, required: readonly number[]): boolean {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  for (const [index, number] of required.entries()) {
    const part = parts[index] ?? 0;
    if (part !== number) return part < number;
  }
  return false;
}
