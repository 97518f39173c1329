import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Report } from '../../../diagnostics/outcome.ts';
import { sourceFile } from '../../../source/source-file.ts';
import { type Span, startOf } from '../../../source/span.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import type { ExpandEnv } from '../../kind.ts';
import { openKubernetesSchema } from '../../kubernetes/open-schema.ts';
import type { KubernetesSchema } from '../../kubernetes/schema.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { readYaml } from '../read-yaml.ts';
import { givenStamp } from '../stack/stamp.ts';
import type { Profile } from './profile.ts';
import { readProfile } from './read-profile.ts';

/** What a stack says of its platform, which is known before any manifest is read. */
export interface Platform {
  readonly profile: Profile;
  /** A stamp that a user chose for everything. */
  readonly stamp: string | undefined;
  readonly schema: KubernetesSchema;
  /** What there was to say about it. */
  readonly diagnostics: readonly Diagnostic[];
}

const platforms = new WeakMap<ExpandEnv, Platform>();

/** The platform of a compilation, read once. */
export function platformOf(env: ExpandEnv): Platform {
  const platform = platforms.get(env) ?? open(env);
  platforms.set(env, platform);
  return platform;
}

function open(env: ExpandEnv): Platform {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const section = env.sections.get('kubernetes');
  const at: Span = section ?? startOf(sourceFile('<built-in platform profile>', ''));
  const schema = openKubernetesSchema(env, report);
  const written = section && readYaml(section, 'profile', { env, report });
  const profile = readProfile(written, { at, schema, report });
  return { profile, schema, stamp: stampOf(section, report), diagnostics };
}

function stampOf(section: Dict<Value> | undefined, report: Report): string | undefined {
  const value = section && pick(section, 'stamp');
  if (value?.kind !== 'string') return undefined;
  const stamp = givenStamp(value.value);
  if (stamp === undefined) report(say.badStamp(value, { stamp: value.value }));
  return stamp;
}
