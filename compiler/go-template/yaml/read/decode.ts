import { decodeBase64 } from '../../encoding/base64.ts';
import { type Failure, type FunctionScope, isFailure } from '../../function.ts';
import { fromBytes } from '../../go-string.ts';
import { wellFormed } from '../../text/well-formed.ts';
import { float, type GoValue, list, map } from '../../value.ts';
import { floatKey } from './float-key.ts';
import { floatName, goSyntax } from './go-syntax.ts';
import { mergeSources } from './merge-sources.ts';
import type { MappingNode, ScalarNode, YamlNode } from './node.ts';
import { resolveTagged } from './resolve-tagged.ts';

type Bounds = Pick<FunctionScope, 'spend' | 'maximumDepth'>;

/** What cannot be decoded: a mistake in the text, or the rendering is over its bounds. */
export type Undecodable = { readonly kind: 'wrong'; readonly reason: string } | Failure;

export type Decoded = Exclude<GoValue, undefined> | Undecodable;

interface Decoding {
  readonly bounds: Bounds;
  /** The aliases that are being followed. */
  readonly open: Set<YamlNode>;
}

export function isDecoded(result: Decoded): result is Exclude<GoValue, undefined> {
  return typeof result !== 'object' || result === null || (result.kind !== 'wrong' && !isFailure(result));
}

/**
 * The value of `node` after sigs.k8s.io/yaml has turned it into JSON and read it back: numbers are floats, keys are texts, `<<` merges, later
 * keys win.
 */
export function decodeNode(node: YamlNode, bounds: Bounds): Decoded {
  return decode(node, { bounds, open: new Set() });
}

function wrong(reason: string): Undecodable {
  return { kind: 'wrong', reason };
}

function decode(node: YamlNode, decoding: Decoding): Decoded {
  const stop = decoding.bounds.spend(1);
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
  if (open.has(alias) || open.size > bounds.maximumDepth)
    return wrong(`yaml: anchor '${alias.name}' value contains itself`);
  open.add(alias);
  const result = use(alias.target);
  open.delete(alias);
  return result;
}

function decodeScalar(node: ScalarNode): Decoded {
  const resolved = resolveTagged(node);
  switch (resolved.kind) {
    case 'wrong':
      return resolved;
    case 'null':
      return null;
    case 'boolean':
      return resolved.value;
    case 'integer':
      return float(Number(resolved.value));
    case 'float':
      return Number.isFinite(resolved.value) ? float(resolved.value) : unsupported(resolved.value);
    case 'binary':
      return decodeBinary(node.text);
    default:
      return node.text;
  }
}

function unsupported(value: number): Undecodable {
  return wrong(`json: unsupported value: ${floatName(value)}`);
}

function decodeBinary(text: string): Decoded {
  const decoded = decodeBase64(text);
  return 'bytes' in decoded
    ? wellFormed(fromBytes(decoded.bytes))
    : wrong('yaml: !!binary value contains invalid base64 data');
}

function decodeSequence(items: readonly YamlNode[], decoding: Decoding): Decoded {
  const values: GoValue[] = [];
  for (const item of items) {
    const value = decode(item, decoding);
    if (!isDecoded(value)) return value;
    values.push(value);
  }
  return list(values);
}

function decodeMapping(node: MappingNode, decoding: Decoding): Decoded {
  const entries = new Map<string, GoValue>();
  const problem = addPairs(node, entries, decoding);
  return problem ?? map(entries);
}

function addPairs(node: MappingNode, entries: Map<string, GoValue>, decoding: Decoding): Undecodable | undefined {
  for (const [keyNode, valueNode] of node.pairs) {
    const problem = isMerge(keyNode)
      ? merge(valueNode, entries, decoding)
      : addPair([keyNode, valueNode], entries, decoding);
    if (problem) return problem;
  }
  return undefined;
}

function isMerge(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.text === '<<' && (node.implicit || node.tag === 'tag:yaml.org,2002:merge');
}

function addPair(
  [keyNode, valueNode]: readonly [YamlNode, YamlNode],
  entries: Map<string, GoValue>,
  decoding: Decoding,
): Undecodable | undefined {
  const key = keyText(keyNode, valueNode);
  if (typeof key !== 'string') return key;
  const value = decode(valueNode, decoding);
  if (!isDecoded(value)) return value;
  entries.set(wellFormed(key), value);
  return undefined;
}

/** Adds what the `<<` of a mapping brings along; later pairs win, as everywhere. */
function merge(node: YamlNode, entries: Map<string, GoValue>, decoding: Decoding): Undecodable | undefined {
  const sources = mergeSources(node);
  if (sources === undefined) return wrong('yaml: map merge requires map or sequence of maps as the value');
  for (const source of sources) {
    const stop = decoding.bounds.spend(1);
    if (stop) return stop;
    let problem: Undecodable | undefined;
    if (source.kind === 'alias') {
      const result = following(source, decoding, (target) => {
        problem = target.kind === 'mapping' ? addPairs(target, entries, decoding) : undefined;
        return null;
      });
      if (!isDecoded(result)) return result;
    } else if (source.kind === 'mapping') problem = addPairs(source, entries, decoding);
    if (problem) return problem;
  }
  return undefined;
}

/** A key as JSON needs it: numbers and booleans as text; null, lists and maps cannot be keys. */
function keyText(node: YamlNode, value: YamlNode): string | Undecodable {
  const target = node.kind === 'alias' ? node.target : node;
  if (target.kind !== 'scalar') return wrong(`yaml: invalid map key: ${goSyntax(target)}`);
  const resolved = resolveTagged(target);
  switch (resolved.kind) {
    case 'wrong':
      return resolved;
    case 'null':
      return unsupportedKey('%!s(<nil>)', target, value);
    case 'boolean':
      return String(resolved.value);
    case 'integer':
      return resolved.value >= 1n << 63n ? unsupportedKey('uint64', target, value) : String(resolved.value);
    case 'float':
      return floatKey(resolved.value);
    default:
      return target.text;
  }
}

function unsupportedKey(type: string, key: YamlNode, value: YamlNode): Undecodable {
  return wrong(`Unsupported map key of type: ${type}, key: ${goSyntax(key)}, value: ${goSyntax(value)}`);
}
