import type { Node } from '../ast/node.ts';
import type { Report } from '../diagnostics/outcome.ts';
import type { Dict, Entry, Tree } from '../value/literal.ts';
import { mapEntries, mapItems, withValue } from '../value/map.ts';
import { dictType, itemType, takesDict } from './descend.ts';
import { schemaDiagnostics } from './diagnostics.ts';
import type { Field, FieldType, ObjectType, Spelling } from './type.ts';
import { winningSpelling } from './winning-spelling.ts';

/** Mappings with what they are for a type, where there was nothing to report: what environments share is spelled once. */
export type KnownCanonical = Map<object, { readonly type: ObjectType; readonly node: Dict<Node> }>;

interface Walk {
  readonly report: Report;
  readonly known: KnownCanonical | undefined;
  readonly reported: () => number;
}

/**
 * `node` with every key spelled canonically, at every depth that `type` describes. Made for raw data, before overlays and variables:
 * text with placeholders, unread includes, and patches of lists (a mapping with whole numbers as keys where a list is due) are understood or left alone.
 *
 * Returns the same object where nothing changes. Reports both spellings of one field (STK2205, the canonical one is kept)
 * and retired spellings (STK2206, a warning). Unknown keys stay: `checkValue` reports them. Language spec §1.1, §8.5, Appendix B.
 */
export function canonicalize(node: Tree, type: ObjectType, report: Report, known?: KnownCanonical): Tree;
export function canonicalize(node: Node, type: ObjectType, report: Report, known?: KnownCanonical): Node;
export function canonicalize(node: Node, type: ObjectType, report: Report, known?: KnownCanonical): Node {
  let count = 0;
  const counting: Report = (diagnostic) => {
    count++;
    report(diagnostic);
  };
  return rename(node, type, { report: counting, known, reported: () => count });
}

function rename(node: Node, type: FieldType, walk: Walk): Node {
  if (node.kind === 'list') {
    const item = itemType(type);
    return item && isCompound(item) ? mapItems<Node, Node>(node, (each) => rename(each, item, walk)) : node;
  }
  return node.kind === 'dict' ? renameDict(node, type, walk) : node;
}

function renameDict(dict: Dict<Node>, type: FieldType, walk: Walk): Node {
  const own = dictType(type, dict);
  if (own?.kind === 'object') return renameKeys(dict, own, walk);
  if (own?.kind === 'map') return isCompound(own.value) ? renameValues(dict, own.value, walk) : dict;
  const item = itemType(type);
  const isPatch = item && isCompound(item) && [...dict.entries.keys()].every((key) => /^\d+$/.test(key));
  return isPatch ? renameValues(dict, item, walk) : dict;
}

function renameValues(dict: Dict<Node>, type: FieldType, walk: Walk): Dict<Node> {
  return mapEntries<Node, Node>(dict, (entry) => inner(entry, type, walk));
}

/** Types inside which there can be keys to rename. */
function isCompound(type: FieldType): boolean {
  return type.kind === 'list' || type.kind === 'union' || takesDict(type);
}

function renameKeys(dict: Dict<Node>, type: ObjectType, walk: Walk): Dict<Node> {
  const { fields } = type;
  const { report, known } = walk;
  const before = walk.reported();
  const found = known?.get(dict);
  if (found?.type === type) return found.node;
  const renamed = mapEntries<Node, Node>(dict, (entry) => {
    const former = formerField(entry, dict, type);
    if (former) return inner(renameKey(entry, { field: former, retired: true }, report), former.type, walk);
    const field = fields.get(entry.key);
    if (field !== undefined) return inner(entry, field.type, walk);
    const spelling = type.spellings.get(entry.key);
    if (spelling === undefined) return type.open === undefined ? entry : inner(entry, type.open, walk);
    const twin = dict.entries.get(winningSpelling(dict, spelling.field));
    if (twin !== undefined && twin.key !== entry.key) {
      const values = { first: twin.key, second: entry.key, owner: type.name };
      report(schemaDiagnostics.bothSpellings(entry, values, [{ at: twin, note: 'the other spelling' }]));
      return undefined;
    }
    return inner(renameKey(entry, spelling, report), spelling.field.type, walk);
  });
  if (walk.reported() === before) known?.set(dict, { type, node: renamed });
  return renamed;
}

/** The field that a mapping was meant for when it was called as another one is today; its keys tell. */
function formerField({ key, value }: Entry<Node>, dict: Dict<Node>, { formerly }: ObjectType): Field | undefined {
  const field = formerly.size === 0 ? undefined : formerly.get(key);
  if (!field?.formerly || value.kind !== 'dict' || value.entries.size === 0 || dict.entries.has(field.name))
    return undefined;
  const { keys } = field.formerly;
  return [...value.entries.keys()].every((each) => keys.has(each)) ? field : undefined;
}

function renameKey(entry: Entry<Node>, spelling: Spelling, report: Report): Entry<Node> {
  const { name } = spelling.field;
  if (spelling.retired) report(schemaDiagnostics.retiredSpelling(entry, { old: entry.key, name }));
  return { file: entry.file, start: entry.start, end: entry.end, key: name, value: entry.value };
}

function inner(entry: Entry<Node>, type: FieldType, walk: Walk): Entry<Node> {
  return withValue(entry, rename(entry.value, type, walk));
}
