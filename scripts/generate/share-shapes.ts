import { never } from '../../compiler/util/never.ts';
import { byName } from './by-name.ts';
import type { TreeField, TreeShape, TreeType } from './tree.ts';

/** The fields of one shape, each in the words of the catalogue: `"required list object job_cluster"`. */
export type Fields = Readonly<Record<string, string>>;

/** What a catalogue file holds. Equal nested shapes stand once under `shapes`. */
export interface CatalogueFile {
  readonly fields: Fields;
  readonly shapes: Readonly<Record<string, Fields>>;
}

interface Sharing {
  /** The number of a shape, by what it contains. */
  readonly numbers: Map<string, number>;
  readonly numberOf: Map<TreeShape, number>;
}

/** A tree as a catalogue file: shapes are named after the field that holds them, with as much of its path as keeps names apart. */
export function shareShapes(root: TreeShape): CatalogueFile {
  const sharing: Sharing = { numbers: new Map(), numberOf: new Map() };
  number(sharing, root);
  const names = nameShapes(sharing, root);
  const word = (shape: TreeShape): string => names.get(sharing.numberOf.get(shape) ?? -1)?.name ?? '';
  const fieldsOf = (shape: TreeShape): Fields =>
    Object.fromEntries([...shape].map(([name, field]) => [name, describeField(field, word)]));
  const shapes = [...names.values()].map(({ name, shape }) => [name, fieldsOf(shape)] as const);
  return { fields: fieldsOf(root), shapes: Object.fromEntries(shapes.toSorted(byName)) };
}

/** Gives equal shapes equal numbers, innermost first. */
function number(sharing: Sharing, shape: TreeShape): number {
  const word = (inner: TreeShape): string => String(number(sharing, inner));
  const content = JSON.stringify([...shape].map(([name, field]) => [name, describeField(field, word)]));
  const known = sharing.numbers.get(content) ?? sharing.numbers.size;
  sharing.numbers.set(content, known);
  sharing.numberOf.set(shape, known);
  return known;
}

interface Named {
  readonly name: string;
  readonly shape: TreeShape;
}

/** Breadth first, so that the shape nearest to the root gets the short name. */
function nameShapes(sharing: Sharing, root: TreeShape): ReadonlyMap<number, Named> {
  const named = new Map<number, Named>();
  const taken = new Set<string>();
  let level: readonly (readonly [readonly string[], TreeShape])[] = innerShapes([], root);
  while (level.length > 0) {
    const next: (readonly [readonly string[], TreeShape])[] = [];
    for (const [path, shape] of level) {
      const id = sharing.numberOf.get(shape) ?? -1;
      if (named.has(id)) continue;
      const name = freeName(path, taken);
      taken.add(name);
      named.set(id, { name, shape });
      next.push(...innerShapes(path, shape));
    }
    level = next;
  }
  return named;
}

function innerShapes(path: readonly string[], shape: TreeShape): (readonly [readonly string[], TreeShape])[] {
  return [...shape].flatMap(([name, field]) => {
    const inner = shapeIn(field.type);
    return inner === undefined ? [] : [[[...path, name], inner] as const];
  });
}

function shapeIn(type: TreeType): TreeShape | undefined {
  if ('shape' in type) return type.shape;
  return 'item' in type ? shapeIn(type.item) : undefined;
}

/** `new_cluster`, or `task.new_cluster` where that is taken. The whole path is always free: no two shapes share it. */
function freeName(path: readonly string[], taken: ReadonlySet<string>): string {
  for (let from = path.length - 1; from > 0; from--) {
    const name = path.slice(from).join('.');
    if (!taken.has(name)) return name;
  }
  return path.join('.');
}

function describeField(field: TreeField, word: (shape: TreeShape) => string): string {
  const words = [
    field.required ? 'required' : '',
    field.computed ? 'computed' : '',
    field.age ?? '',
    field.sensitive ? 'sensitive' : '',
    field.block ? 'block' : '',
    describeType(field.type, word),
  ];
  return words.filter((each) => each !== '').join(' ');
}

function describeType(type: TreeType, word: (shape: TreeShape) => string): string {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return `${type.kind} ${describeType(type.item, word)}`;
    case 'object':
    case 'one':
      return `${type.kind} ${word(type.shape)}`;
    case 'string':
    case 'boolean':
    case 'integer':
    case 'float':
    case 'any':
      return type.kind;
    default:
      return never(type);
  }
}
