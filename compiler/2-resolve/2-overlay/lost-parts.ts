import type { Report } from '../../diagnostics/outcome.ts';
import type { FieldType } from '../../schema/type.ts';
import type { Dict, Entry, List, Tree } from '../../value/literal.ts';
import { overlayDiagnostics as say } from './diagnostics.ts';

/**
 * A list in an environment replaces the one in the stack. An item with the name of an item there, and without anything of what that consists of, was most likely meant to
 * change it: STK2065.
 */
export function reportLostParts(base: List<Tree>, patch: List<Tree>, report: Report): void {
  for (const item of patch.items) {
    const name = item.kind === 'dict' ? nameIn(item) : undefined;
    const position = name === undefined ? -1 : base.items.findIndex((one) => isNamed(one, name));
    const before = base.items[position];
    if (item.kind !== 'dict' || before?.kind !== 'dict' || name === undefined) continue;
    const parts = [...before.entries.values()].filter(({ value }) => value.kind === 'dict' || value.kind === 'list');
    if (parts.length === 0 || parts.some(({ key }) => item.entries.has(key))) continue;
    const lost = parts.map(({ key }) => `"${key}"`).join(' and ');
    const values = { name: textOf(name), lost, position };
    report(say.listReplaced(item, values, [{ at: before, note: 'the item in the stack' }]));
  }
}

/**
 * An item of an environment's list that lacks what every item of the stack's list is called by: it was to change one of those (STK2069). Nothing is said of lists whose items may
 * go without.
 */
export function reportNameless(
  base: List<Tree>,
  patch: List<Tree>,
  { type, report }: { readonly type: FieldType | undefined; readonly report: Report },
): void {
  const [first] = base.items;
  const item = type?.kind === 'list' && type.item.kind === 'object' ? type.item : undefined;
  const name = first?.kind === 'dict' ? nameIn(first)?.key : undefined;
  if (name === undefined || !item?.required.some((field) => field.name === name)) return;
  for (const [index, one] of patch.items.entries()) {
    if (one.kind !== 'dict' || one.entries.has(name) || index >= base.items.length) continue;
    report(say.itemWithoutName(one, { name, position: index }, [{ at: base, note: 'the list in the stack' }]));
  }
}

/** `task_key: load`, `name: raw`: what an item is called. */
function nameIn({ entries }: Dict<Tree>): Entry<Tree> | undefined {
  return [...entries.values()].find(({ key, value }) => /(?:^|_)(?:name|key)$/.test(key) && value.kind === 'string');
}

function isNamed(item: Tree, name: Entry<Tree>): boolean {
  const other = item.kind === 'dict' ? item.entries.get(name.key)?.value : undefined;
  return other?.kind === 'string' && other.value === textOf(name);
}

function textOf({ value }: Entry<Tree>): string {
  return value.kind === 'string' ? value.value : '';
}
