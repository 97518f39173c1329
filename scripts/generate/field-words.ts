import { never } from '../../compiler/util/never.ts';
import type { FieldWords, Shape } from './share-shapes.ts';
import type { TreeField, TreeShape, TreeType } from './tree.ts';

/** How the catalogue spells a field: marks, then the type. `compiler/schema/catalogue-type.ts` reads it. */
export const fieldWords: FieldWords<TreeField> = { inner: ({ type }) => shapeIn(type), describe: describeField };

/** The shape that values of the type have, directly or as items. */
export function shapeIn(type: TreeType): TreeShape | undefined {
  if ('shape' in type) return type.shape;
  return 'item' in type ? shapeIn(type.item) : undefined;
}

function describeField(field: TreeField, word: (shape: Shape<TreeField>) => string): string {
  const words = [
    field.required ? 'required' : '',
    field.computed ? 'computed' : '',
    field.age ?? '',
    field.sensitive ? 'sensitive' : '',
    field.deprecated ? 'deprecated' : '',
    field.most === undefined ? '' : `most=${field.most}`,
    field.known ?? '',
    field.block ? 'block' : '',
    describeType(field.type, word),
  ];
  return words.filter((each) => each !== '').join(' ');
}

function describeType(type: TreeType, word: (shape: Shape<TreeField>) => string): string {
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
