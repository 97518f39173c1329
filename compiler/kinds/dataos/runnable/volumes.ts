import type { Span } from '../../../source/span.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { members } from '../objects/json.ts';
import type { Profile } from '../profile/profile.ts';
import { keysOf } from '../secrets/input.ts';
import type { Projection } from '../secrets/project.ts';
import type { MountedVolume } from '../template/context.ts';
import type { Task } from '../world.ts';
import { runnableDiagnostics as own } from './diagnostics.ts';
import type { Runnable } from './runnable.ts';

/** A volume of the pod, with the mount that a container gets where no template says it. */
export interface PodVolume {
  readonly name: string;
  readonly volume: JsonObject;
  readonly mount: JsonObject;
  /** Where a manifest names it. */
  readonly at?: Span;
}

/** The volumes of the platform have these names in every published template (specs/dataos §6.2). */
export const configVolume = 'dataos-config-mount';
export const secretVolume = 'dataos-secret-mount';
export const workVolume = 'workdir';

/** What names are made of. */
export function holesOf({ name, type, stamp, workspace }: Runnable): Readonly<Record<string, string>> {
  return { name, type, stamp, workspace };
}

function podVolume(name: string, source: JsonObject, mount: Readonly<Record<string, Json | undefined>>): PodVolume {
  return { name, volume: members({ name, ...Object.fromEntries(source) }), mount: members({ name, ...mount }) };
}

/** The configuration, from the config map. A template may mount it although there are no files: then it is optional. */
export function configurationVolume(runnable: Runnable, profile: Profile, optional: boolean): PodVolume {
  const name = profile.filled(['names', 'configMap'], holesOf(runnable));
  const configMap = members({ name, defaultMode: 420, optional: optional || undefined });
  return podVolume(configVolume, members({ configMap }), {
    mountPath: profile.text('paths', 'config'),
    readOnly: true,
  });
}

/** Credentials as files. Without any it is an optional volume, for templates that mount it all the same. */
export function secretsVolume(runnable: Runnable, files: readonly Projection[], profile: Profile): PodVolume {
  const own = members({ name: profile.filled(['names', 'filesSecret'], holesOf(runnable)) });
  const isOwn = profile.text('secrets', 'values') !== 'reference';
  const sources =
    files.length === 0
      ? [members({ secret: members({ ...Object.fromEntries(own), optional: true }) })]
      : isOwn
        ? [members({ secret: own })]
        : files.map((each) => sourceOf(each, profile));
  const projected = members({ defaultMode: 420, sources });
  return podVolume(secretVolume, members({ projected }), {
    mountPath: profile.text('paths', 'secret'),
    readOnly: true,
  });
}

function sourceOf(projection: Projection, profile: Profile): JsonObject {
  const keys = projection.keys ?? (projection.input && keysOf(projection.input));
  const items = keys?.map((key) => members({ key, path: fileNameOf(projection, key, profile) }));
  return members({ secret: members({ name: projection.name, items }) });
}

/** The file that a credential has below the mount. */
export function fileNameOf({ name, workspace, input }: Projection, key: string, profile: Profile): string {
  const holes = { secret: name, key, workspace: workspace ?? input?.workspace ?? '' };
  return profile.filled(['secrets', 'fileName'], holes).replaceAll('/', '_');
}

export function workingVolume(profile: Profile): PodVolume {
  return podVolume(workVolume, members({ emptyDir: members({}) }), { mountPath: profile.text('paths', 'work') });
}

/** What `tempVolume`, `persistentVolume` and `dataosVolumes` give the pod. */
export function claimedVolumes(runnable: Runnable, profile: Profile): readonly PodVolume[] {
  const { section, name, stamp } = runnable;
  const holes = holesOf(runnable);
  const found: PodVolume[] = [];
  if (pickText(section, 'tempVolume') !== undefined) {
    const claim = claimSource(profile.filled(['names', 'temporaryClaim'], holes));
    const mount = { mountPath: profile.text('paths', 'temporary'), subPath: `${name}${stamp}` };
    found.push(podVolume(profile.filled(['names', 'temporaryVolume'], holes), claim, mount));
  }
  const persistent = pickDict(section, 'persistentVolume');
  const persistentName = persistent && pickText(persistent, 'name');
  if (persistent !== undefined && persistentName !== undefined) {
    const directory = (pickText(persistent, 'directory') ?? '').replace(/^\/+/, '');
    const subPath = (pickText(persistent, 'subPath') ?? directory).replace(/^\/+/, '');
    const mount = {
      mountPath: `${profile.text('paths', 'persistent')}/${directory}`,
      subPath,
      readOnly: readOnly(persistent),
    };
    found.push(podVolume(profile.filled(['names', 'persistentVolume'], holes), claimSource(persistentName), mount));
  }
  const entries = pickDicts(section, 'dataosVolumes');
  dataosVolumes(section, profile).forEach(({ name: volume, mountPath, subPath, readOnly: isReadOnly }, index) => {
    const mount = { mountPath, subPath: subPath || undefined, readOnly: isReadOnly || undefined };
    const entry = entries[index];
    found.push({
      ...podVolume(volume, claimSource(volume), mount),
      at: (entry && pick(entry, 'name')) ?? entry ?? section,
    });
  });
  return found;
}

function claimSource(claimName: string): JsonObject {
  return members({ persistentVolumeClaim: members({ claimName }) });
}

function readOnly(dict: Dict<Value>): true | undefined {
  const value = pick(dict, 'readOnly');
  return value?.kind === 'boolean' && value.value ? true : undefined;
}

/** `dataosVolumes`; a directory that does not begin with a slash is below that of persistent data. */
export function dataosVolumes(section: Dict<Value>, profile: Profile): readonly MountedVolume[] {
  return pickDicts(section, 'dataosVolumes').map((entry) => {
    const directory = pickText(entry, 'directory') ?? '';
    const mountPath = directory.startsWith('/') ? directory : `${profile.text('paths', 'persistent')}/${directory}`;
    const subPath = (pickText(entry, 'subPath') ?? '').replace(/^\/+/, '');
    return { name: pickText(entry, 'name') ?? '', mountPath, readOnly: readOnly(entry) ?? false, subPath };
  });
}

/** A volume resource that `runnable` names, and where. */
interface NamedVolume {
  readonly name: string;
  /** What the pod asks the cluster for. */
  readonly claim: string;
  readonly at: Span;
}

/** Where a volume is mounted, and what of it. Diagnostics: STK3484. */
function checkDirectories(dict: Dict<Value>, { what: whose, report }: Task): void {
  for (const key of ['directory', 'subPath']) {
    const value = pick(dict, key);
    if (value?.kind !== 'string') continue;
    const reason = value.value.split('/').includes('..')
      ? 'it leads out of the volume with ".."'
      : key === 'directory' && value.value.includes(':')
        ? 'it has a colon in it'
        : undefined;
    if (reason !== undefined)
      report(own.refusedName(value, { name: value.value, what: `the ${key} of a volume`, whose, reason }));
  }
}

/** Says which volumes the cluster must have, and how they are mounted. Diagnostics: STK3426, STK3484. */
export function checkVolumes(runnable: Runnable, task: Task): void {
  const { world, report } = task;
  const { section, workspace } = runnable;
  const temporary = pick(section, 'tempVolume');
  const named: NamedVolume[] = [];
  if (temporary?.kind === 'string') {
    const claim = world.profile.filled(['names', 'temporaryClaim'], holesOf(runnable));
    named.push({ name: temporary.value, claim, at: temporary });
  }
  const persistent = pickDict(section, 'persistentVolume');
  for (const dict of [...(persistent === undefined ? [] : [persistent]), ...pickDicts(section, 'dataosVolumes')]) {
    const name = pickText(dict, 'name');
    checkDirectories(dict, task);
    if (name !== undefined) named.push({ name, claim: name, at: pick(dict, 'name') ?? dict });
  }
  const external = world.profile.texts('external', 'volumes');
  for (const { name, claim, at } of named) {
    if (world.volumes.has(`${workspace}/${name}`) || external.includes(name) || external.includes(claim)) continue;
    const inWorkspace = [...world.volumes.keys()].filter((key) => key.startsWith(`${workspace}/`));
    const suggestion = didYouMean(
      name,
      inWorkspace.map((key) => key.slice(workspace.length + 1)),
    );
    report(say.volumeElsewhere(at, { name, claim, namespace: workspace, suggestion }));
  }
}
