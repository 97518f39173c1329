import type { Report } from '../../../diagnostics/outcome.ts';
import { placeOf } from '../../../source/span.ts';
import type { Dict } from '../../../value/literal.ts';
import { replaceRefs } from '../../../value/replace-refs.ts';
import type { Ref, Value } from '../../../value/value.ts';
import type { ExpandEnv } from '../../kind.ts';
import { platformOf } from '../profile/platform.ts';
import { referenceDiagnostics as say } from './diagnostics.ts';
import { blocksOf, findValue } from './find-value.ts';

/** Kinds whose blocks may make no object: only their manifests know what they are called. */
const withoutObject: readonly string[] = ['dataos_secrets', 'dataos_computes', 'dataos_depots', 'dataos_stacks'];

interface Site {
  readonly env: ExpandEnv;
  readonly what: string;
  readonly report: Report;
}

/** An object of Kubernetes with the references to such manifests replaced by what they mean; the same object where there are none. Diagnostics: STK3441. */
export function withManifests(body: Dict<Value>, site: Site): Dict<Value> {
  const isThere = withoutObject.some((kind) => site.env.blocks(kind).length > 0);
  if (!isThere) return body;
  const replaced = replaceRefs(body, (ref, field) => referred(ref, field, site));
  return replaced.kind === 'dict' ? replaced : body;
}

function referred(ref: Ref, field: string, { env, what, report }: Site): Value | undefined {
  const { blocks } = blocksOf(ref, env);
  if (blocks.length === 0 || !blocks.every(({ kind }) => withoutObject.includes(kind))) return undefined;
  const { profile, stamp } = platformOf(env);
  const found = findValue(ref, { env, profile, stamp });
  if ('value' in found) return { ...found.value, ...placeOf(ref) };
  // What the manifest does not say its object may: that is for whoever knows the objects.
  if (found.isCredential) report(say.knownTooLate(ref, { field, what, found: found.problem, suggestion: '' }));
  return undefined;
}
