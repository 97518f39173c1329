import type { Block } from '../../ir/stack.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { Field } from '../../schema/type.ts';
import { listOf, optional } from '../../schema/types.ts';
import type { Span } from '../../source/span.ts';
import { dictAt, listAt, refAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, pickDicts, pickList, withMembers } from '../../value/pick.ts';
import { partsOf, textOf, writtenText } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import { childBlock } from '../child.ts';
import { generatedName } from '../generated-name.ts';
import type { Kind } from '../kind.ts';
import { databricksKind } from './databricks-kind.ts';
import { grantFields, grantsOf } from './inline-grants.ts';
import { nestedProviderType, nestedType } from './nested-type.ts';
import { privileges } from './privileges.ts';
import { tagsField, tagsOf } from './tags.ts';

/**
 * Lakebase projects with their branches, and everything in them. The platform knows each by its path, which a nested block has from what it
 * stands in: `projects/app/branches/main/databases/shop`. Laktory has them since 0.13.
 */
const catalogs = databricksKind({
  key: 'databricks_postgrescatalogs',
  type: 'databricks_postgres_catalog',
  own: [...grantFields(privileges.catalog), tagsField],
  children: (block, of) => [
    ...grantsOf(block, { as: 'catalog', is: pick(block.body, 'catalog_id') }, of),
    ...tagsOf(block, { as: 'catalogs', is: pick(block.body, 'catalog_id') }),
  ],
});

const databases = databricksKind({
  key: 'databricks_postgresdatabases',
  type: 'databricks_postgres_database',
  own: (types) => [
    optional('data_api', nestedProviderType('databricks_postgres_data_api', ['parent'], types)),
    optional('cdf_configs', listOf(nestedProviderType('databricks_postgres_cdf_config', ['parent'], types))),
  ],
  children: (block) => {
    // Without an id of its own the platform chooses one, and the path is known when the database is there.
    const parent = pathOf(block.body, 'databases', 'database_id') ?? refAt(block.at, `${block.name}.name`);
    const api = pickDict(block.body, 'data_api');
    return [
      ...(api
        ? [below(block, api, { kind: 'databricks_postgres_data_api', noun: 'postgres-data-api', parent, key: [] })]
        : []),
      ...pickDicts(block.body, 'cdf_configs').map((one) =>
        below(block, one, {
          kind: 'databricks_postgres_cdf_config',
          noun: 'postgres-cdf-config',
          parent,
          key: [writtenText(pick(one, 'cdf_config_id') ?? pick(one, 'postgres_schema'))],
        }),
      ),
    ];
  },
});

const branches = databricksKind({
  key: 'databricks_postgresbranches',
  type: 'databricks_postgres_branch',
  own: branchFields,
  children: branchChildren,
});

const projects = databricksKind({
  key: 'databricks_postgresprojects',
  type: 'databricks_postgres_project',
  own: (types) => [optional('branches', listOf(nestedType(branches, ['parent'], types)))],
  children: (block) => {
    const id = pick(block.body, 'project_id');
    const parent = id && textOf(id, ['projects/', ...partsOf(id)]);
    const made = pickDicts(block.body, 'branches').map((one) =>
      below(block, one, {
        kind: 'databricks_postgresbranches',
        noun: 'postgres-branch',
        parent,
        id: 'branch_id',
        part: 'branches',
      }),
    );
    return made.map((branch) => behindSource(branch, made));
  },
});

export const postgresKinds: readonly Kind[] = [branches, catalogs, databases, projects];

function branchFields(types: ProviderTypes): readonly Field[] {
  const list = (name: string, type: string) => optional(name, listOf(nestedProviderType(type, ['parent'], types)));
  return [
    list('endpoints', 'databricks_postgres_endpoint'),
    list('roles', 'databricks_postgres_role'),
    optional('databases', listOf(nestedType(databases, ['parent'], types))),
    optional('snapshot_schedule', nestedProviderType('databricks_postgres_snapshot_schedule', ['parent'], types)),
    optional('catalogs', listOf(nestedType(catalogs, [], types))),
    optional('synced_tables', listOf(nestedProviderType('databricks_postgres_synced_table', [], types))),
  ];
}

/** What has a path of its own below a branch. */
const ofBranch = {
  endpoints: { kind: 'databricks_postgres_endpoint', noun: 'postgres-endpoint', id: 'endpoint_id', part: 'endpoints' },
  roles: { kind: 'databricks_postgres_role', noun: 'postgres-role', id: 'role_id', part: 'roles' },
  databases: { kind: 'databricks_postgresdatabases', noun: 'postgres-database', id: 'database_id', part: 'databases' },
} as const;

/** What belongs to a branch and stands elsewhere. */
const fromBranch = {
  catalogs: { kind: 'databricks_postgrescatalogs', noun: 'postgres-catalog', id: 'catalog_id' },
  synced_tables: { kind: 'databricks_postgres_synced_table', noun: 'postgres-synced-table', id: 'synced_table_id' },
} as const;

const schedule = { kind: 'databricks_postgres_snapshot_schedule', noun: 'postgres-snapshot-schedule', key: [] };

/** What stands in a branch. What names another by its path is made after it. */
function branchChildren(block: Block): readonly Block[] {
  const { body } = block;
  const parent = pathOf(body, 'branches', 'branch_id');
  const own = (field: keyof typeof ofBranch) =>
    pickDicts(body, field).map((one) => below(block, one, { ...ofBranch[field], parent }));
  const other = (field: keyof typeof fromBranch) =>
    pickDicts(body, field).map((one) => madeFrom(block, one, { ...fromBranch[field], parent }));
  const roles = own('roles');
  const databases = own('databases').map((one) => after(one, roles));
  const registered = other('catalogs').map((one) => after(one, databases));
  const synced = other('synced_tables').map((one) => after(one, [...databases, ...registered]));
  const snapshots = pickDict(body, 'snapshot_schedule');
  return [
    ...own('endpoints'),
    ...roles,
    ...databases,
    ...(snapshots ? [below(block, snapshots, { ...schedule, parent })] : []),
    ...registered,
    ...synced,
  ];
}

/** Its `spec` names the branch, unless it names another. */
function madeFrom(
  block: Block,
  nested: Dict<Value>,
  { kind, noun, id, parent }: Below & { readonly id: string },
): Block {
  const spec = pickDict(nested, 'spec');
  const isOpen = spec && parent && !spec.entries.has('branch');
  const body = isOpen ? withMembers(nested, { spec: withMembers(spec, { branch: parent }) }) : nested;
  return childBlock(block, { kind, name: generatedName(noun, writtenText(pick(nested, id))), body });
}

interface Below {
  readonly kind: string;
  readonly noun: string;
  /** The path of what it stands in. */
  readonly parent: Value | undefined;
  /** The field with its own name, and the part of the path in front of that. */
  readonly id?: string;
  readonly part?: string;
  /** What its automatic name has behind the path of the parent, where it has no path of its own. */
  readonly key?: readonly string[];
}

function below(block: Block, nested: Dict<Value>, { kind, noun, parent, id, part, key }: Below): Block {
  const body = withMembers(nested, { parent: pick(nested, 'parent') ?? parent });
  const names = key ?? [part ?? '', writtenText(pick(nested, id ?? ''))];
  const path = [writtenText(pick(body, 'parent')), ...names].join('/');
  return childBlock(block, { kind, name: generatedName(noun, path), body });
}

function pathOf(body: Dict<Value>, part: string, id: string): Value | undefined {
  const [parent, own] = [pick(body, 'parent'), pick(body, id)];
  return parent && own && textOf(own, [...partsOf(parent), `/${part}/`, ...partsOf(own)]);
}

/** A branch that is made out of a sibling is made after it. */
function behindSource(branch: Block, all: readonly Block[]): Block {
  const spec = pickDict(branch.body, 'spec');
  const wanted = spec && pick(spec, 'source_branch');
  const source = all.find(
    (one) => wanted && writtenText(pathOf(one.body, 'branches', 'branch_id')) === writtenText(wanted),
  );
  return source && source !== branch ? after(branch, [source]) : branch;
}

function after(block: Block, others: readonly Block[]): Block {
  if (others.length === 0) return block;
  const at: Span = block.at;
  const options = pickDict(block.body, 'resource_options') ?? dictAt(at, {});
  const own = pickList(options, 'depends_on')?.items ?? [];
  const depends_on = listAt(at, [...own, ...others.map(({ name }) => refAt(at, name))]);
  return { ...block, body: withMembers(block.body, { resource_options: withMembers(options, { depends_on }) }) };
}
