import { dictIn, member, numberIn, textIn } from '../../../compiler/plan/member.ts';
import { isMistake, readJson } from '../../../compiler/plan/read-json.ts';
import type { Attributes, State, StateResource } from '../../../compiler/plan/state.ts';
import { positionAt } from '../../../compiler/source/position.ts';
import { sourceFile } from '../../../compiler/source/source-file.ts';
import type { Tree } from '../../../compiler/value/literal.ts';
import { crash, type Failure, isFailure } from './failure.ts';
import { typeName } from './python.ts';

/** Our words for what is wrong with JSON, as Python's decoder says it. */
const decoderWords: ReadonlyMap<string, string> = new Map([
  ['a value is missing here', 'Expecting value'],
  ['a key in double quotes is missing here', 'Expecting property name enclosed in double quotes'],
  ['a colon is missing here', "Expecting ':' delimiter"],
  ['a comma or "}" is missing here', "Expecting ',' delimiter"],
  ['a comma or "]" is missing here', "Expecting ',' delimiter"],
  ['this text is not closed, or holds a character that must be escaped', 'Unterminated string starting at'],
  ['there is text behind its end', 'Extra data'],
]);

/** Reads a state as the original does: nothing is checked but what it happens to need. */
export function readForkState(path: string, text: string): State | Failure {
  const root = readJson(sourceFile(path, text));
  if (isMistake(root)) {
    const { at, offset } = root;
    const { line, column } = positionAt(at.file, offset);
    const words = decoderWords.get(root.problem) ?? root.problem;
    return crash(`Invalid JSON in state file: ${words}: line ${line} column ${column} (char ${offset})`);
  }
  const state = stateOf(root);
  if (!isFailure(state)) return state;
  if (state.failure === 'missing key') return crash(`Missing required field in state: ${state.text}`);
  return 'text' in state ? crash(`Failed to parse state: ${state.text}`) : state;
}

function stateOf(root: Tree): State | Failure {
  if (root.kind !== 'dict') return crash(`'${typeName(root)}' object has no attribute 'get'`);
  const all = member(root, 'resources');
  const resources = new Map<string, StateResource>();
  if (all && all.kind !== 'dict') return crash(`'${typeName(all)}' object has no attribute 'items'`);
  for (const { key, value } of all?.entries.values() ?? []) {
    const resource = resourceOf(value);
    if (isFailure(resource)) return resource;
    resources.set(key, resource);
  }
  const time = isoTime(root, 'updated_at');
  if (time) return time;
  return {
    serial: numberIn(root, 'serial') ?? 0,
    lineage: textIn(root, 'lineage'),
    environment: textIn(root, 'environment') ?? '',
    resources,
  };
}

function resourceOf(value: Tree): StateResource | Failure {
  if (value.kind !== 'dict') return crash("string indices must be integers, not 'str'");
  const [type, id] = [textIn(value, 'resource_type'), textIn(value, 'resource_id')];
  if (type === undefined) return missing('resource_type');
  if (id === undefined) return missing('resource_id');
  const metadata = dictIn(value, 'metadata') ?? { ...value, entries: new Map() };
  const time = isoTime(metadata, 'deployed_at');
  if (time) return time;
  if (!metadata.entries.has('deployed_by')) return missing('deployed_by');
  const [prefix] = id.split('.');
  if (!id.includes('.')) {
    return crash(`Invalid resource_id format: ${id}. Expected: ${type}.PROJECT_KEY[.RESOURCE_NAME]`);
  }
  if (prefix !== type) return crash(`resource_id prefix '${prefix}' doesn't match resource_type '${type}'`);
  return { id, type, attributes: dictIn(value, 'attributes') ?? { ...value, entries: new Map() }, metadata };
}

function isoTime(dict: Attributes, key: string): Failure | undefined {
  const value = member(dict, key);
  if (!value) return missing(key);
  if (value.kind !== 'string') return crash('fromisoformat: argument must be str');
  const isTime = /^\d{4}-?\d{2}-?\d{2}(?:[T ]\d{2}.*)?$/.test(value.value);
  return isTime ? undefined : crash(`Invalid isoformat string: '${value.value}'`);
}

function missing(key: string): Failure {
  return { failure: 'missing key', text: `'${key}'` };
}
