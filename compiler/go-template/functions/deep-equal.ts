import type { Budget } from '../function.ts';
import type { GoList, GoMap, GoValue } from '../value.ts';

/**
 * Go's `reflect.DeepEqual`: type and value, through lists and maps. A nil list differs from an empty one, NaN from itself, int 1 from
 * int64 1. Over the budget it stops with false.
 */
export function deepEqual(left: GoValue, right: GoValue, budget: Budget, depth = 0): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return (left ?? null) === (right ?? null);
  if (left === null || right === null || left.kind !== right.kind) return false;
  switch (left.kind) {
    case 'integer':
      return right.kind === 'integer' && left.type === right.type && left.value === right.value;
    case 'float':
      return right.kind === 'float' && left.value === right.value;
    case 'complex':
      return right.kind === 'complex' && left.real === right.real && left.imaginary === right.imaginary;
    case 'list':
      return right.kind === 'list' && equalLists(left, right, { budget, depth });
    case 'map':
      return right.kind === 'map' && equalMaps(left, right, { budget, depth });
    case 'time':
      return right.kind === 'time' && JSON.stringify(left) === JSON.stringify(right);
    default:
      return right.kind === 'struct' && left.type === right.type && equalFields(left.fields, right.fields, budget);
  }
}

interface Comparing {
  readonly budget: Budget;
  readonly depth: number;
}

function enter({ budget, depth }: Comparing, size: number): boolean {
  if (depth >= budget.maximumDepth) budget.tooDeep();
  return depth < budget.maximumDepth && budget.spend(1 + size * 2) === undefined;
}

function equalLists(left: GoList, right: GoList, comparing: Comparing): boolean {
  if (left.type !== right.type || left.nil !== right.nil || left.items.length !== right.items.length) return false;
  if (!enter(comparing, left.items.length)) return false;
  const { budget, depth } = comparing;
  return left.items.every((item, at) => deepEqual(item, right.items[at], budget, depth + 1));
}

function equalMaps(left: GoMap, right: GoMap, comparing: Comparing): boolean {
  if (left.type !== right.type || left.nil !== right.nil || left.entries.size !== right.entries.size) return false;
  if (!enter(comparing, left.entries.size)) return false;
  const { budget, depth } = comparing;
  return [...left.entries].every(
    ([key, value]) => right.entries.has(key) && deepEqual(value, right.entries.get(key), budget, depth + 1),
  );
}

function equalFields(left: ReadonlyMap<string, GoValue>, right: ReadonlyMap<string, GoValue>, budget: Budget): boolean {
  return [...left].every(([name, value]) => deepEqual(value, right.get(name), budget));
}
