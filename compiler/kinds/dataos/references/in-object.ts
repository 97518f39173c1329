import type { Report } from '../../../diagnostics/outcome.ts';
import { placeOf } from '../../../source/span.ts';
import type { Dict } from '../../../value/literal.ts';
import { mapEntries, mapItems, withValue } from '../../../value/map.ts';
import { partsOf, textOf } from '../../../value/text-parts.ts';
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
  return isThere ? inDict(body, '', site) : body;
}

function inDict(dict: Dict<Value>, path: string, site: Site): Dict<Value> {
  return mapEntries<Value, Value>(dict, (entry) =>
    withValue(entry, inValue(entry.value, path === '' ? entry.key : `${path}.${entry.key}`, site)),
  );
}

function inValue(value: Value, path: string, site: Site): Value {
  switch (value.kind) {
    case 'list':
      return mapItems<Value, Value>(value, (item, index) => inValue(item, `${path}[${index}]`, site));
    case 'dict':
      return inDict(value, path, site);
    case 'ref':
      return referred(value, path, site) ?? value;
    case 'text': {
      const parts = value.parts.flatMap((part) =>
        typeof part !== 'string' && part.kind === 'ref' ? partsOf(referred(part, path, site) ?? part) : [part],
      );
      return parts.length === value.parts.length && parts.every((part, index) => part === value.parts[index])
        ? value
        : textOf(value, parts);
    }
    default:
      return value;
  }
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
