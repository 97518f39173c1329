import jsonPatch, { type Operation } from 'fast-json-patch';
import type { Json } from '../util/json.ts';
import type { OperationName } from './operation-name.ts';
import { fromPlain, toPlain } from './plain-tree.ts';

/** One operation of RFC 6902. */
export interface PatchOperation {
  readonly op: OperationName;
  readonly path: string;
  readonly from?: string | undefined;
  readonly value?: Json | undefined;
}

/** The patched tree, or why the operation cannot be applied: words that fit behind "because". */
export type Patched = { readonly tree: Json } | { readonly problem: string };

/**
 * Applies one operation to a copy of `tree`. Exact numbers stay exact. Keys that are whole numbers come first afterwards, in ascending
 * order, because the library works on plain objects.
 */
export function applyOperation(tree: Json, operation: PatchOperation): Patched {
  try {
    if (operation.op === 'copy' && sizeOf(tree) > mostParts)
      return { problem: `what is copied again and again has more than ${mostParts} parts` };
    const { newDocument } = jsonPatch.applyOperation(toPlain(tree), plainOperation(operation), true, true);
    return { tree: fromPlain(newDocument) };
  } catch (error) {
    if (error instanceof jsonPatch.JsonPatchError)
      return { problem: problems[error.name] ?? 'it is not a valid JSON patch' };
    throw error;
  }
}

/** The parts that a tree may have when something in it is copied: a few copies of copies are larger than any memory. */
const mostParts = 100_000;

function sizeOf(tree: Json): number {
  let size = 1;
  if (tree instanceof Map) for (const value of tree.values()) size += sizeOf(value);
  else if (Array.isArray(tree)) for (const value of tree) size += sizeOf(value);
  return size;
}

const problems: Readonly<Record<string, string>> = {
  OPERATION_PATH_UNRESOLVABLE: 'there is nothing at its path',
  OPERATION_PATH_CANNOT_ADD: 'there is nothing that it could be added to',
  OPERATION_FROM_UNRESOLVABLE: 'there is nothing at the path in "from"',
  OPERATION_FROM_REQUIRED: 'it needs "from"',
  OPERATION_VALUE_REQUIRED: 'it needs a "value"',
  OPERATION_PATH_INVALID: 'its path must be empty or begin with "/"',
  OPERATION_PATH_ILLEGAL_ARRAY_INDEX: 'its path leads into a list, where a whole number or "-" is due',
  OPERATION_VALUE_OUT_OF_BOUNDS: 'the list has fewer items',
  TEST_OPERATION_FAILED: 'the value at its path is another one',
};

/** The library tells operations apart by literal types, and refuses those that lack something. */
function plainOperation({ op, path, from = '', value = null }: PatchOperation): Operation {
  switch (op) {
    case 'remove':
      return { op, path };
    case 'move':
    case 'copy':
      return { op, path, from };
    default:
      return { op, path, value: toPlain(value) };
  }
}
