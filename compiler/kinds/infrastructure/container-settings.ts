import { dictAt, listAt, textAt, valueAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { apiUrl, extraHosts, networkMode } from './container-network.ts';
import type { Doubt } from './doubt.ts';
import { type Environment, effectiveEnvironment, ownEnvironment } from './environment.ts';
import { dictOf } from './make-dict.ts';
import { containerName, dockerLabelKey } from './names.ts';
import { plainOf } from './plain.ts';
import { pythonText } from './python-text.ts';
import type { Surroundings } from './surroundings.ts';

/** What a container is created with, in the order of the original's preview, and what is doubtful about it. */
export interface ContainerSettings {
  readonly settings: Dict<Value>;
  readonly doubts: readonly Doubt[];
}

/** The settings of a `docker-container` block (specs/prefect §4.2). No engine is asked: platform and version of the engine are inputs. */
export function containerSettings(body: Dict<Value>, world: Surroundings): ContainerSettings {
  const own = ownEnvironment(body);
  const networks = pick(body, 'networks');
  const network = networks?.kind === 'list' ? networks.items[0] : undefined;
  const url = apiUrl(own, world);
  const mode = networkMode(body, { url, hasNetworks: network !== undefined, world });
  const hosts = extraHosts(body, { own, world });
  const nothing = valueAt(body, null);
  const settings = dictAt(body, {
    image: pick(body, 'image') ?? world.defaultImage ?? nothing,
    network: network ?? nothing,
    network_mode: mode.value ?? nothing,
    command: pick(body, 'command') ?? nothing,
    environment: dictOf(body, environmentOf(own, mode.value, world)),
    auto_remove: pick(body, 'auto_remove') ?? valueAt(body, false),
    labels: labelsOf(body, world),
    extra_hosts: hosts.value,
    name: nameOf(body) ?? nothing,
    volumes: pick(body, 'volumes') ?? listAt(body, []),
    mem_limit: limit(pick(body, 'mem_limit'), 'float') ?? nothing,
    memswap_limit: limit(pick(body, 'memswap_limit'), 'integer') ?? nothing,
    privileged: pick(body, 'privileged') ?? valueAt(body, false),
  });
  return { settings, doubts: [...mode.doubts, ...hosts.doubts] };
}

/** An API on this machine is elsewhere for a container in a network of its own; an address that the user gave is never touched (§4.7). */
function environmentOf(own: Environment, mode: Value | undefined, { baseEnv }: Surroundings): Environment {
  const all = effectiveEnvironment(baseEnv, own);
  const url = all.get('PREFECT_API_URL');
  const isHost = mode?.kind === 'string' && mode.value === 'host';
  if (url?.kind !== 'string' || own.has('PREFECT_API_URL') || isHost) return all;
  const there = url.value.replace(/localhost|127\.0\.0\.1/g, 'host.docker.internal');
  return new Map([...all, ['PREFECT_API_URL', textAt(url, there)]]);
}

function labelsOf(body: Dict<Value>, { version }: Surroundings): Value {
  const own = pickDict(body, 'labels');
  const first = version === undefined ? [] : [['io.prefect.version', textAt(body, version)] as const];
  const others = [...(own?.entries.values() ?? [])].map(({ key, value }) => {
    const text = value.kind === 'string' ? value : textAt(value, pythonText(plainOf(value)));
    return [dockerLabelKey(key), text] as const;
  });
  return dictOf(body, new Map([...first, ...others]));
}

function nameOf(body: Dict<Value>): Value | undefined {
  const name = pickText(body, 'name');
  const text = name === undefined ? undefined : containerName(name);
  const written = pick(body, 'name');
  return text === undefined || !written ? undefined : textAt(written, text);
}

/** Bytes are a number, a text has a unit; a text that is a number counts as one. */
function limit(value: Value | undefined, kind: 'float' | 'integer'): Value | undefined {
  if (value?.kind === 'string' && /^[+-]?\d+(?:\.\d+)?$/.test(value.value)) {
    const number = Number(value.value);
    if (kind === 'float') return valueAt(value, { float: number });
    return Number.isInteger(number) ? valueAt(value, number) : value;
  }
  if (value?.kind === 'integer' && kind === 'float') return valueAt(value, { float: Number(value.value) });
  if (value?.kind === 'float' && kind === 'integer') return valueAt(value, Math.trunc(value.value));
  return value;
}
