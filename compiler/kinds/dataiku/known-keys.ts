/** Where a key can stand. */
export type Place = 'root' | 'project' | 'datasets' | 'recipes' | 'scenarios';

/** The keys that have a meaning, by place. */
export const known: Readonly<Record<Place, ReadonlySet<string>>> = {
  root: new Set([
    'version',
    'metadata',
    'project',
    'datasets',
    'recipes',
    'scenarios',
    'variables',
    'permissions',
    'external_datasets',
    'secrets',
    'naming',
    'validation',
  ]),
  project: new Set(['key', 'name', 'description', 'settings', 'owner', 'tags']),
  datasets: new Set(['name', 'type', 'connection', 'params', 'schema', 'format_type', 'format', 'description', 'tags']),
  recipes: new Set([
    'name',
    'type',
    'inputs',
    'outputs',
    'output',
    'params',
    'code',
    'code_file',
    'sql_file',
    'code_env',
    'substitute_code',
    'description',
    'tags',
  ]),
  scenarios: new Set(['name', 'type', 'description', 'active', 'triggers', 'steps', 'tags']),
};

const noCounterpart = 'the planned format names it, and nobody has said what DSS should make of it';
const outside = 'it is no part of a project';

/** Keys of the planned format that cannot be carried out, with the reason. */
export const unsupported: Readonly<Record<Place, ReadonlyMap<string, string>>> = {
  root: new Map([
    ['models', noCounterpart],
    ['dashboards', noCounterpart],
    ['connections', `${outside}: an administrator makes connections, and datasets name them`],
    ['blocks', 'reusable blocks come from a registry that stackc does not know'],
    ['solutions', 'reusable blocks come from a registry that stackc does not know'],
    ['$include', 'files of a project stand in "datasets/", "recipes/" and "scenarios/"'],
    ['overrides', 'overrides stand in "environments/<name>.yml"'],
    ['environment', 'environments stand in "environments/<name>.yml"'],
  ]),
  project: new Map([
    ['git', noCounterpart],
    ['permissions', 'permissions stand in "permissions" at the top'],
    ['variables', 'variables stand in "variables" at the top'],
  ]),
  datasets: new Map([
    ['checks', noCounterpart],
    ['partition_by', 'partitioning stands in "params"'],
  ]),
  recipes: new Map([
    ['resources', noCounterpart],
    ['join_config', 'the settings of a join stand in "params"'],
    ['connection', 'the connection of a recipe stands in "params"'],
    ['code_ref', 'reusable blocks come from a registry that stackc does not know'],
  ]),
  scenarios: new Map([['schedule', 'schedules stand in "triggers"']]),
};
