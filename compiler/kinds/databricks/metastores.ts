import type { Block } from '../../ir/stack.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { Field } from '../../schema/type.ts';
import { listOf, optional, required, text } from '../../schema/types.ts';
import { dictAt, refAt } from '../../value/build.ts';
import { pick, pickDicts, without } from '../../value/pick.ts';
import { writtenText } from '../../value/text-parts.ts';
import { childBlock } from '../child.ts';
import { generatedName } from '../generated-name.ts';
import { databricksKind, type KindContext } from './databricks-kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { inherited } from './inherited.ts';
import { dependenciesAt, grantFields, grantsOf } from './inline-grants.ts';
import { metastoreAssignments } from './metastore-assignments.ts';
import { metastoreDataAccesses } from './metastore-data-accesses.ts';
import { nestedType } from './nested-type.ts';
import { privileges } from './privileges.ts';

/** Metastores, the workspaces that have them, and grants on them. */
export const metastores = databricksKind({
  key: 'databricks_metastores',
  type: 'databricks_metastore',
  own: ownFields,
  lookup: { type: 'databricks_metastore', fields: [required('metastore_id', text)] },
  finish: (properties, { block, report }) => {
    const cloud = block.body.entries.get('cloud');
    if (cloud) report(say.providerFindsOut(cloud, { field: 'cloud', name: block.name }));
    return without(properties, onlyOfProvider);
  },
  children: (block, of) => {
    const assignments = assignmentsOf(block, of);
    return [...assignments, ...grantsAfter(assignments, block, of), ...dataAccessesOf(block, of)];
  },
});

const onlyOfProvider: ReadonlySet<string> = new Set(['cloud']);

function ownFields(types: ProviderTypes): readonly Field[] {
  return [
    ...grantFields(privileges.metastore),
    // Until Laktory 0.10, which did not write it for Terraform.
    optional('cloud', text),
    optional('grants_provider', text, { was: ['workspace_provider'] }),
    optional('data_accesses', listOf(nestedType(metastoreDataAccesses, ['metastore_id'], types))),
    optional('workspace_assignments', listOf(nestedType(metastoreAssignments, ['metastore_id'], types))),
  ];
}

function assignmentsOf(block: Block, of: KindContext): readonly Block[] {
  return pickDicts(block.body, 'workspace_assignments').map((nested) => {
    const body = inherited(nested, { metastore_id: refAt(nested, `${block.name}.id`) }, of);
    const name = generatedName('assignment', `${block.name}-${writtenText(pick(body, 'workspace_id'))}`);
    return childBlock(block, { kind: 'databricks_metastoreassignments', name, body });
  });
}

/**
 * Grants wait for the assignments, because they are made through a workspace: a metastore belongs to the account, and its provider
 * cannot grant, so they may have a provider of their own.
 */
function grantsAfter(assignments: readonly Block[], block: Block, of: KindContext): readonly Block[] {
  const at = pick(block.body, 'grants') ?? pick(block.body, 'grant');
  if (!at) return [];
  const names = assignments.map(({ name }) => name);
  const options = dictAt(at, {
    depends_on: dependenciesAt(at, names),
    provider: pick(block.body, 'grants_provider'),
  });
  return grantsOf(block, { as: 'metastore', options }, of);
}

/** Written inside the metastore before version 0.11, and as good a place today. */
function dataAccessesOf(block: Block, of: KindContext): readonly Block[] {
  return pickDicts(block.body, 'data_accesses').map((nested) => {
    const body = inherited(nested, { metastore_id: refAt(nested, `${block.name}.id`) }, of);
    const name = generatedName('metastore-data-access', writtenText(pick(body, 'name')));
    return childBlock(block, { kind: 'databricks_metastoredataaccesses', name, body });
  });
}
