import type { Report } from '../../../diagnostics/outcome.ts';
import { checkWritten } from '../../../schema/check-value.ts';
import type { ObjectType } from '../../../schema/type.ts';
import type { Span } from '../../../source/span.ts';
import { dictAt, valueAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, withMembers } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import type { KubernetesSchema } from '../../kubernetes/schema.ts';
import { checkProfile } from './check-profile.ts';
import { withKubernetesParts } from './kubernetes-parts.ts';
import { type Profile, profileOf } from './profile.ts';
import { profileType } from './type.ts';

/** The profile that `written` describes, or the built-in one, whose settings stand at `at`. Reports what the schema of profiles does not allow. */
export function readProfile(
  written: Value | undefined,
  { at, schema, report }: { readonly at: Span; readonly schema: KubernetesSchema; readonly report: Report },
): Profile {
  if (written === undefined) return profileOf(withDefaults(dictAt(at, {}), profileType));
  const value = checkWritten(written, profileType, report);
  const dict = value.kind === 'dict' ? withKubernetesParts(value, schema, report) : dictAt(at, {});
  const profile = profileOf(withDefaults(dict, profileType));
  checkProfile(profile, report);
  return profile;
}

/** Sections that are not written have their defaults all the same. */
function withDefaults(dict: Dict<Value>, type: ObjectType): Dict<Value> {
  const members: Record<string, Value> = {};
  for (const field of type.fields.values()) {
    const given = pick(dict, field.name);
    if (field.type.kind === 'object') {
      members[field.name] = withDefaults(pickDict(dict, field.name) ?? dictAt(dict, {}), field.type);
    } else if (given === undefined && field.default !== undefined) {
      members[field.name] = valueAt(dict, field.default);
    }
  }
  return withMembers(dict, members);
}
