import type { FunctionScope } from '../function.ts';
import type { GoValue } from '../value.ts';
import { decodeNode, isDecoded } from './read/decode.ts';
import { parseYaml } from './read/parser.ts';

/** The value of a text, why there is none in the words of the Go package, or that the rendering is over its bounds. */
export type ReadYaml =
  | { readonly kind: 'value'; readonly value: Exclude<GoValue, undefined> }
  | { readonly kind: 'wrong'; readonly reason: string }
  | { readonly kind: 'stopped'; readonly reason: string };

const forbidden = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Reads the first document of a YAML 1.1 text as sigs.k8s.io/yaml 1.3.0 on gopkg.in/yaml.v2 2.4.0 does: through JSON, so that numbers are
 * floats and keys texts. An empty document is null.
 */
export function readYaml(text: string, scope: Pick<FunctionScope, 'spend' | 'maximumDepth'>): ReadYaml {
  if (forbidden.test(text)) return conversion('yaml: control characters are not allowed');
  const parsed = parseYaml(text, scope.maximumDepth);
  if ('problem' in parsed) return conversion(parsed.problem);
  if (parsed.root === undefined) return { kind: 'value', value: null };
  const value = decodeNode(parsed.root, scope);
  if (isDecoded(value)) return { kind: 'value', value };
  return value.kind === 'wrong' ? conversion(value.reason) : { kind: 'stopped', reason: value.message };
}

function conversion(reason: string): ReadYaml {
  return { kind: 'wrong', reason: `error converting YAML to JSON: ${reason}` };
}
