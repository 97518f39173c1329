import type { Report } from '../../../diagnostics/outcome.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { quantityOf } from '../../kubernetes/quantity.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { runnableDiagnostics as names } from '../runnable/diagnostics.ts';
import { quantityProblem } from '../runnable/quantity.ts';
import type { Runnable } from '../runnable/runnable.ts';
import { holesOf } from '../runnable/volumes.ts';
import type { Task } from '../world.ts';
import { members } from './json.ts';
import { ownMetadata } from './labels.ts';
import { type MadeObject, skeletonObject } from './skeleton.ts';

/** The claim of a volume resource: it has the volume's own name (specs/dataos §5.1). Diagnostics: STK3434. */
export function volumeClaim(
  volume: Dict<Value>,
  about: {
    readonly name: string;
    readonly namespace: string;
    /** The manifest whose claim it is. */
    readonly manifest?: Dict<Value>;
    readonly task: Task;
  },
): MadeObject | undefined {
  const { name, namespace, task } = about;
  const { profile } = task.world;
  const type = pickText(volume, 'type') ?? 'persistent';
  const size = pick(volume, 'size');
  const reason = size?.kind === 'string' ? amountProblem(size.value) : undefined;
  if (size?.kind === 'string' && reason !== undefined)
    task.report(say.badQuantity(size, { value: size.value, resource: 'storage', reason }));
  const data = members({
    objectName: name,
    namespace,
    ...ownMetadata(name, about.manifest, profile),
    size: pickText(volume, 'size') ?? '',
    accessMode: pickText(volume, 'accessMode') ?? 'ReadWriteOnce',
    storageClass: profile.text('storageClasses', type.replace(/^cloud/, 'Cloud')) || undefined,
  });
  return skeletonObject('persistent-volume-claim', data, task);
}

/** Volumes of the cloud are disks, which one node has at a time (specs/dataos §5.1). Diagnostics: STK3497. */
export function checkAccessMode(volume: Dict<Value>, name: string, report: Report): void {
  const [type = '', mode] = [pickText(volume, 'type'), pick(volume, 'accessMode')];
  if (/^cloud/i.test(type) && mode?.kind === 'string' && mode.value !== 'ReadWriteOnce')
    report(names.disksOfOneNode(mode, { name, type, mode: mode.value }));
}

function amountProblem(text: string): string | undefined {
  return quantityProblem('memory', text) ?? (quantityOf(text) === 0 ? 'it is nothing' : undefined);
}

/** The claim of a `tempVolume`: each runnable has one of its own, as large as the volume resource says. Nothing where that is not in the input. */
export function claimObject(runnable: Runnable, task: Task): MadeObject | undefined {
  const name = pickText(runnable.section, 'tempVolume');
  const volume = name === undefined ? undefined : task.world.volumes.get(`${runnable.workspace}/${name}`);
  if (volume === undefined) return undefined;
  const claim = task.world.profile.filled(['names', 'temporaryClaim'], holesOf(runnable));
  return volumeClaim(volume, { name: claim, namespace: runnable.workspace, task });
}
