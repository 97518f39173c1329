import { type OperationName, operations } from '../../patch/operation-name.ts';
import type { Dict } from '../../value/literal.ts';
import { pick } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { readPointer } from './pointer.ts';

/** One operation of a JSON patch (RFC 6902), read but not applied. */
export interface Operation {
  readonly name: OperationName;
  readonly path: readonly string[];
  /** Undefined when the operation does not say it. */
  readonly from: readonly string[] | undefined;
  readonly value: Value | undefined;
  readonly written: Dict<Value>;
}

/** Why a patch cannot be read or applied: jsonpatch's word for the kind of mistake, and its sentence. */
export interface PatchProblem {
  readonly type: 'InvalidJsonPatch' | 'JsonPointerException' | 'JsonPatchConflict' | 'JsonPatchTestFailed';
  readonly problem: string;
  /** The same in our own words, where the original's are Python's. */
  readonly ours?: string;
  /** What was searched in vain; the original repeats it whole at the end of its sentence. */
  readonly within?: Value;
}

/** Reads one operation. Checked in the order of Python's jsonpatch, whose sentences the problems are. */
export function readOperation(written: Value): Operation | PatchProblem {
  if (written.kind !== 'dict') return invalid('Document is expected to be sequence of operations');
  const op = pick(written, 'op');
  if (!op) return invalid("Operation does not contain 'op' member");
  if (op.kind !== 'string') return invalid("Operation's op must be a string");
  const name = operations.find((each) => each === op.value);
  if (!name) return invalid(`Unknown operation '${op.value}'`);
  const path = pick(written, 'path');
  if (!path) return invalid("Operation must have a 'path' member");
  if (path.kind !== 'string') return invalid("Invalid 'path'");
  const pointer = readPointer(path.value);
  if ('problem' in pointer) return { type: 'JsonPointerException', problem: pointer.problem };
  const from = pick(written, 'from');
  if (from && from.kind !== 'string') return invalid("Invalid 'from'");
  const source = from && readPointer(from.value);
  if (source && 'problem' in source) return { type: 'JsonPointerException', problem: source.problem };
  return { name, path: pointer.parts, from: source?.parts, value: pick(written, 'value'), written };
}

export function invalid(problem: string): PatchProblem {
  return { type: 'InvalidJsonPatch', problem };
}
