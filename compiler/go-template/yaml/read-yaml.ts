import type { Node } from '../../ast/node.ts';
import { type SourceFile, sourceFile } from '../../source/source-file.ts';
import { readEvents } from '../../yaml/read/events.ts';
import { readNodes } from '../../yaml/read/read-nodes.ts';
import type { FunctionScope } from '../function.ts';
import { compareStrings } from '../go-string.ts';
import { wellFormed } from '../text/well-formed.ts';
import { float, type GoValue, list, map } from '../value.ts';
import { goPolicy, wrongKey } from './go-policy.ts';
import { unreadableCharacter } from './unreadable.ts';

type Plain = Exclude<GoValue, undefined>;
type Bounds = Pick<FunctionScope, 'spend' | 'maximumDepth'>;

/** The value of a text, why there is none, or that the rendering is over its bounds. */
export type ReadYaml =
  | { readonly kind: 'value'; readonly value: Plain }
  | { readonly kind: 'wrong'; readonly reason: string }
  | { readonly kind: 'stopped'; readonly reason: string };

/**
 * Reads the first document of a YAML 1.1 text as sigs.k8s.io/yaml 1.3.0 on gopkg.in/yaml.v2 2.4.0 does: through JSON, so that numbers are
 * floats and keys texts. An empty document is null. Of texts that break the rules of YAML the reason is in our reader's words.
 */
export function readYaml(text: string, bounds: Bounds): ReadYaml {
  const unreadable = unreadableCharacter(text);
  if (unreadable !== undefined) return conversion(`yaml: ${unreadable}`);
  const file = sourceFile('', text);
  const read = readFirst(file);
  if ('reason' in read) return conversion(read.reason);
  if (read.root === undefined) return { kind: 'value', value: null };
  const conversionState: Conversion = { bounds, stopped: undefined, wrong: undefined, noNumber: undefined };
  const value = convert(read.root, conversionState, 0);
  if (conversionState.stopped !== undefined) return { kind: 'stopped', reason: conversionState.stopped };
  // Go looks at all keys before it writes the first number.
  const wrong = conversionState.wrong ?? conversionState.noNumber;
  return wrong === undefined ? { kind: 'value', value } : conversion(wrong);
}

function conversion(reason: string): ReadYaml {
  return { kind: 'wrong', reason: `error converting YAML to JSON: ${reason}` };
}

/** Text is nested no deeper than this, so that reading it stays far from the end of the call stack. */
const deepest = 500;

/** The nodes of the first document. What stands behind it nobody reads, so it may be wrong. */
function readFirst(file: SourceFile): { readonly root: Node | undefined } | { readonly reason: string } {
  const reasons: string[] = [];
  const whole = readEvents(file.text, deepest);
  const read = 'reason' in whole ? readEvents(file.text.slice(0, endOfFirst(file.text)), deepest) : whole;
  if ('reason' in read) {
    const line = file.text.slice(0, read.position).split('\n').length;
    return { reason: `yaml: line ${line}: ${read.reason}` };
  }
  const root = readNodes(
    file,
    read.events,
    goPolicy((reason) => reasons.push(reason)),
  );
  const [reason] = reasons;
  return reason === undefined ? { root } : { reason };
}

/** Where the first document ends: at the line `---` or `...` behind it. */
function endOfFirst(text: string): number {
  const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)].map(({ index }) => index);
  const [first = text.length, second = text.length] = marks;
  const isOpening = /^(?:\s*(?:[#%].*)?\n)*$/.test(text.slice(0, first));
  return isOpening ? second : first;
}

interface Conversion {
  readonly bounds: Bounds;
  stopped: string | undefined;
  wrong: string | undefined;
  /** Of the first number that JSON does not have. */
  noNumber: string | undefined;
}

/** Aliases make many values of a short text. */
const costOfNode = 8;

/** After the first mistake nothing more is converted. */
function convert(node: Node, state: Conversion, depth: number): Plain {
  if (state.stopped !== undefined || state.wrong !== undefined) return null;
  state.stopped = state.bounds.spend(costOfNode)?.message;
  if (depth > state.bounds.maximumDepth) state.wrong = 'yaml: document is nested too deeply';
  switch (node.kind) {
    case 'boolean':
      return node.value;
    case 'string':
      return wellFormed(node.value);
    case 'integer':
      return float(Number(node.value));
    case 'float':
      if (!Number.isFinite(node.value)) state.noNumber ??= `json: unsupported value: ${floatName(node.value)}`;
      return float(node.value);
    case 'list':
      return list(node.items.map((item) => convert(item, state, depth + 1)));
    case 'dict':
      state.wrong ??= [...node.entries.values()].map(({ key }) => wrongKey(key)).find((reason) => reason !== undefined);
      return map(
        [...node.entries.values()]
          .map(({ key, value }) => [wellFormed(key), value] as const)
          .sort(([left], [right]) => compareStrings(left, right))
          .map(([key, value]) => [key, convert(value, state, depth + 1)] as const),
      );
    default:
      return null;
  }
}

/** What Go calls a float that is no number. */
function floatName(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? '+Inf' : '-Inf';
}
