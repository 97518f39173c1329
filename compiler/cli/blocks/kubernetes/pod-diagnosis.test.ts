import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Wire } from '../../databricks/wire.ts';
import { podDiagnosis } from './pod-diagnosis.ts';

const test = suite('cli/blocks/kubernetes/pod-diagnosis');

const waiting = (reason: string): Wire => ({ state: { waiting: { reason, message: 'why' } } });
const ended = (reason: string): Wire => ({ state: { terminated: { reason, exitCode: 137 } } });
const unscheduled = (message: string): Wire => ({
  status: { conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message }] },
});

const pods: readonly (readonly [what: string, pod: Wire, expected: string | undefined])[] = [
  ['nothing', { status: { phase: 'Running', containerStatuses: [{ state: { running: {} } }] } }, undefined],
  ['no status', {}, undefined],
  ['an image', { status: { containerStatuses: [waiting('ErrImagePull')] } }, 'ImagePullError: why'],
  ['a crash', { status: { containerStatuses: [waiting('CrashLoopBackOff')] } }, 'CrashLoopBackOff: why'],
  ['memory', { status: { containerStatuses: [ended('OOMKilled')] } }, 'OOMKilled'],
  [
    'an init container comes first',
    { status: { containerStatuses: [ended('OOMKilled')], initContainerStatuses: [waiting('ImagePullBackOff')] } },
    'ImagePullError: why',
  ],
  ['a taint', unscheduled('node had untolerated taint'), 'Unschedulable.Taint: node had untolerated taint'],
  ['affinity', unscheduled("didn't match node selector"), "Unschedulable.NodeAffinity: didn't match node selector"],
  ['resources', unscheduled('Insufficient cpu'), 'Unschedulable.InsufficientResources: Insufficient cpu'],
  ['no machine', unscheduled('none'), 'Unschedulable: none'],
  ['evicted', { status: { reason: 'Evicted', message: 'low on disk' } }, 'Evicted: low on disk'],
];
for (const [what, pod, expected] of pods) test(what, () => assert.is(podDiagnosis(pod), expected));

test.run();
