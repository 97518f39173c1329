import type { Dict, Entry, List } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import { invalid, type Operation, type PatchProblem } from './patch-operation.ts';
import { describeOriginal, plainOf, sameValue } from './plain.ts';
import { pythonText, pythonType } from './python-text.ts';

type Applied = { readonly value: Value } | PatchProblem;

/**
 * `tree` after one operation of a JSON patch; the tree itself does not change, and what the operation does not touch stays the same objects with their
 * places. Rules and sentences are those of Python's jsonpatch 1.33, which the original uses (specs/prefect §3.6).
 */
export function applyOperation(tree: Value, operation: Operation): Applied {
  const { name, path, from, value } = operation;
  switch (name) {
    case 'add':
    case 'replace':
      if (!value) return invalid("The operation does not contain a 'value' member");
      return path.length === 0 ? { value } : change(tree, path, name === 'add' ? adder(value) : replacer(value));
    case 'remove':
      return change(tree, path, remove);
    case 'test':
      return test(tree, operation);
    case 'move':
    case 'copy':
      if (!from) return invalid("The operation does not contain a 'from' member");
      return name === 'move' ? move(tree, from, path) : copy(tree, from, path);
  }
}

function move(tree: Value, from: readonly string[], path: readonly string[]): Applied {
  const found = lookUp(tree, from);
  if ('problem' in found) return found;
  if (samePath(from, path)) return { value: tree };
  if (from.every((part, index) => path[index] === part)) return conflict('Cannot move values into their own children');
  const removed = change(tree, from, remove);
  return 'problem' in removed ? removed : change(removed.value, path, adder(found.value));
}

function copy(tree: Value, from: readonly string[], path: readonly string[]): Applied {
  const found = lookUp(tree, from);
  if ('problem' in found) return found;
  if (partsLeft(tree, mostParts) < 0)
    return conflict(`what is copied again and again has more than ${mostParts} parts`);
  return change(tree, path, adder(found.value));
}

/** The parts that a manifest may have when something in it is copied: a few copies of copies are larger than any memory, and no cluster takes as many. */
const mostParts = 20_000;

/** What is left of `limit` after the parts of `value`; counted no further than just below zero, because copies share what they hold. */
function partsLeft(value: Value, limit: number): number {
  let left = limit - 1;
  const inner =
    value.kind === 'list'
      ? value.items
      : value.kind === 'dict'
        ? [...value.entries.values()].map((entry) => entry.value)
        : [];
  for (const each of inner) {
    if (left < 0) break;
    left = partsLeft(each, left);
  }
  return left;
}

function test(tree: Value, { path, value }: Operation): Applied {
  const found = walk(tree, path);
  if ('problem' in found) return { ...found, type: 'JsonPatchTestFailed' };
  if (!value) return invalid("The operation does not contain a 'value' member");
  if (sameValue(found.value, value)) return { value: tree };
  const [is, tested] = [describeOriginal(found.value), describeOriginal(value)];
  const ours = `"${pythonText(plainOf(found.value))}" stands there, not "${pythonText(plainOf(value))}"`;
  return { type: 'JsonPatchTestFailed', problem: `${is} is not equal to tested value ${tested}`, ours };
}

/** What changes the member `part` of a container; the index of a list is already known to be one, or is `-`. */
type Change = (container: List<Value> | Dict<Value>, part: string) => Applied;

function adder(value: Value): Change {
  return (container, part) => {
    if (container.kind === 'dict') return { value: withEntry(container, part, value) };
    const index = part === '-' ? container.items.length : Number(part);
    if (index > container.items.length) return conflict("can't insert outside of list");
    return { value: { ...container, items: container.items.toSpliced(index, 0, value) } };
  };
}

function replacer(value: Value): Change {
  return (container, part) => {
    if (container.kind === 'dict') {
      if (container.entries.has(part)) return { value: withEntry(container, part, value) };
      return conflict(`can't replace a non-existent object '${part}'`);
    }
    if (part === '-') return invalid("'path' with '-' can't be applied to 'replace' operation");
    if (Number(part) >= container.items.length) return conflict("can't replace outside of list");
    return { value: { ...container, items: container.items.with(Number(part), value) } };
  };
}

const remove: Change = (container, part) => {
  const missing = conflict(`can't remove a non-existent object '${part}'`);
  if (container.kind === 'dict') {
    if (!container.entries.has(part)) return missing;
    const entries = new Map(container.entries);
    entries.delete(part);
    return { value: { ...container, entries } };
  }
  if (part === '-') return { type: 'JsonPointerException', problem: "invalid array index '-'" };
  if (Number(part) >= container.items.length) return missing;
  return { value: { ...container, items: container.items.toSpliced(Number(part), 1) } };
};

/** Walks to the container of the last part, changes it, and rebuilds the way back. */
function change(tree: Value, path: readonly string[], make: Change): Applied {
  const [part, ...rest] = path;
  if (part === undefined) return conflict("can't remove a non-existent object 'None'");
  const checked = stepInto(tree, part);
  if ('problem' in checked) return checked;
  if (rest.length === 0) return make(checked.container, part);
  const child = memberOf(checked.container, part);
  if ('problem' in child) return child;
  const changed = change(child.value, rest, make);
  if ('problem' in changed) return changed;
  const { container } = checked;
  if (container.kind === 'dict') return { value: withEntry(container, part, changed.value) };
  return { value: { ...container, items: container.items.with(Number(part), changed.value) } };
}

function walk(tree: Value, path: readonly string[]): Applied {
  let value = tree;
  for (const part of path) {
    const checked = stepInto(value, part);
    if ('problem' in checked) return checked;
    const found = memberOf(checked.container, part);
    if ('problem' in found) return found;
    value = found.value;
  }
  return { value };
}

/** As `walk`, in the words in which a source of `move` and `copy` is missed. */
function lookUp(tree: Value, path: readonly string[]): Applied {
  const last = path.at(-1);
  if (last === undefined) return { value: tree };
  const parent = walk(tree, path.slice(0, -1));
  if ('problem' in parent) return parent;
  const checked = stepInto(parent.value, last);
  if ('problem' in checked) return checked;
  const found = memberOf(checked.container, last);
  if (!('problem' in found)) return found;
  const problem = checked.container.kind === 'dict' ? `'${last}'` : 'list index out of range';
  return { type: 'JsonPatchConflict', problem, ours: `there is no "${last}" at its source` };
}

function stepInto(tree: Value, part: string): { readonly container: List<Value> | Dict<Value> } | PatchProblem {
  if (tree.kind === 'dict') return { container: tree };
  if (tree.kind !== 'list') return noContainer(tree, part);
  if (part !== '-' && !/^(?:0|[1-9]\d*)$/.test(part)) return pointerProblem(`'${part}' is not a valid sequence index`);
  return { container: tree };
}

/** Texts are sequences to Python, so that it asks for an index first. */
function noContainer(tree: Value, part: string): PatchProblem {
  const type = `<class '${pythonType(plainOf(tree))}'>`;
  const problem =
    tree.kind === 'string'
      ? `'${part}' is not a valid sequence index`
      : `Document '${type}' does not support indexing, must be mapping/sequence or support __getitem__`;
  return {
    type: 'JsonPointerException',
    problem,
    ours: 'its path leads into something that is no list and no mapping',
  };
}

function memberOf(container: List<Value> | Dict<Value>, part: string): Applied {
  if (container.kind === 'dict') {
    const value = container.entries.get(part)?.value;
    if (value) return { value };
    return { type: 'JsonPointerException', problem: `member '${part}' not found`, within: container };
  }
  const value = part === '-' ? undefined : container.items[Number(part)];
  return value ? { value } : pointerProblem(`index '${part}' is out of bounds`);
}

function withEntry(dict: Dict<Value>, key: string, value: Value): Dict<Value> {
  const known = dict.entries.get(key);
  const { file, start, end } = value;
  const entry: Entry<Value> = known ? { ...known, value } : { file, start, end, key, value };
  return { ...dict, entries: new Map(dict.entries).set(key, entry) };
}

function samePath(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((part, index) => part === right[index]);
}

function conflict(problem: string): PatchProblem {
  return { type: 'JsonPatchConflict', problem };
}

function pointerProblem(problem: string): PatchProblem {
  return { type: 'JsonPointerException', problem };
}
