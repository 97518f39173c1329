import { type GoStruct, type GoValue, integer, list, map } from '../../../go-template/value.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { struct } from '../address/resolve.ts';
import { scalarText, toGo } from '../plain.ts';
import type { Profile } from '../profile/profile.ts';
import type { Runnable } from '../runnable/runnable.ts';

/** What the pod gets besides what a manifest says, and which templates may ask for. */
export interface Surroundings {
  readonly image: string | undefined;
  readonly environment: ReadonlyMap<string, string>;
  readonly hasConfiguration: boolean;
  readonly hasSecretFiles: boolean;
  readonly environmentSecrets: readonly string[];
  readonly volumes: readonly MountedVolume[];
  readonly nodeSelector: Dict<Value> | undefined;
  readonly tolerations: Value | undefined;
}

/** One entry of `dataosVolumes`. */
export interface MountedVolume {
  readonly name: string;
  readonly mountPath: string;
  readonly readOnly: boolean;
  readonly subPath: string;
}

/** The names of the top level, a closed set: a template that asks for another one fails (specs/dataos §3.5). */
export function templateContext(runnable: Runnable, around: Surroundings, profile: Profile): GoStruct {
  const { section } = runnable;
  const floats = profile.text('template', 'numbers') === 'floats';
  const metricPort = pick(section, 'metricPort') ?? profile.value('template', 'metricPort');
  return struct('Context', [
    ['Name', runnable.name],
    ['Type', runnable.type],
    ['Stamp', runnable.stamp],
    ['Workspace', runnable.workspace],
    ['Owner', runnable.owner],
    ['Description', runnable.description],
    ['PivotTags', runnable.tags.join(profile.text('template', 'tagSeparator'))],
    ['MetricPort', metricPort?.kind === 'integer' ? integer('int', metricPort.value) : integer('int', 0)],
    ['Image', around.image ?? ''],
    ['NodeSelector', around.nodeSelector === undefined ? map() : toGo(around.nodeSelector)],
    ['Tolerations', around.tolerations === undefined ? list([]) : toGo(around.tolerations)],
    ['IsDryRun', isTrue(pick(section, 'dryRun'))],
    ['DataOsFqdn', profile.text('fqdn')],
    ...platformSettings(profile),
    ['DataOsSecretMountPath', profile.text('paths', 'secret')],
    ['DataOsConfigMountPath', profile.text('paths', 'config')],
    ['DataTempMountPath', profile.text('paths', 'temporary')],
    ['DataPersistentMountPath', profile.text('paths', 'persistent')],
    ['HasConfigConfs', around.hasConfiguration],
    ['HasSecretRefs', around.hasSecretFiles],
    ['EnvironmentVarsFromSecret', list([...around.environmentSecrets])],
    ['Volumes', list(around.volumes.map(volume))],
    ['ApplicationSpec', applicationSpec(runnable, around, floats)],
  ]);
}

const settings = [
  'AuditMode',
  'IosaReceiverUrl',
  'MinervaJdbcUrl',
  'MinervaJdbcSsl',
  'GatewayPublicBaseUrl',
  'DatapolicyGatewaySsl',
] as const;

function platformSettings(profile: Profile): readonly (readonly [string, GoValue])[] {
  const account = profile.text('template', 'RunnableServiceAccount') || profile.text('pod', 'serviceAccount');
  return [
    ...settings.map((name) => [name, profile.text('template', name)] as const),
    ['RunnableServiceAccount', account] as const,
  ];
}

function volume({ name, mountPath, readOnly, subPath }: MountedVolume): GoValue {
  return struct('Volume', [
    ['Name', name],
    ['MountPath', mountPath],
    ['ReadOnly', readOnly],
    ['SubPath', subPath],
    ['IsPvc', true],
    ['Secrets', list([])],
    ['ConfigMaps', list([])],
  ]);
}

function applicationSpec({ section, stackSpec, title }: Runnable, around: Surroundings, floats: boolean): GoValue {
  const persistent = pickDict(section, 'persistentVolume');
  const resources = pickDict(section, 'resources');
  const secrets = pick(section, 'secrets');
  return struct('ApplicationSpec', [
    ['StackSpec', toGo(stackSpec, floats)],
    ['LogLevel', pickText(section, 'logLevel') ?? 'INFO'],
    ['Resources', resources === undefined ? null : toGo(resources)],
    ['EnvironmentVars', map([...around.environment])],
    ['Secrets', secrets === undefined ? list([]) : toGo(secrets)],
    ['TempVolume', pickText(section, 'tempVolume') ?? ''],
    ['PersistentVolume', persistent === undefined ? null : persistentVolume(persistent)],
    [
      'Replicas',
      pick(section, 'replicas')?.kind === 'integer' ? toGo(pick(section, 'replicas') ?? section) : integer('int', 1),
    ],
    ['Compute', pickText(section, 'compute') ?? ''],
    ['Stack', pickText(section, 'stack') ?? ''],
    ['RunAsUser', pickText(section, 'runAsUser') ?? ''],
    ['Title', title],
  ]);
}

function persistentVolume(dict: Dict<Value>): GoValue {
  return struct('PersistentVolume', [
    ['Name', pickText(dict, 'name') ?? ''],
    ['Directory', pickText(dict, 'directory') ?? ''],
    ['ReadOnly', isTrue(pick(dict, 'readOnly'))],
    ['SubPath', scalarText(pick(dict, 'subPath')) ?? ''],
  ]);
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}

/** The names that a template may ask for, for suggestions. */
export function contextNames({ fields }: GoStruct): readonly string[] {
  return [...fields.keys()];
}
