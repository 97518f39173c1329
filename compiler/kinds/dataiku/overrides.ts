import type { Report } from '../../diagnostics/outcome.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { type Config, type Part, type Section, textIn, valueIn } from './config.ts';
import { dataikuDiagnostics as say } from './diagnostics.ts';
import { nounOf } from './load.ts';

/** What `environments/<name>.yml` says. */
export interface EnvironmentFile {
  readonly name: string;
  readonly root: Dict<Tree>;
}

const planned = 'the planned format names it, and nobody has said what it does';
const known: ReadonlySet<string> = new Set(['environment', 'variables', 'overrides']);
const unsupported: ReadonlyMap<string, string> = new Map([['settings', planned]]);

/**
 * Lays the overrides of an environment over a project: `overrides.datasets.NAME` is merged into the dataset of that name, `"*"` into
 * all of them; mappings are merged, everything else is replaced. STK3524, STK3526, STK3528 and STK3529.
 */
export function overrideConfig(config: Config, file: EnvironmentFile, report: Report): Config {
  for (const entry of file.root.entries.values()) {
    const reason = unsupported.get(entry.key);
    if (reason !== undefined) report(say.notSupported(entry, { key: entry.key, reason }));
    else if (!known.has(entry.key)) reportUnknown(entry, known, report);
  }
  const overrides = dictIn(file.root, 'overrides', report);
  if (!overrides) return config;
  for (const entry of overrides.entries.values())
    if (!overridable.has(entry.key)) reportUnknown(entry, overridable, report);
  const project = dictIn(overrides, 'project', report);
  const site = { overrides, environment: file.name, report };
  return {
    ...config,
    project: config.project && project ? merged(config.project, project) : config.project,
    datasets: overridden(config.datasets, 'datasets', site),
    recipes: overridden(config.recipes, 'recipes', site),
    scenarios: overridden(config.scenarios, 'scenarios', site),
  };
}

const overridable: ReadonlySet<string> = new Set(['project', 'datasets', 'recipes', 'scenarios']);

/** The values that an environment gives to `{{ env.NAME }}`. */
export function environmentVariables({ root }: EnvironmentFile, report: Report): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { key, value } of dictIn(root, 'variables', report)?.entries.values() ?? []) {
    if (value.kind === 'string') values.set(key, value.value);
    else if (value.kind === 'integer' || value.kind === 'boolean') values.set(key, String(value.value));
    else report(say.wrongShape(value, { field: key, wanted: 'text', found: nounOf(value) }));
  }
  return values;
}

interface Site {
  readonly overrides: Dict<Tree>;
  readonly environment: string;
  readonly report: Report;
}

function overridden(
  parts: readonly Part[],
  section: Section,
  { overrides, environment, report }: Site,
): readonly Part[] {
  const changes = dictIn(overrides, section, report);
  if (!changes) return parts;
  const names = new Set(parts.map((part) => textIn(part, 'name') ?? ''));
  for (const entry of changes.entries.values()) {
    if (entry.key === '*' || names.has(entry.key)) continue;
    const row = { environment, kind: section.slice(0, -1), name: entry.key, suggestion: didYouMean(entry.key, names) };
    report(say.unknownOverride(entry, row));
  }
  const every = dictIn(changes, '*', report);
  return parts.map((part) => {
    const own = dictIn(changes, textIn(part, 'name') ?? '', report);
    return [every, own].reduce<Part>((result, change) => (change ? merged(result, change) : result), part);
  });
}

function merged(base: Dict<Tree>, over: Dict<Tree>): Dict<Tree> {
  const entries = new Map<string, Entry<Tree>>(base.entries);
  for (const entry of over.entries.values()) {
    const before = entries.get(entry.key)?.value;
    const isDeep = before?.kind === 'dict' && entry.value.kind === 'dict';
    entries.set(entry.key, isDeep ? { ...entry, value: merged(before, entry.value) } : entry);
  }
  return { ...base, entries };
}

function dictIn(dict: Dict<Tree>, key: string, report: Report): Dict<Tree> | undefined {
  const value = valueIn(dict, key);
  if (value === undefined || value.kind === 'null') return undefined;
  if (value.kind === 'dict') return value;
  report(say.wrongShape(value, { field: key, wanted: 'a mapping', found: nounOf(value) }));
  return undefined;
}

function reportUnknown(entry: Entry<Tree>, candidates: ReadonlySet<string>, report: Report): void {
  report(say.unknownKey(entry, { key: entry.key, suggestion: didYouMean(entry.key, candidates) }));
}
