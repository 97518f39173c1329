import { tellOtherForm } from '../../../schema/other-form.ts';
import type { Span } from '../../../source/span.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { variableNameProblem } from '../kubernetes-names.ts';
import type { StackDefinition } from '../model/definition.ts';
import { sortedByKey, toTexts } from '../objects/json.ts';
import { scalarText } from '../plain.ts';
import type { Task } from '../world.ts';
import { runnableDiagnostics as say } from './diagnostics.ts';
import type { Runnable } from './runnable.ts';

/** A variable that a container gets, and where it was written. */
export interface Variable {
  readonly text: string;
  readonly at: Span;
}

/** What stack and manifest set themselves; the manifest wins (specs/dataos §5.4). Sorted by name. Diagnostics: STK2217, STK3484. */
export function ownEnvironment(
  runnable: Runnable,
  definition: StackDefinition,
  task: Task,
): ReadonlyMap<string, Variable> {
  const variables = new Map<string, Variable>();
  for (const dict of [pickDict(definition.body, 'environmentVars'), pickDict(runnable.section, 'envs')]) {
    for (const { key, value, ...at } of dict?.entries.values() ?? []) {
      const text = scalarText(value);
      const reason = variableNameProblem(key);
      if (reason !== undefined)
        task.report(say.refusedName(at, { name: key, what: 'an environment variable', whose: task.what, reason }));
      if (text === undefined) continue;
      tellOtherForm(value, text, { place: `The environment variable "${key}"`, report: task.report });
      variables.set(key, { text, at: value });
    }
  }
  return sortedByKey(variables);
}

/** What the platform sets for everything, and what tells a program who it is: the content of the environment secret. None of it is secret. */
export function platformEnvironment(runnable: Runnable, { world }: Task): ReadonlyMap<string, string> {
  const { profile } = world;
  const { section, type, name, workspace, version, stamp, tags, description } = runnable;
  const level = pickText(section, 'logLevel') ?? 'INFO';
  const dryRun = pick(section, 'dryRun');
  const variables = new Map(toTexts(profile.value('environment')));
  const set = (key: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') variables.set(key, value);
  };
  set('DATAOS_FQDN', profile.text('fqdn'));
  set('DATAOS_NAME', name);
  set('DATAOS_TYPE', type);
  set('DATAOS_WORKSPACE', workspace);
  set('DATAOS_RESOURCE_ID', `${type}:${version}:${name}:${workspace}`);
  set('DATAOS_STAMP', stamp);
  set('DATAOS_TAGS', tags.join(profile.text('template', 'tagSeparator')));
  set('DATAOS_DESCRIPTION', description);
  set('DATAOS_IS_DRY_RUN', String(dryRun?.kind === 'boolean' && dryRun.value));
  set('RUNNABLE_TYPE', type);
  set('DATAOS_CONFIG_DIR', profile.text('paths', 'config'));
  set('DATAOS_SECRET_DIR', profile.text('paths', 'secret'));
  set('DATAOS_TEMP_DIR', profile.text('paths', 'temporary'));
  set('RUNNABLE_ARTIFACT_DIR', profile.text('paths', 'work'));
  set('DATAOS_RUN_AS_USER', pickText(section, 'runAsUser') ?? (runnable.owner || undefined));
  set('LOG_LEVEL', level);
  set('DATAOS_LOG_LEVEL', level);
  return sortedByKey(variables);
}

/** Whether `dict` has anything under `key`. */
export function has(dict: Dict<Value>, key: string): boolean {
  const value = pick(dict, key);
  return value !== undefined && value.kind !== 'null';
}
