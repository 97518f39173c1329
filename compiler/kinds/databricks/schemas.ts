import type { Block } from '../../ir/stack.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { Field } from '../../schema/type.ts';
import { listOf, optional, required, text } from '../../schema/types.ts';
import { pickDicts } from '../../value/pick.ts';
import { childBlock } from '../child.ts';
import { databricksKind, type KindContext } from './databricks-kind.ts';
import { inherited } from './inherited.ts';
import { grantFields, grantsOf } from './inline-grants.ts';
import { nestedType } from './nested-type.ts';
import { privileges } from './privileges.ts';
import { qualifiedName, schemaNames } from './qualified-name.ts';
import { policiesField, securableChildren, securableFields } from './securables.ts';
import { tables } from './tables.ts';
import { volumes } from './volumes.ts';

/** Schemas of a catalog, with their tables and volumes. */
export const schemas = databricksKind({
  key: 'databricks_schemas',
  type: 'databricks_schema',
  own: ownFields,
  defaults: { force_destroy: true },
  lookup: { type: 'databricks_schema', fields: [required('name', text)], keeps: ['name', 'catalog_name'] },
  children: (block, of) => [
    ...grantsOf(block, { as: 'schema' }, of),
    ...securableChildren(block, { type: 'SCHEMA', as: 'schemas' }),
    ...nested(block, of, { field: 'volumes', kind: 'databricks_volumes', noun: 'volume' }),
    ...nested(block, of, { field: 'tables', kind: 'databricks_tables', noun: 'table' }),
  ],
});

function ownFields(types: ProviderTypes): readonly Field[] {
  const given = ['catalog_name', 'schema_name'];
  return [
    ...grantFields(privileges.schema),
    ...securableFields(types),
    policiesField(types),
    optional('tables', listOf(nestedType(tables, given, types))),
    optional('volumes', listOf(nestedType(volumes, given, types))),
  ];
}

interface Nested {
  readonly field: 'tables' | 'volumes';
  readonly kind: string;
  readonly noun: string;
}

function nested(block: Block, of: KindContext, { field, kind, noun }: Nested): readonly Block[] {
  const { catalog, schema } = schemaNames(block.body);
  return pickDicts(block.body, field).map((one) => {
    const body = inherited(one, { catalog_name: catalog, schema_name: schema }, of);
    return childBlock(block, { kind, name: qualifiedName(noun, body), body });
  });
}
