import type { Span } from '../../source/span.ts';
import type { Json } from '../../util/json.ts';
import { dictAt, valueAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';

const object = (members: Readonly<Record<string, Json>>): Json => new Map(Object.entries(members));

/** The manifest that a block without `job` starts from, exactly as the original has it: `parallelism` and `completions` are the pod's there (specs/prefect §3.2). */
export const baseJob: Json = object({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: object({ labels: object({}) }),
  spec: object({
    template: object({
      spec: object({
        parallelism: 1,
        completions: 1,
        restartPolicy: 'Never',
        containers: [object({ name: 'prefect-job', env: [] })],
      }),
    }),
  }),
});

/** The base manifest as a value that stands at `at`. */
export function baseJobAt(at: Span): Dict<Value> {
  const job = valueAt(at, baseJob);
  return job.kind === 'dict' ? job : dictAt(at, {});
}
