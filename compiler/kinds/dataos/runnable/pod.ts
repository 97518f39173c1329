import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { labelNameProblem } from '../kubernetes-names.ts';
import { nameProblem } from '../names.ts';
import { members, toJson } from '../objects/json.ts';
import { podAnnotations, selectorFor } from '../objects/labels.ts';
import type { SkeletonText } from '../objects/remembered.ts';
import { skeletonText } from '../objects/skeleton.ts';
import type { Task } from '../world.ts';
import type { Assembly } from './assemble.ts';
import { type Containers, environmentSecretOf, finishedContainer } from './containers.ts';
import { runnableDiagnostics as own } from './diagnostics.ts';
import { affinityOf } from './placement.ts';
import type { Runnable } from './runnable.ts';
import { configurationVolume, configVolume, holesOf, type PodVolume, secretsVolume, secretVolume } from './volumes.ts';

export interface PodInput extends Assembly {
  readonly containers: Containers;
  readonly task: Task;
}

/** The text of a pod template, for the skeleton of a workload. Diagnostics: those of `podParts` and of skeletons. */
export function podText(runnable: Runnable, input: PodInput): SkeletonText | undefined {
  const parts = podParts(runnable, input);
  return input.containers.isWrong ? undefined : skeletonText('pod', parts, input.task);
}

/** What a pod consists of, for the skeleton of a pod or of a job of a workflow. Diagnostics: STK3442 to STK3444, STK3480, STK3484, STK3485, STK3493. */
export function podParts(runnable: Runnable, input: PodInput): JsonObject {
  const { labels, containers, placement, files, platform, task } = input;
  const { profile } = task.world;
  const volumes = withMounted(runnable, input);
  const names = new Set(volumes.map(({ name }) => name));
  checkVolumeNames(volumes, task);
  checkContainerNames(runnable, [...containers.init, ...containers.running], task);
  for (const container of [...containers.init, ...containers.running]) checkMounts(container, names, task);
  checkReferences(runnable, input);
  for (const container of [...containers.init, ...containers.running]) checkFileNames(container, input);
  const variables = [...runVariables(runnable, containers), ...secretVariables(runnable, input)];
  const selector = selectorFor(runnable);
  const nodeSelector = placement.nodeSelector && toJson(placement.nodeSelector);
  const security = profile.value('pod', 'securityContext');
  return members({
    labels,
    podAnnotations: podAnnotations(runnable, files, platform, profile),
    serviceAccount: profile.text('pod', 'serviceAccount') || undefined,
    imagePullSecrets: pullSecrets(runnable, input),
    nodeSelector: nodeSelector instanceof Map && nodeSelector.size > 0 ? nodeSelector : undefined,
    tolerations: placement.tolerations && toJson(placement.tolerations),
    affinity: affinityOf(runnable, selector),
    securityContext: security && toJson(security),
    initContainers:
      containers.init.length === 0 ? undefined : containers.init.map((each) => finishedContainer(each, [], task)),
    containers: containers.running.map((each, index) => finishedContainer(each, index === 0 ? variables : [], task)),
    volumes: volumes.map(({ volume }) => volume),
  });
}

/** The volumes, and those of the platform that a template mounts without asking whether they are needed. */
function withMounted(runnable: Runnable, { containers, volumes, task }: PodInput): readonly PodVolume[] {
  const { profile } = task.world;
  const mounted = new Set([...containers.init, ...containers.running].flatMap((each) => mountNames(each)));
  const isMissing = (name: string): boolean => mounted.has(name) && !volumes.some((volume) => volume.name === name);
  return [
    ...(isMissing(configVolume) ? [configurationVolume(runnable, profile, true)] : []),
    ...(isMissing(secretVolume) ? [secretsVolume(runnable, [], profile)] : []),
    ...volumes,
  ];
}

function mountNames(container: Dict<Value>): readonly string[] {
  return pickDicts(container, 'volumeMounts').flatMap((mount) => pickText(mount, 'name') ?? []);
}

/** Names of volumes are names, and different ones. Diagnostics: STK3443, STK3484. */
function checkVolumeNames(volumes: readonly PodVolume[], task: Task): void {
  const seen = new Set<string>();
  for (const { name, at = task.at } of volumes) {
    const reason = labelNameProblem(name);
    if (reason !== undefined)
      task.report(own.refusedName(at, { name, what: 'the name of a volume', whose: task.what, reason }));
    if (seen.has(name)) task.report(say.volumeTwice(at, { what: task.what, volume: name }));
    seen.add(name);
  }
}

/** Names of containers are different. Diagnostics: STK3485. */
function checkContainerNames(runnable: Runnable, containers: readonly Dict<Value>[], task: Task): void {
  // They are made of the name of the manifest, whose problems are told.
  const isKnownWrong = nameProblem(runnable.name) !== undefined;
  const seen = new Set<string>();
  for (const container of containers) {
    const written = pick(container, 'name');
    if (written?.kind !== 'string') continue;
    const { value: name } = written;
    const reason = isKnownWrong ? undefined : labelNameProblem(name);
    const related = [{ at: task.at, note: 'rendered for this' }];
    if (reason !== undefined)
      task.report(
        own.refusedName(written, { name, what: 'the name of a container', whose: task.what, reason }, related),
      );
    if (seen.has(name)) task.report(own.sameName(written, { what: 'containers', whose: task.what, name }, related));
    seen.add(name);
  }
}

function checkMounts(container: Dict<Value>, names: ReadonlySet<string>, task: Task): void {
  const places = new Set<string>();
  const whose = `the container "${pickText(container, 'name') ?? ''}" of ${task.what}`;
  for (const mount of pickDicts(container, 'volumeMounts')) {
    const path = pickText(mount, 'mountPath');
    if (path !== undefined && places.has(path))
      task.report(own.sameMount(mount, { whose, path }, [{ at: task.at, note: 'rendered for this' }]));
    if (path !== undefined) places.add(path);
    const volume = pickText(mount, 'name');
    if (volume === undefined || names.has(volume)) continue;
    const values = {
      container: pickText(container, 'name') ?? '',
      what: task.what,
      volume,
      suggestion: didYouMean(volume, names),
    };
    task.report(say.danglingMount(pick(mount, 'name') ?? mount, values, [{ at: task.at, note: 'rendered for this' }]));
  }
}

/** Paths of configuration files in arguments and variables lead to a file that there is. Diagnostics: STK3480. */
function checkFileNames(container: Dict<Value>, { files, task }: PodInput): void {
  const folder = `${task.world.profile.text('paths', 'config')}/`;
  const variables = pickDicts(container, 'env').flatMap((entry) => pick(entry, 'value') ?? []);
  for (const text of [...itemsOf(container, 'command'), ...itemsOf(container, 'args'), ...variables]) {
    if (text.kind !== 'string' || !text.value.startsWith(folder)) continue;
    const name = text.value.slice(folder.length);
    if (!/^[\w.-]+\.\w+$/.test(name) || files.has(name)) continue;
    const values = { what: task.what, path: text.value, suggestion: didYouMean(name, [...files.keys()]) };
    task.report(say.missingFile(text, values, [{ at: task.at, note: 'rendered for this' }]));
  }
}

function itemsOf(container: Dict<Value>, key: string): readonly Value[] {
  const list = pick(container, key);
  return list?.kind === 'list' ? list.items : [];
}

/** What containers take from secrets and config maps must be written, be used by the manifest, or be declared as external. */
function checkReferences(runnable: Runnable, { containers, projections, task }: PodInput): void {
  const { world } = task;
  const { profile } = world;
  const made = profile.filled(['names', 'configMap'], holesOf(runnable));
  const secrets = new Set([
    environmentSecretOf(runnable, task),
    ...projections.map(({ name }) => name),
    ...profile.texts('external', 'secrets'),
    profile.text('secrets', 'apiKeySecret'),
  ]);
  const configMaps = new Set([made, ...profile.texts('external', 'configMaps')]);
  for (const container of [...containers.init, ...containers.running]) {
    for (const { kind, name, at } of referencesOf(container)) {
      const there = kind === 'secret' ? secrets : configMaps;
      if (there.has(name) || (kind === 'secret' && world.secretNames.has(name))) continue;
      const values = {
        container: pickText(container, 'name') ?? '',
        what: task.what,
        kind,
        name,
        suggestion: didYouMean(name, kind === 'secret' ? [...there, ...world.secretNames] : there),
      };
      task.report(say.referenceElsewhere(at, values, [{ at: task.at, note: 'rendered for this' }]));
    }
  }
}

interface Reference {
  readonly kind: 'secret' | 'config map';
  readonly name: string;
  readonly at: Value;
}

function referencesOf(container: Dict<Value>): readonly Reference[] {
  const from = pickDicts(container, 'envFrom').flatMap((entry) => [
    ...named(pickDict(entry, 'secretRef'), 'secret'),
    ...named(pickDict(entry, 'configMapRef'), 'config map'),
  ]);
  const single = pickDicts(container, 'env').flatMap((entry) => {
    const source = pickDict(entry, 'valueFrom');
    if (source === undefined) return [];
    return [
      ...named(pickDict(source, 'secretKeyRef'), 'secret'),
      ...named(pickDict(source, 'configMapKeyRef'), 'config map'),
    ];
  });
  return [...from, ...single];
}

function named(reference: Dict<Value> | undefined, kind: Reference['kind']): readonly Reference[] {
  const name = reference && pick(reference, 'name');
  const optional = reference && pick(reference, 'optional');
  if (name?.kind !== 'string' || (optional?.kind === 'boolean' && optional.value)) return [];
  return [{ kind, name: name.value, at: name }];
}

/** The id of a run (specs/dataos §5.4): Argo's own, and only in containers of a workflow, because nothing else has runs. What a container says itself stays. */
function runVariables({ type }: Runnable, { running: [main] }: Containers): readonly JsonObject[] {
  const name = 'DATAOS_RUN_ID';
  if (type !== 'workflow' || main === undefined) return [];
  const isSet = pickDicts(main, 'env').some((variable) => pickText(variable, 'name') === name);
  return isSet ? [] : [members({ name, value: '{{workflow.uid}}' })];
}

/** Variables with single keys of secrets, and the API key: templates know only whole secrets. */
function secretVariables({ section }: Runnable, { projections, task }: PodInput): readonly JsonObject[] {
  const { profile } = task.world;
  const variable = (name: string, secret: string, key: string): JsonObject =>
    members({ name, valueFrom: members({ secretKeyRef: members({ name: secret, key }) }) });
  const single = projections
    .filter(({ consumption, keys }) => consumption === 'environment' && keys !== undefined)
    .flatMap(({ name, keys = [] }) => keys.map((key) => variable(key, name, key)));
  const apiKeySecret = profile.text('secrets', 'apiKeySecret');
  if (apiKeySecret !== '')
    return [...single, variable('DATAOS_RUN_AS_APIKEY', apiKeySecret, profile.text('secrets', 'apiKeyKey'))];
  const apiKey = pick(section, 'runAsApiKey');
  if (apiKey !== undefined) task.report(say.apiKeyNotWritten(apiKey, { what: task.what }));
  return single;
}

/** Of the stack, of the stackSpec, and of the platform; each once. */
function pullSecrets({ stackSpec }: Runnable, { definition, task }: PodInput): Json | undefined {
  const image = pickDict(definition.body, 'image');
  const auth = image && pickDict(image, 'auth');
  const own =
    (auth && pickText(auth, 'imagePullSecret')) ??
    (definition.isContainer ? pickText(stackSpec, 'imagePullSecret') : undefined);
  const all = [
    ...new Set([...(own === undefined ? [] : [own]), ...task.world.profile.texts('pod', 'imagePullSecrets')]),
  ];
  return all.length === 0 ? undefined : all;
}
