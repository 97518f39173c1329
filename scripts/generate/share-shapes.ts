import { byName } from './by-name.ts';

/** The fields of one shape, each in a few words: `"required list object job_cluster"`. */
export type Fields = Readonly<Record<string, string>>;

/** What a catalogue file holds. Equal nested shapes stand once under `shapes`. */
export interface CatalogueFile {
  readonly fields: Fields;
  readonly shapes: Readonly<Record<string, Fields>>;
}

export type Shape<Field> = ReadonlyMap<string, Field>;

/** How a field is read. */
export interface FieldWords<Field> {
  /** The shape that the field holds, directly or in a list or map. */
  readonly inner: (field: Field) => Shape<Field> | undefined;
  /** The field in words; `word` gives the name of the shape that it holds. */
  readonly describe: (field: Field, word: (shape: Shape<Field>) => string) => string;
}

interface Sharing<Field> {
  readonly words: FieldWords<Field>;
  /** The number of a shape, by what it contains. */
  readonly numbers: Map<string, number>;
  readonly numberOf: Map<Shape<Field>, number>;
}

/** A tree as a catalogue file: shapes are named after the field that holds them, with as much of its path as keeps names apart. */
export function shareShapes<Field>(root: Shape<Field>, words: FieldWords<Field>): CatalogueFile {
  const sharing: Sharing<Field> = { words, numbers: new Map(), numberOf: new Map() };
  number(sharing, root);
  const names = nameShapes(sharing, root);
  const word = (shape: Shape<Field>): string => names.get(sharing.numberOf.get(shape) ?? -1)?.name ?? '';
  const fieldsOf = (shape: Shape<Field>): Fields =>
    Object.fromEntries([...shape].map(([name, field]) => [name, words.describe(field, word)]));
  const shapes = [...names.values()].map(({ name, shape }) => [name, fieldsOf(shape)] as const);
  return { fields: fieldsOf(root), shapes: Object.fromEntries(shapes.toSorted(byName)) };
}

/** Gives equal shapes equal numbers, innermost first. */
function number<Field>(sharing: Sharing<Field>, shape: Shape<Field>): number {
  const word = (inner: Shape<Field>): string => String(number(sharing, inner));
  const content = JSON.stringify([...shape].map(([name, field]) => [name, sharing.words.describe(field, word)]));
  const known = sharing.numbers.get(content) ?? sharing.numbers.size;
  sharing.numbers.set(content, known);
  sharing.numberOf.set(shape, known);
  return known;
}

interface Named<Field> {
  readonly name: string;
  readonly shape: Shape<Field>;
}

type Level<Field> = readonly (readonly [readonly string[], Shape<Field>])[];

/** Breadth first, so that the shape nearest to the root gets the short name. */
function nameShapes<Field>(sharing: Sharing<Field>, root: Shape<Field>): ReadonlyMap<number, Named<Field>> {
  const named = new Map<number, Named<Field>>();
  const taken = new Set<string>();
  let level = innerShapes(sharing, [], root);
  while (level.length > 0) {
    const next: (readonly [readonly string[], Shape<Field>])[] = [];
    for (const [path, shape] of level) {
      const id = sharing.numberOf.get(shape) ?? -1;
      if (named.has(id)) continue;
      const name = freeName(path, taken);
      taken.add(name);
      named.set(id, { name, shape });
      next.push(...innerShapes(sharing, path, shape));
    }
    level = next;
  }
  return named;
}

function innerShapes<Field>(sharing: Sharing<Field>, path: readonly string[], shape: Shape<Field>): Level<Field> {
  return [...shape].flatMap(([name, field]) => {
    const inner = sharing.words.inner(field);
    return inner === undefined ? [] : [[[...path, name], inner] as const];
  });
}

/** `new_cluster`, or `task.new_cluster` where that is taken. The whole path is always free: no two shapes share it. */
function freeName(path: readonly string[], taken: ReadonlySet<string>): string {
  for (let from = path.length - 1; from > 0; from--) {
    const name = path.slice(from).join('.');
    if (!taken.has(name)) return name;
  }
  return path.join('.');
}
