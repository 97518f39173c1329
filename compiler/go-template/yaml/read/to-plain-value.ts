import { compareStrings } from '../../go-string.ts';
import { wellFormed } from '../../text/well-formed.ts';
import { float, type GoValue, list, map } from '../../value.ts';
import { floatKey } from './float-key.ts';
import { floatName, goSyntax } from './go-syntax.ts';
import type { YamlMapping, YamlScalar, YamlValue } from './yaml-value.ts';

type Plain = Exclude<GoValue, undefined>;

/** The first thing that JSON cannot hold: keys are looked at before numbers. */
interface Problems {
  key?: string;
  number?: string;
}

/** A value, or why JSON cannot hold it. */
export type PlainResult = { readonly value: Plain } | { readonly reason: string };

/**
 * The value after sigs.k8s.io/yaml has turned it into JSON and read it back: numbers are floats, keys are texts. Null cannot be a key,
 * and infinities are no numbers of JSON.
 */
export function toPlainValue(value: YamlValue): PlainResult {
  const problems: Problems = {};
  const plain = convert(value, problems);
  const reason = problems.key ?? problems.number;
  return reason === undefined ? { value: plain } : { reason };
}

function convert(value: YamlValue, problems: Problems): Plain {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return wellFormed(value);
  switch (value.kind) {
    case 'integer':
      return float(Number(value.value));
    case 'float':
      if (!Number.isFinite(value.value)) problems.number ??= `json: unsupported value: ${floatName(value.value)}`;
      return float(value.value);
    case 'sequence':
      return list(value.items.map((item) => convert(item, problems)));
    default:
      return convertMapping(value, problems);
  }
}

/** Go's JSON goes through the keys in order: of several wrong numbers the first is named. */
function convertMapping({ pairs }: YamlMapping, problems: Problems): Plain {
  const values: (readonly [string, YamlValue])[] = [];
  for (const [key, value] of pairs.values()) {
    const text = keyText(key);
    if (text === undefined) problems.key ??= unsupportedKey(key, value);
    else values.push([wellFormed(text), value]);
  }
  values.sort(([left], [right]) => compareStrings(left, right));
  return map(values.map(([text, value]) => [text, convert(value, problems)] as const));
}

function unsupportedKey(key: YamlScalar, value: YamlValue): string {
  const type = key === null ? '%!s(<nil>)' : 'uint64';
  return `Unsupported map key of type: ${type}, key: ${goSyntax(key)}, value: ${goSyntax(value)}`;
}

function keyText(key: YamlScalar): string | undefined {
  if (key === null) return undefined;
  if (typeof key !== 'object') return String(key);
  if (key.kind === 'float') return floatKey(key.value);
  return key.value >= 1n << 63n ? undefined : String(key.value);
}
