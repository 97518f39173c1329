import type { Report } from '../../../diagnostics/outcome.ts';
import { dictAt, listAt, textAt, valueAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickList, pickText } from '../../../value/pick.ts';
import { mergeParts, partsOf, textOf } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import type { OwnResource } from '../../kind.ts';
import { infrastructureDiagnostics as say } from '../diagnostics.ts';
import { containerShape } from './shapes.ts';
import { terraformVolume } from './terraform-volume.ts';

interface Translating {
  readonly name: string;
  /** Joined once the container is made, the first of them included. */
  readonly networks: Value | undefined;
  readonly report: Report;
}

/**
 * The settings of a container as `docker_container` (kreuzwerker/docker), for Terraform to create (`docker: {via: terraform}`). It runs once and Terraform waits for its end, as `stackc run` does. What the
 * provider cannot say is told (STK3655, STK3656).
 */
export function terraformContainer(settings: Dict<Value>, translating: Translating): OwnResource {
  const { name, networks, report } = translating;
  const own = (field: string) => {
    const value = pick(settings, field);
    return value?.kind === 'null' || (value?.kind === 'list' && value.items.length === 0) ? undefined : value;
  };
  const isOn = (field: string) => {
    const value = own(field);
    return value?.kind === 'boolean' && !value.value ? undefined : value;
  };
  const volumes = pickList(settings, 'volumes')?.items ?? [];
  const hosts = pickDict(settings, 'extra_hosts');
  const labels = pickDict(settings, 'labels');
  const properties = dictAt(settings, {
    name: own('name') ?? textAt(settings, name),
    image: own('image'),
    command: own('command'),
    env: variables(pickDict(settings, 'environment')),
    labels: pairs(labels, 'label', 'value'),
    host: pairs(hosts, 'host', 'ip'),
    volumes:
      volumes.length === 0
        ? undefined
        : listAt(
            settings,
            volumes.map((each) => terraformVolume(each, { name, report })),
          ),
    network_mode: own('network_mode'),
    networks_advanced: joined(networks),
    memory: megabytes('mem_limit', settings, translating),
    memory_swap: megabytes('memswap_limit', settings, translating),
    privileged: isOn('privileged'),
    rm: isOn('auto_remove'),
    must_run: valueAt(settings, false),
    attach: valueAt(settings, true),
  });
  return { system: 'terraform', mode: 'managed', type: 'docker_container', shape: containerShape, properties };
}

/** `NAME=value`, each a text; what is sensitive stays a reference inside of it. */
function variables(environment: Dict<Value> | undefined): Value | undefined {
  if (!environment || environment.entries.size === 0) return undefined;
  const items = [...environment.entries.values()].map(({ key, value }) =>
    textOf(value, mergeParts([`${key}=`, ...partsOf(value)])),
  );
  return listAt(environment, items);
}

function pairs(dict: Dict<Value> | undefined, key: string, value: string): Value | undefined {
  if (!dict || dict.entries.size === 0) return undefined;
  const items = [...dict.entries.values()].map((entry) =>
    dictAt(entry, { [key]: textAt(entry, entry.key), [value]: entry.value }),
  );
  return listAt(dict, items);
}

function joined(networks: Value | undefined): Value | undefined {
  if (networks?.kind !== 'list' || networks.items.length === 0) return undefined;
  return listAt(
    networks,
    networks.items.map((each) => dictAt(each, { name: each })),
  );
}

const megabyte = 1024 ** 2;
const units: Readonly<Record<string, number>> = { b: 1, k: 1024, m: megabyte, g: 1024 ** 3 };

/** The provider counts memory in whole megabytes; less would be another limit. */
function megabytes(field: string, settings: Dict<Value>, { name, report }: Translating): Value | undefined {
  const value = pick(settings, field);
  const bytes = bytesOf(value, pickText(settings, field));
  if (!value || bytes === undefined) return value?.kind === 'null' ? undefined : value;
  if (bytes < 0) return valueAt(value, -1);
  const size = bytes / megabyte;
  if (!Number.isInteger(size)) {
    const [less, more] = [Math.floor(size), Math.ceil(size)];
    // Nothing is no limit at all.
    report(say.noMegabytes(value, { field, name, sizes: less === 0 ? `${more}m` : `${less}m or ${more}m` }));
  }
  return valueAt(value, Math.ceil(size));
}

function bytesOf(value: Value | undefined, text: string | undefined): number | undefined {
  if (value?.kind === 'integer' || value?.kind === 'float') return Number(value.value);
  const [, number = '', unit = 'b'] = /^(-?\d+(?:\.\d+)?)\s*([bkmg])?b?$/i.exec(text ?? '') ?? [];
  const factor = units[unit.toLowerCase()];
  return number === '' || factor === undefined ? undefined : Number(number) * factor;
}
