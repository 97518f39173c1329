import type { Report } from '../../../diagnostics/outcome.ts';
import type { Span } from '../../../source/span.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import { baseName } from '../../../util/path.ts';
import type { ExpandEnv } from '../../kind.ts';
import { skeletonDiagnostics as say } from './diagnostics.ts';

/** The built-in skeletons, which a file of the same name may replace. */
export const skeletonNames: readonly string[] = [
  ...['config-map', 'container', 'cron-workflow', 'deployment', 'external-secret', 'horizontal-pod-autoscaler'],
  ...['ingress', 'persistent-volume-claim', 'pod', 'secret', 'service', 'stateful-set'],
  ...['workflow', 'workflow-job', 'workflow-spec'],
];

/** Says where a folder of skeletons replaces nothing. `path` is as it was written. Diagnostics: STK3489, STK3490. */
export function checkSkeletons(
  folder: string,
  {
    path,
    at,
    env,
    report,
  }: { readonly path: string; readonly at: Span; readonly env: ExpandEnv; readonly report: Report },
): void {
  const files = (env.list(folder) ?? []).map(baseName).filter((name) => name.endsWith('.njk'));
  if (files.length === 0) report(say.noSkeletons(at, { path }));
  const known = skeletonNames.map((name) => `${name}.yaml.njk`);
  for (const file of files) {
    if (!known.includes(file)) report(say.unknownSkeleton(at, { file, path, suggestion: didYouMean(file, known) }));
  }
}
