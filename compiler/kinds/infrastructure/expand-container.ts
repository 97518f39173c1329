import { didYouMean } from '../../util/did-you-mean.ts';
import { pick, pickText, withMembers } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { OwnResource } from '../kind.ts';
import { asWorkPool } from './as-work-pool.ts';
import { isGiven } from './build-job.ts';
import { containerSettings } from './container-settings.ts';
import { infrastructureDiagnostics as say } from './diagnostics.ts';
import type { Doubt } from './doubt.ts';
import type { Expanding } from './expanding.ts';
import { terraformContainer } from './terraform/terraform-container.ts';
import { readVolume } from './volume.ts';
import { tellWithoutEffect } from './without-effect.ts';

/** A container of the block's settings. Diagnostics: STK3309, STK3310, STK3312, STK3313, STK3314, STK3317, STK3318, STK3659. */
export function expandContainer(of: Expanding): OwnResource {
  const { body, name, world, env, report } = of;
  const [networks, mode] = [pick(body, 'networks'), pick(body, 'network_mode')];
  const hasNetworks = networks?.kind === 'list' && networks.items.length > 0;
  if (hasNetworks && mode && isGiven(mode) && !world.isOriginal) {
    report(say.networksAndMode(mode, { name }, [{ at: networks, note: 'the networks' }]));
  }
  checkLimits(of);
  const registry = pick(body, 'image_registry');
  if (registry?.kind === 'string' && !env.block('docker_registries', registry.value)) {
    const known = env.blocks('docker_registries').map((block) => block.name);
    const suggestion = didYouMean(registry.value, known);
    report(say.registryUnknown(registry, { name, registry: registry.value, suggestion }));
  }
  const volumes = pick(body, 'volumes');
  const checked =
    volumes?.kind === 'list' ? { ...volumes, items: volumes.items.map((item) => volume(item, of)) } : volumes;
  const { settings, doubts } = containerSettings(withMembers(body, { volumes: checked }), world);
  for (const doubt of doubts) reportDoubt(doubt, of);
  const alternative = asWorkPool(of);
  const section = env.sections.get('docker');
  if (section && pickText(section, 'via') === 'terraform' && !alternative.isWanted) {
    tellWithoutEffect(of, runOnly, 'Terraform creates the container and its provider has nothing of it');
    return { ...terraformContainer(settings, { name, networks, report }), alternative };
  }
  return { system: 'docker', mode: 'managed', type: 'container', shape: undefined, properties: settings, alternative };
}

/** What only matters to somebody who runs the container, as `stackc run` does. */
const runOnly = ['image_pull_policy', 'image_registry', 'stream_output'];

function volume(item: Value, { name, world, report }: Expanding): Value {
  if (item.kind !== 'string') return item;
  const read = readVolume(item.value, true);
  if ('text' in read) return read.text === item.value ? item : { ...item, value: read.text };
  const isFine = world.isOriginal && item.value.includes(':');
  if (!isFine) report(say.volume(item, { volume: item.value, name, problem: inOurWords(read.problem) }));
  return item;
}

/** The original's sentences begin in upper case and may repeat the volume. */
function inOurWords(problem: string): string {
  return problem.startsWith('Invalid volume specification')
    ? 'it must be "/path/in/container" or "host:/path/in/container[:ro]"'
    : (problem.charAt(0).toLowerCase() + problem.slice(1)).replaceAll("'", '"').replace('. Must be', ' must be');
}

function checkLimits({ body, name, report }: Expanding): void {
  for (const field of ['mem_limit', 'memswap_limit']) {
    const value = pick(body, field);
    if (value?.kind !== 'string' || /^-?\d+(?:\.\d+)?(?:[bkmg]b?)?$/i.test(value.value)) continue;
    report(say.memoryLimit(value, { field, name, value: value.value }));
  }
}

function reportDoubt({ kind, at }: Doubt, { name, world, report }: Expanding): void {
  if (kind === 'hostMode') report(say.hostMode(at, { name, platform: world.platform }));
  if (kind === 'oldEngine') report(say.oldEngine(at, { name, version: world.engineVersion }));
  if (kind === 'apiUrl') report(say.apiUrl(at, { name }));
}
