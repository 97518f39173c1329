import type { Node } from '../ast/node.ts';
import type { Report } from '../diagnostics/outcome.ts';
import type { Dict, Entry, List, Tree } from '../value/literal.ts';
import { mapEntries } from '../value/map.ts';
import { schemaDiagnostics } from './diagnostics.ts';
import type { FieldType, ObjectType, Spelling, VariantType } from './type.ts';
import { winningSpelling } from './winning-spelling.ts';

/**
 * `node` with every key spelled canonically, at every depth that `type` describes. Made for raw data, before overlays and variables:
 * text with placeholders, unread includes, and patches of lists (a mapping with whole numbers as keys where a list is due) are understood or left alone.
 *
 * Returns the same object where nothing changes. Reports both spellings of one field (STK2205, the canonical one is kept)
 * and retired spellings (STK2206, a warning). Unknown keys stay: `checkValue` reports them. Language spec §1.1, §8.5, Appendix B.
 */
export function canonicalize(node: Tree, type: ObjectType, report: Report): Tree;
export function canonicalize(node: Node, type: ObjectType, report: Report): Node;
export function canonicalize(node: Node, type: ObjectType, report: Report): Node {
  return rename(node, type, report);
}

function rename(node: Node, type: FieldType, report: Report): Node {
  if (node.kind === 'list') return renameItems(node, type, report);
  return node.kind === 'dict' ? renameDict(node, type, report) : node;
}

function renameItems(list: List<Node>, type: FieldType, report: Report): Node {
  const item = listItem(type);
  if (item === undefined || !isCompound(item)) return list;
  let changed: Node[] | undefined;
  list.items.forEach((node, index) => {
    const renamed = rename(node, item, report);
    if (renamed !== node) changed ??= list.items.slice();
    if (changed !== undefined) changed[index] = renamed;
  });
  return changed === undefined ? list : { ...list, items: changed };
}

function renameDict(dict: Dict<Node>, type: FieldType, report: Report): Node {
  switch (type.kind) {
    case 'object':
      return renameKeys(dict, type, report);
    case 'map':
      return isCompound(type.value) ? mapEntries(dict, (entry) => inner(entry, type.value, report)) : dict;
    case 'list': {
      const isPatch = isCompound(type.item) && [...dict.entries.keys()].every((key) => /^\d+$/.test(key));
      return isPatch ? mapEntries(dict, (entry) => inner(entry, type.item, report)) : dict;
    }
    case 'variant': {
      const shape = shapeOf(dict, type);
      return shape === undefined ? dict : renameKeys(dict, shape, report);
    }
    case 'union': {
      const option = type.options.find(takesDict) ?? type.options.find((each) => each.kind === 'list');
      return option === undefined ? dict : renameDict(dict, option, report);
    }
    default:
      return dict;
  }
}

/** Types inside which there can be keys to rename. */
function isCompound(type: FieldType): boolean {
  return type.kind === 'list' || type.kind === 'union' || takesDict(type);
}

function takesDict(type: FieldType): boolean {
  return type.kind === 'object' || type.kind === 'map' || type.kind === 'variant';
}

function listItem(type: FieldType): FieldType | undefined {
  if (type.kind === 'list') return type.item;
  if (type.kind !== 'union') return undefined;
  const list = type.options.find((option) => option.kind === 'list');
  return list?.kind === 'list' ? list.item : undefined;
}

function shapeOf(dict: Dict<Node>, type: VariantType): ObjectType | undefined {
  const told = dict.entries.get(type.by)?.value;
  return told?.kind === 'string' ? type.shapes.get(told.value) : type.otherwise;
}

function renameKeys(dict: Dict<Node>, type: ObjectType, report: Report): Node {
  const { fields } = type;
  return mapEntries(dict, (entry) => {
    const field = fields.get(entry.key);
    if (field !== undefined) return inner(entry, field.type, report);
    const spelling = type.spellings.get(entry.key);
    if (spelling === undefined) return type.open === undefined ? entry : inner(entry, type.open, report);
    const twin = dict.entries.get(winningSpelling(dict, spelling.field));
    if (twin !== undefined && twin.key !== entry.key) {
      const values = { first: twin.key, second: entry.key, owner: type.name };
      report(schemaDiagnostics.bothSpellings(entry, values, [{ at: twin, note: 'the other spelling' }]));
      return undefined;
    }
    return inner(renameKey(entry, spelling, report), spelling.field.type, report);
  });
}

function renameKey(entry: Entry<Node>, spelling: Spelling, report: Report): Entry<Node> {
  const { name } = spelling.field;
  if (spelling.retired) report(schemaDiagnostics.retiredSpelling(entry, { old: entry.key, name }));
  return { ...entry, key: name };
}

function inner(entry: Entry<Node>, type: FieldType, report: Report): Entry<Node> {
  const value = rename(entry.value, type, report);
  return value === entry.value ? entry : { ...entry, value };
}
