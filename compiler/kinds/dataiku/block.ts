import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { type Config, itemsIn, listOf, type Part, valueIn } from './config.ts';

/** What a block has besides the fields of the project itself. */
const others: ReadonlySet<string> = new Set([
  'version',
  'metadata',
  'datasets',
  'recipes',
  'scenarios',
  'external_datasets',
  'variables',
  'permissions',
  'secrets',
  'naming',
  'validation',
  'resource_options',
  'lookup_existing',
]);

/** The body of a `dataiku_projects` block: the project's own fields, with its sections beside them. */
export function blockOf(config: Config): Part {
  const { at } = config;
  const entries = new Map<string, Entry<Tree>>(config.project?.entries);
  const add = (key: string, value: Tree | undefined) => {
    if (value) entries.set(key, { file: value.file, start: value.start, end: value.end, key, value });
  };
  add('version', config.version);
  add('metadata', config.metadata);
  add('datasets', listOf(at, config.datasets));
  add('recipes', listOf(at, config.recipes));
  add('scenarios', listOf(at, config.scenarios));
  add('external_datasets', config.externalDatasets);
  add('variables', config.variables);
  add('permissions', config.permissions);
  add('naming', config.naming);
  add('validation', config.validation);
  return { file: at.file, start: at.start, end: at.end, kind: 'dict', entries };
}

/** The project that a block describes. Its types were checked; a block of a foreign file can have values of any shape. */
export function configOf(body: Dict<Tree>): Config {
  const own = [...body.entries.values()].filter(({ key }) => !others.has(key));
  const parts = (key: string) => itemsIn(valueIn(body, key)).flatMap((item) => (item.kind === 'dict' ? [item] : []));
  return {
    at: body,
    version: valueIn(body, 'version'),
    metadata: valueIn(body, 'metadata'),
    project: own.length > 0 ? { ...body, entries: new Map(own.map((entry) => [entry.key, entry])) } : undefined,
    datasets: parts('datasets'),
    recipes: parts('recipes'),
    scenarios: parts('scenarios'),
    externalDatasets: valueIn(body, 'external_datasets'),
    variables: valueIn(body, 'variables'),
    permissions: valueIn(body, 'permissions'),
    secrets: valueIn(body, 'secrets'),
    naming: valueIn(body, 'naming'),
    validation: valueIn(body, 'validation'),
  };
}
