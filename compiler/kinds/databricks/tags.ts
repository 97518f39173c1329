import type { Block } from '../../ir/stack.ts';
import type { Field } from '../../schema/type.ts';
import { any, mapOf, optional } from '../../schema/types.ts';
import { dictAt, refAt, textAt } from '../../value/build.ts';
import { pickDict } from '../../value/pick.ts';
import { partsOf, textOf, writtenText } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import { childBlock } from '../child.ts';
import { generatedName } from '../generated-name.ts';

/** `tags` of what the provider tags by a resource of its own: each becomes one. A tag may have no value. Laktory has them since 0.13. */
export const tagsField: Field = optional('tags', mapOf(any));

/** What is tagged. */
export interface Tagged {
  /** The provider's word for it: `catalogs`, `notebooks`. */
  readonly as: string;
  /** The attribute of the block that identifies it; `id` when not given. */
  readonly from?: string;
  /** What identifies it, where that is no attribute of the block. */
  readonly is?: Value | undefined;
}

const ofWorkspaces: ReadonlySet<string> = new Set(['apps', 'dashboards', 'geniespaces', 'notebooks']);

/** One assignment for each tag of the block. */
export function tagsOf(block: Block, { as, from = 'id', is }: Tagged): readonly Block[] {
  const tags = pickDict(block.body, 'tags');
  if (!tags) return [];
  return [...tags.entries.values()].map(({ key, value }) =>
    assignment(block, { as, entity: is ?? refAt(tags, `${block.name}.${from}`), key, value }),
  );
}

/** The tags of the columns of a table. */
export function columnTagsOf(block: Block, columns: readonly Value[]): readonly Block[] {
  return columns.flatMap((column) => {
    const tags = column.kind === 'dict' ? pickDict(column, 'tags') : undefined;
    const name = column.kind === 'dict' ? column.entries.get('name')?.value : undefined;
    if (!tags || !name) return [];
    const entity = textOf(tags, [refAt(tags, `${block.name}.id`), '.', ...partsOf(name)]);
    return [...tags.entries.values()].map(({ key, value }) => assignment(block, { as: 'columns', entity, key, value }));
  });
}

interface Tag {
  readonly as: string;
  readonly entity: Value;
  readonly key: string;
  readonly value: Value;
}

function assignment(block: Block, { as, entity, key, value }: Tag): Block {
  const isOfWorkspace = ofWorkspaces.has(as);
  const noun = isOfWorkspace ? 'workspace-entity-tag-assignment' : 'entity-tag-assignment';
  return childBlock(block, {
    kind: isOfWorkspace ? 'databricks_workspace_entity_tag_assignment' : 'databricks_entity_tag_assignment',
    name: generatedName(noun, `${as}-${writtenText(entity)}-${key}`),
    body: dictAt(value, {
      entity_type: textAt(value, as),
      [isOfWorkspace ? 'entity_id' : 'entity_name']: entity,
      tag_key: textAt(value, key),
      tag_value: value.kind === 'null' ? undefined : value,
    }),
  });
}
