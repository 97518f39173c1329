import type { Budget } from '../function.ts';
import { printValue } from '../print/sprint.ts';
import type { GoList, GoValue } from '../value.ts';

/** sprig's `strval`: text as it is, everything else as `%v` prints it. */
export function textOf(value: GoValue, budget: Budget): string {
  return typeof value === 'string' ? value : printValue(value, budget);
}

/** sprig's `strslice`: the texts of a list without its nil items; of another value a list of one, of nil none. */
export function textsOf(value: GoValue, budget: Budget): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!isList(value)) return [textOf(value, budget)];
  return value.items.flatMap((item) => (item === null || item === undefined ? [] : [textOf(item, budget)]));
}

export function isList(value: GoValue): value is GoList {
  return typeof value === 'object' && value !== null && value.kind === 'list';
}
