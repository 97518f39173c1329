import type { FunctionScope } from '../function.ts';
import type { GoValue } from '../value.ts';
import { decodeNode, isDecoded } from './read/decode.ts';
import { parseYaml } from './read/parser.ts';
import { toPlainValue } from './read/to-plain-value.ts';
import { unreadableCharacter } from './read/unreadable.ts';

/** The value of a text, why there is none in the words of the Go package, or that the rendering is over its bounds. */
export type ReadYaml =
  | { readonly kind: 'value'; readonly value: Exclude<GoValue, undefined> }
  | { readonly kind: 'wrong'; readonly reason: string }
  | { readonly kind: 'stopped'; readonly reason: string };

/**
 * Reads the first document of a YAML 1.1 text as sigs.k8s.io/yaml 1.3.0 on gopkg.in/yaml.v2 2.4.0 does: through JSON, so that numbers are
 * floats and keys texts. An empty document is null.
 */
export function readYaml(text: string, scope: Pick<FunctionScope, 'spend' | 'maximumDepth'>): ReadYaml {
  const unreadable = unreadableCharacter(text);
  if (unreadable !== undefined) return conversion(`yaml: ${unreadable}`);
  const parsed = parseYaml(text, scope.maximumDepth);
  if ('problem' in parsed) return conversion(parsed.problem);
  if (parsed.root === undefined) return { kind: 'value', value: null };
  const value = decodeNode(parsed.root, scope);
  if (!isDecoded(value))
    return value.kind === 'wrong' ? conversion(value.reason) : { kind: 'stopped', reason: value.message };
  const plain = toPlainValue(value);
  return 'value' in plain ? { kind: 'value', value: plain.value } : conversion(plain.reason);
}

function conversion(reason: string): ReadYaml {
  return { kind: 'wrong', reason: `error converting YAML to JSON: ${reason}` };
}
