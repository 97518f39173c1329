import { didYouMean } from '../../util/did-you-mean.ts';
import { pickDict, pickText } from '../../value/pick.ts';
import type { Kind } from '../kind.ts';
import { dataosDiagnostics as say } from './diagnostics.ts';
import { type Manifest, manifestKind } from './manifest-kind.ts';
import { readDefinition } from './model/definition.ts';
import { computeManifest, depotManifest, secretManifest, volumeManifest } from './model/others.ts';
import { serviceManifest, workerManifest } from './model/service.ts';
import { stackManifest } from './model/stack.ts';
import { workflowManifest } from './model/workflow.ts';
import { depotNameProblem } from './names.ts';
import { checkAccessMode, volumeClaim } from './objects/claim.ts';
import { secretObject } from './objects/secrets.ts';
import type { MadeObject } from './objects/skeleton.ts';
import { objectsOf } from './objects/workload.ts';
import { withLogLevel } from './runnable/check.ts';
import { runnableDiagnostics } from './runnable/diagnostics.ts';
import { readRunnable } from './runnable/runnable.ts';
import { tellTitles } from './runnable/without-place.ts';
import { checkSecretKeys } from './secrets/check-keys.ts';
import { checkNodePool } from './stack/check-compute.ts';
import { checkDefinition } from './stack/check-definition.ts';
import { workflowObjects } from './workflow/workflow-objects.ts';
import type { Task } from './world.ts';

/** The resources of DataOS that become Kubernetes objects, or that others need to become some. */
export const dataosKinds: readonly Kind[] = [
  manifestKind({
    key: 'dataos_stacks',
    word: 'stack',
    shape: stackManifest,
    versions: ['v1alpha', 'v1beta', 'v1'],
    make: makeStack,
  }),
  manifestKind({
    key: 'dataos_workflows',
    word: 'workflow',
    shape: workflowManifest,
    versions: ['v1', 'v1beta'],
    make: makeWorkflow,
  }),
  manifestKind({
    key: 'dataos_services',
    word: 'service',
    shape: serviceManifest,
    versions: ['v1'],
    make: makeService,
  }),
  manifestKind({
    key: 'dataos_workers',
    word: 'worker',
    shape: workerManifest,
    versions: ['v1beta', 'v1'],
    make: makeWorker,
  }),
  manifestKind({ key: 'dataos_secrets', word: 'secret', shape: secretManifest, versions: ['v1'], make: makeSecret }),
  manifestKind({
    key: 'dataos_volumes',
    word: 'volume',
    shape: volumeManifest,
    versions: ['v1beta', 'v1'],
    make: makeVolume,
  }),
  manifestKind({
    key: 'dataos_computes',
    word: 'compute',
    shape: computeManifest,
    versions: ['v1beta', 'v1'],
    make: makeCompute,
  }),
  manifestKind({
    key: 'dataos_depots',
    word: 'depot',
    shape: depotManifest,
    versions: ['v1', 'v2alpha'],
    problemOfName: depotNameProblem,
    make: makeDepot,
  }),
];

/** Who something is done for, in messages: `the service "orders"`. */
function taskOf({ block, name, world, report }: Manifest, word: string): Task {
  return { world, report, what: `the ${word} "${name}"`, at: block.at };
}

function makeStack({ block, world, report }: Manifest): readonly MadeObject[] {
  checkDefinition(block.body, report);
  const own = readDefinition(block.body);
  const [first] = world.definitions.filter(({ selector }) => selector === own?.selector);
  if (own !== undefined && first !== undefined && (first.at.start !== own.at.start || first.at.file !== own.at.file))
    report(say.twice(own.at, { type: 'stack', name: own.selector }, [{ at: first.at, note: 'the other one' }]));
  return [];
}

function makeWorkflow(manifest: Manifest): readonly MadeObject[] {
  const { block, name } = manifest;
  return workflowObjects(block.body, name, taskOf(manifest, 'workflow'));
}

function makeService(manifest: Manifest): readonly MadeObject[] {
  return runnableObjects(manifest, 'service');
}

function makeWorker(manifest: Manifest): readonly MadeObject[] {
  // The name of a StatefulSet stands in a label together with a hash, so it can have 52 characters.
  if (manifest.name.length > 44) {
    const reason = 'its StatefulSet can have 52 characters, and the stamp needs some of them';
    manifest.report(say.longName(manifest.block.at, { name: manifest.name, what: 'worker', reason }));
  }
  return runnableObjects(manifest, 'worker');
}

function runnableObjects(manifest: Manifest, type: 'service' | 'worker'): readonly MadeObject[] {
  const { block, name, world, report } = manifest;
  const runnable = readRunnable(block.body, { type, name, stamp: world.stamp, at: block.at }, world.profile);
  if (runnable === undefined) return [];
  tellTitles(block.body, runnable.section, report);
  return objectsOf({ ...runnable, section: withLogLevel(runnable.section, report) }, taskOf(manifest, type));
}

function makeSecret(manifest: Manifest): readonly MadeObject[] {
  const { block, name, world, report } = manifest;
  const sections = ['secret', 'instance-secret'].filter((key) => pickDict(block.body, key) !== undefined);
  if (sections.length !== 1) report(say.secretSection(block.at, { name }));
  const workspace = pickText(block.body, 'workspace') ?? world.profile.text('workspace');
  const own = world.secrets.get(`${workspace}/${name}`);
  const section = pickDict(block.body, sections[0] ?? '');
  if (section !== undefined) checkSecretKeys(section, name, report);
  if (own?.workspace === undefined || pickDict(block.body, 'secret')?.start !== own.at.start) return [];
  if (world.profile.text('secrets', 'values') === 'reference') report(say.secretNotWritten(block.at, { name }));
  const object = secretObject(own, own.workspace, taskOf(manifest, 'secret'));
  return object === undefined ? [] : [object];
}

function makeCompute({ block, name, report }: Manifest): readonly MadeObject[] {
  const compute = pickDict(block.body, 'compute');
  const pool = compute && pickDict(compute, 'nodePool');
  if (pool !== undefined) checkNodePool(pool, `the compute "${name}"`, report);
  return [];
}

/** A depot of version 2 has its connection under its type's own name; what stands under another one nobody reads (specs/dataos §5.1). */
function makeDepot({ block, report }: Manifest): readonly MadeObject[] {
  const depot = pickDict(block.body, 'depot');
  const type = depot && pickText(depot, 'type');
  if (depot === undefined || type === undefined) return [];
  const section = depotManifest.fields.get('depot')?.type;
  const known = [...(section?.kind === 'object' ? section.fields.keys() : []), type.toLowerCase()];
  for (const entry of depot.entries.values()) {
    if (!known.includes(entry.key))
      report(
        runnableDiagnostics.notReadOfDepot(entry, { key: entry.key, type, suggestion: didYouMean(entry.key, known) }),
      );
  }
  return [];
}

function makeVolume(manifest: Manifest): readonly MadeObject[] {
  const { block, name, world, report } = manifest;
  const volume = pickDict(block.body, 'volume');
  if (volume !== undefined) checkAccessMode(volume, name, report);
  const workspace = block.body.entries.get('workspace')?.value;
  const namespace = workspace?.kind === 'string' ? workspace.value : world.profile.text('workspace');
  const object =
    volume && volumeClaim(volume, { name, namespace, manifest: block.body, task: taskOf(manifest, 'volume') });
  return object === undefined ? [] : [object];
}
