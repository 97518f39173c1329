import type { Env } from '../../env.ts';
import type { Settings } from '../../ir/stack.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { pickDict, pickList } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';

/** What the settings are when nobody says anything (specs/laktory-language §5.2). */
const defaults: ReadonlyMap<string, string> = new Map([
  ['workspace_root', '/.laktory/'],
  ['runtime_root', './.laktory/'],
  ['dataframe_backend', 'PYSPARK'],
  ['dataframe_api', 'NARWHALS'],
  ['log_level', 'INFO'],
]);

/** What variables of the settings were called before 0.10: `${vars.workspace_laktory_root}`. */
export const formerSettings: ReadonlyMap<string, string> = new Map([
  ['workspace_laktory_root', 'workspace_root'],
  ['laktory_root', 'runtime_root'],
  ['laktory_build_root', 'build_root'],
]);

/** The settings as variables of the last resort: `${vars.workspace_root}` (specs/laktory-language §3.3). */
export function settingsVariables(block: Dict<Tree> | undefined, env: Env): readonly Entry<Tree>[] {
  const at = startOf(sourceFile('<settings>', ''));
  const names = [...defaults.keys(), 'build_root'].filter((name) => !block?.entries.has(name));
  const given = names.flatMap((key): readonly Entry<Tree>[] => {
    const value = env.processEnvironment.get(`LAKTORY_${key.toUpperCase()}`) ?? defaults.get(key);
    return value === undefined ? [] : [{ ...at, key, value: { ...at, kind: 'string', value } }];
  });
  return [...given, ...(block?.entries.values() ?? [])];
}

/** Whether the process gives values only to variables that the stack declares: `settings: {process_variables: declared}`. */
export function takesOnlyDeclared(
  settings: Dict<{ readonly kind: string; readonly value?: unknown }> | undefined,
): boolean {
  const choice = settings?.entries.get('process_variables')?.value;
  return choice?.value === 'declared';
}

/**
 * The settings in force: what the stack writes, else the process environment's `LAKTORY_…`, else the defaults
 * (specs/laktory-language §5.1, §5.2; writing one key does not reset the others).
 */
export function settingsOf(block: Dict<Value> | undefined, env: Env): Settings {
  const value = (key: string): string | undefined => {
    const written = block?.entries.get(key)?.value;
    if (written?.kind === 'string' && written.value !== '') return written.value;
    return env.processEnvironment.get(`LAKTORY_${key.toUpperCase()}`);
  };
  return {
    workspaceRoot: openText(block, 'workspace_root') ?? value('workspace_root') ?? defaults.get('workspace_root') ?? '',
    runtimeRoot: value('runtime_root'),
    buildRoot: value('build_root'),
    dataframeBackend: value('dataframe_backend'),
    dataframeApi: value('dataframe_api'),
    ...rulesOf(block),
  };
}

/** Only what is set, so that a stack which says nothing about rules carries nothing. */
function rulesOf(block: Dict<Value> | undefined): Pick<Settings, 'rules' | 'ruleSets'> {
  const rules = block && pickDict(block, 'rules');
  const sets = block && pickList(block, 'rule_sets');
  const severities = [...(rules?.entries.values() ?? [])].flatMap((entry) => {
    const severity = severityOf(entry.value);
    return severity === undefined ? [] : [[entry.key, { severity, at: entry }] as const];
  });
  const names = sets?.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
  return { ...(rules ? { rules: new Map(severities) } : {}), ...(names ? { ruleSets: names } : {}) };
}

function severityOf(value: Value): 'off' | 'warning' | 'error' | undefined {
  if (value.kind !== 'string') return undefined;
  return value.value === 'off' || value.value === 'warning' || value.value === 'error' ? value.value : undefined;
}

/** Text with a variable that has no value, where such may stay: it is part of paths as it is written. */
function openText(block: Dict<Value> | undefined, key: string): Value | undefined {
  const written = block?.entries.get(key)?.value;
  return written?.kind === 'text' || written?.kind === 'unresolved' ? written : undefined;
}
