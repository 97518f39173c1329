import type { Family } from '../kinds/kind.ts';
import type { Language } from '../stack-schema.ts';
import type { Descriptions } from './descriptions.ts';

/** One line of a list of what can be explained. */
export interface Listed {
  readonly key: string;
  readonly family: Family;
  readonly description: string | undefined;
}

/** The kinds of a stack, by family as `families` has them, then by name. */
export function listKinds({ kinds }: Pick<Language, 'kinds'>, descriptions: Descriptions): readonly Listed[] {
  const all = kinds.keys.flatMap((key): Listed[] => {
    const kind = kinds.find(key);
    return kind === undefined ? [] : [{ key, family: kind.family, description: descriptions.kind(key) }];
  });
  return all.toSorted((one, other) => rank(one) - rank(other) || (one.key < other.key ? -1 : 1));
}

/** In the order in which people meet them. */
export const families: readonly Family[] = [
  'databricks',
  'dataos',
  'infrastructure',
  'kubernetes',
  'dataiku',
  'terraform',
];

function rank({ family }: Listed): number {
  return families.indexOf(family);
}
