import { decodeBase64 } from '../../encoding/base64.ts';
import type { Failure, FunctionScope } from '../../function.ts';
import { fromBytes } from '../../go-string.ts';
import { goSyntax } from './go-syntax.ts';
import { mergeSources } from './merge-sources.ts';
import type { MappingNode, ScalarNode, YamlNode } from './node.ts';
import { resolveTagged } from './resolve-tagged.ts';
import { keyIdentity, type YamlMapping, type YamlScalar, type YamlValue } from './yaml-value.ts';

type Bounds = Pick<FunctionScope, 'spend' | 'maximumDepth'>;

/** What cannot be decoded: a mistake in the text, or the rendering is over its bounds. */
export type Undecodable = { readonly kind: 'wrong'; readonly reason: string } | Failure;

export type Decoded = YamlValue | Undecodable;

interface Decoding {
  readonly bounds: Bounds;
  /** The aliases that are being followed. */
  readonly open: Set<YamlNode>;
}

export function isDecoded(result: Decoded): result is YamlValue {
  return typeof result !== 'object' || result === null || (result.kind !== 'wrong' && result.kind !== 'failure');
}

/** The value of `node` as gopkg.in/yaml.v2 2.4.0 decodes it (`decode.go`): aliases are followed, `<<` merges, later keys win. */
export function decodeNode(node: YamlNode, bounds: Bounds): Decoded {
  return decode(node, { bounds, open: new Set() });
}

/** Aliases make many values of a short text. */
const costOfNode = 8;

function wrong(reason: string): Undecodable {
  return { kind: 'wrong', reason: `yaml: ${reason}` };
}

function decode(node: YamlNode, decoding: Decoding): Decoded {
  const stop = decoding.bounds.spend(costOfNode);
  if (stop) return stop;
  switch (node.kind) {
    case 'scalar':
      return decodeScalar(node);
    case 'alias':
      return following(node, decoding, (target) => decode(target, decoding));
    case 'sequence':
      return decodeSequence(node.items, decoding);
    default:
      return decodeMapping(node, decoding);
  }
}

type Alias = Extract<YamlNode, { readonly kind: 'alias' }>;

function following(alias: Alias, { open, bounds }: Decoding, use: (target: YamlNode) => Decoded): Decoded {
  if (open.has(alias) || open.size > bounds.maximumDepth) return wrong(`anchor '${alias.name}' value contains itself`);
  open.add(alias);
  const result = use(alias.target);
  open.delete(alias);
  return result;
}

function decodeScalar(node: ScalarNode): YamlScalar | Undecodable {
  const resolved = resolveTagged(node);
  switch (resolved.kind) {
    case 'wrong':
    case 'integer':
    case 'float':
      return resolved;
    case 'null':
      return null;
    case 'boolean':
      return resolved.value;
    case 'binary':
      return decodeBinary(node.text);
    default:
      return node.text;
  }
}

function decodeBinary(text: string): string | Undecodable {
  const decoded = decodeBase64(text);
  return 'bytes' in decoded ? fromBytes(decoded.bytes) : wrong('!!binary value contains invalid base64 data');
}

function decodeSequence(nodes: readonly YamlNode[], decoding: Decoding): Decoded {
  const items: YamlValue[] = [];
  for (const node of nodes) {
    const value = decode(node, decoding);
    if (!isDecoded(value)) return value;
    items.push(value);
  }
  return { kind: 'sequence', items };
}

function decodeMapping(node: MappingNode, decoding: Decoding): Decoded {
  const mapping: YamlMapping = { kind: 'mapping', pairs: new Map() };
  return addPairs(node, mapping, decoding) ?? mapping;
}

function addPairs(node: MappingNode, into: YamlMapping, decoding: Decoding): Undecodable | undefined {
  for (const [keyNode, valueNode] of node.pairs) {
    const problem = isMerge(keyNode) ? merge(valueNode, into, decoding) : addPair([keyNode, valueNode], into, decoding);
    if (problem) return problem;
  }
  return undefined;
}

function isMerge(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.text === '<<' && (node.implicit || node.tag === 'tag:yaml.org,2002:merge');
}

function addPair(
  [keyNode, valueNode]: readonly [YamlNode, YamlNode],
  into: YamlMapping,
  decoding: Decoding,
): Undecodable | undefined {
  const key = decode(keyNode, decoding);
  if (!isDecoded(key)) return key;
  if (typeof key === 'object' && key !== null && (key.kind === 'sequence' || key.kind === 'mapping'))
    return wrong(`invalid map key: ${goSyntax(key)}`);
  const value = decode(valueNode, decoding);
  if (!isDecoded(value)) return value;
  into.pairs.set(keyIdentity(key), [key, value]);
  return undefined;
}

/** Adds what the `<<` of a mapping brings along; later pairs win, as everywhere. */
function merge(node: YamlNode, into: YamlMapping, decoding: Decoding): Undecodable | undefined {
  const sources = mergeSources(node);
  if (sources === undefined) return wrong('map merge requires map or sequence of maps as the value');
  for (const source of sources) {
    const problem = decoding.bounds.spend(1) ?? mergeSource(source, into, decoding);
    if (problem) return problem;
  }
  return undefined;
}

function mergeSource(source: YamlNode, into: YamlMapping, decoding: Decoding): Undecodable | undefined {
  if (source.kind === 'mapping') return addPairs(source, into, decoding);
  if (source.kind !== 'alias') return undefined;
  const result = following(source, decoding, (target) =>
    target.kind === 'mapping' ? (addPairs(target, into, decoding) ?? null) : null,
  );
  return isDecoded(result) ? undefined : result;
}
