import type { Report } from '../../diagnostics/outcome.ts';
import { pick, pickText } from '../../value/pick.ts';
import type { ExpandEnv } from '../kind.ts';
import { withCustomResources } from './custom-resources.ts';
import { kubernetesDiagnostics as say } from './diagnostics.ts';
import {
  anyAmount,
  defaultKubernetesVersion,
  type KubernetesSchema,
  kubernetesVersions,
  readKubernetesSchema,
} from './schema.ts';

/** The schema of the version that the stack chooses, with the custom resources of `kubernetes: {crds: [file]}`. Diagnostics: STK6200, STK6201, STK3449. Objects that we make have their amounts checked where they are written, so by default none is checked here. */
export function openKubernetesSchema(env: ExpandEnv, report: Report, amount = anyAmount): KubernetesSchema {
  const section = env.sections.get('kubernetes');
  const written = section && pickText(section, 'version');
  const at = section && pick(section, 'version');
  if (at !== undefined && written !== undefined && !kubernetesVersions.includes(written)) {
    report(say.unknownVersion(at, { version: written, known: kubernetesVersions.join(', ') }));
  }
  const version = written !== undefined && kubernetesVersions.includes(written) ? written : defaultKubernetesVersion;
  const schema = readKubernetesSchema(
    env.readBuiltIn(`kinds/kubernetes/generated/${version}.json`) ?? '{"objects":{},"types":{}}',
    amount,
  );
  return withCustomResources(schema, { env, section, report });
}
