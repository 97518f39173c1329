import type { Block } from '../../ir/stack.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { Field } from '../../schema/type.ts';
import { listOf, oneOf, optional, required, text } from '../../schema/types.ts';
import { refAt, textAt } from '../../value/build.ts';
import { pick, pickDict, pickDicts, withMembers } from '../../value/pick.ts';
import { textOf, writtenText } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import { childBlock } from '../child.ts';
import { generatedName } from '../generated-name.ts';
import { databricksKind, type KindContext } from './databricks-kind.ts';
import { formerNames } from './former-names.ts';
import { inherited } from './inherited.ts';
import { grantFields, grantsOf } from './inline-grants.ts';
import { nestedProviderType, nestedType } from './nested-type.ts';
import { privileges } from './privileges.ts';
import { qualifiedName } from './qualified-name.ts';
import { schemas } from './schemas.ts';
import { policiesField, securableChildren, securableFields } from './securables.ts';
import { workspaceBindings } from './workspace-bindings.ts';

const classification = 'databricks_data_classification_catalog_config';

/** Unity Catalog catalogs with everything in them: grants, schemas with their tables and volumes, and bindings to workspaces. */
export const catalogs = databricksKind({
  key: 'databricks_catalogs',
  type: 'databricks_catalog',
  fields: (types) => [
    optional('isolation_mode', oneOf('OPEN', 'ISOLATED')),
    ...formerNames(types, 'databricks_catalog', { options: 'foreign_options' }),
  ],
  own: ownFields,
  required: { name: true },
  defaults: { force_destroy: true, isolation_mode: 'OPEN' },
  lookup: { type: 'databricks_catalog', fields: [required('name', text)], keeps: ['name'] },
  children: (block, of) => [
    ...grantsOf(block, { as: 'catalog' }, of),
    ...securableChildren(block, { type: 'CATALOG', as: 'catalogs' }),
    ...classificationOf(block),
    ...schemasOf(block, of),
    ...bindingsOf(block, of),
  ],
});

function ownFields(types: ProviderTypes): readonly Field[] {
  const schema = nestedType(schemas, ['catalog_name'], types);
  const binding = nestedType(workspaceBindings, ['securable_name', 'securable_type'], types);
  return [
    ...grantFields(privileges.catalog),
    ...securableFields(types),
    policiesField(types),
    optional('data_classification', nestedProviderType(classification, ['parent'], types)),
    optional('schemas', listOf(schema)),
    optional('workspace_bindings', listOf(binding)),
  ];
}

function schemasOf(block: Block, of: KindContext): readonly Block[] {
  const catalog = nameOf(block);
  return pickDicts(block.body, 'schemas').map((nested) => {
    const body = inherited(nested, { catalog_name: catalog }, of);
    return childBlock(block, { kind: 'databricks_schemas', name: qualifiedName('schema', body), body });
  });
}

function classificationOf(block: Block): readonly Block[] {
  const nested = pickDict(block.body, 'data_classification');
  if (!nested) return [];
  const parent = pick(nested, 'parent') ?? textOf(nested, ['catalogs/', refAt(nested, `${block.name}.name`)]);
  const name = generatedName('data-classification-catalog-config', writtenText(parent));
  return [childBlock(block, { kind: classification, name, body: withMembers(nested, { parent }) })];
}

function bindingsOf(block: Block, of: KindContext): readonly Block[] {
  const catalog = nameOf(block);
  return pickDicts(block.body, 'workspace_bindings').map((nested) => {
    const body = inherited(nested, { securable_name: catalog, securable_type: textAt(nested, 'catalog') }, of);
    const key = `${writtenText(catalog)}-${writtenText(pick(body, 'workspace_id'))}`;
    return childBlock(block, {
      kind: 'databricks_workspacebindings',
      name: generatedName('workspace-binding', key),
      body,
    });
  });
}

/** A catalog that is looked up has the name under which it is looked up. */
function nameOf({ body }: Block): Value | undefined {
  const lookup = pickDict(body, 'lookup_existing');
  return pick(body, 'name') ?? (lookup && pick(lookup, 'name'));
}
