import type { Report } from '../../diagnostics/outcome.ts';
import type { Entry, Tree } from '../../value/literal.ts';
import { type Config, listOf, type Part } from './config.ts';
import { dataikuDiagnostics as say } from './diagnostics.ts';
import { withJsonKeys } from './key-type.ts';

/**
 * Settles what can be said in two ways: `output: A` is `outputs: [A]`, `format` is `format_type`, `inputs` without a value is an empty
 * list, and keys are texts. STK3531 when both spellings are there.
 */
export function normalizeConfig(config: Config, report: Report): Config {
  return {
    ...config,
    project: config.project && withTextKeys(config.project),
    datasets: config.datasets.map((part) => renamed(withTextKeys(part), { from: 'format', to: 'format_type' }, report)),
    recipes: config.recipes.map((part) => recipeOf(withTextKeys(part), report)),
    scenarios: config.scenarios.map(withTextKeys),
    variables: config.variables && withJsonKeys(config.variables),
  };
}

function withTextKeys(part: Part): Part {
  const tree = withJsonKeys(part);
  return tree.kind === 'dict' ? tree : part;
}

interface Spelling {
  readonly from: string;
  readonly to: string;
  readonly change?: (value: Tree) => Tree;
}

function recipeOf(part: Part, report: Report): Part {
  const change = (value: Tree) => (value.kind === 'list' ? value : listOf(value, [value]));
  const recipe = renamed(part, { from: 'output', to: 'outputs', change }, report);
  const inputs = recipe.entries.get('inputs');
  if (inputs?.value.kind !== 'null') return recipe;
  return { ...recipe, entries: new Map([...recipe.entries, ['inputs', { ...inputs, value: listOf(inputs, []) }]]) };
}

/** The part with the key `from` under the name `to`. */
function renamed(part: Part, { from, to, change = (value) => value }: Spelling, report: Report): Part {
  const entry = part.entries.get(from);
  if (!entry) return part;
  const other = part.entries.get(to);
  if (other) report(say.twoSpellings(entry, { key: from, other: to }, [{ at: other, note: 'the other one' }]));
  const entries = new Map<string, Entry<Tree>>();
  for (const each of part.entries.values()) {
    if (each !== entry) entries.set(each.key, each);
    else if (!other) entries.set(to, { ...entry, key: to, value: change(entry.value) });
  }
  return { ...part, entries };
}
