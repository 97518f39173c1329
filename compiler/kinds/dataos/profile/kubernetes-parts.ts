import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { hasError, type Report } from '../../../diagnostics/outcome.ts';
import { checkWritten } from '../../../schema/check-value.ts';
import type { FieldType } from '../../../schema/type.ts';
import { listOf } from '../../../schema/types.ts';
import type { Dict } from '../../../value/literal.ts';
import { mapEntries, withValue } from '../../../value/map.ts';
import type { Value } from '../../../value/value.ts';
import type { KubernetesSchema } from '../../kubernetes/schema.ts';

/** Parts of the profile that are written as Kubernetes writes them, with their types there. `*` is any name. */
const parts: readonly (readonly [way: readonly string[], type: string, isList?: true])[] = [
  [['pod', 'securityContext'], 'core.v1.PodSecurityContext'],
  [['pod', 'containerSecurityContext'], 'core.v1.SecurityContext'],
  [['pod', 'resources'], 'core.v1.ResourceRequirements'],
  [['autoscaling', 'behavior'], 'autoscaling.v2.HorizontalPodAutoscalerBehavior'],
  [['computes', '*', 'tolerations'], 'core.v1.Toleration', true],
];

/** The profile with such parts checked where they were written, and left out where they are wrong, so that no object complains again. */
export function withKubernetesParts(profile: Dict<Value>, schema: KubernetesSchema, report: Report): Dict<Value> {
  return parts.reduce((dict, [way, name, isList]) => {
    const type = schema.part(name);
    return type === undefined ? dict : checkedAt(dict, way, { type: isList ? listOf(type) : type, report });
  }, profile);
}

function checkedAt(
  dict: Dict<Value>,
  [key, ...rest]: readonly string[],
  check: { readonly type: FieldType; readonly report: Report },
): Dict<Value> {
  return mapEntries<Value, Value>(dict, (entry) => {
    if (key !== '*' && entry.key !== key) return entry;
    if (rest.length > 0) {
      const inner: Value = entry.value.kind === 'dict' ? checkedAt(entry.value, rest, check) : entry.value;
      return withValue(entry, inner);
    }
    const found: Diagnostic[] = [];
    const value = checkWritten(entry.value, check.type, (diagnostic) => void found.push(diagnostic));
    for (const diagnostic of found) check.report(diagnostic);
    return hasError(found) ? undefined : withValue(entry, value);
  });
}
