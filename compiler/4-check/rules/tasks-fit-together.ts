import type { Resource } from '../../ir/program.ts';
import type { Rule, Subject } from '../../rule.ts';
import { placeOf } from '../../source/span.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import type { Dict, Entry, Str } from '../../value/literal.ts';
import { pickDict } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/**
 * Inside a Databricks job, keys lead somewhere and are unique: tasks depend on tasks of the job (STK4041), run on its clusters
 * (STK4042), and no two tasks or clusters have one key (STK4043). Keys that are not known yet are left alone, and so are jobs
 * that are patched afterwards.
 */
export const tasksFitTogether: Rule = ({ report }) => ({
  resource(resource) {
    if (resource.type !== 'databricks_job' || resource.options.customizations.length > 0) return;
    const tasks = membersOf(resource.properties, 'task');
    const keys = keysOf(tasks, 'task_key');
    const clusters = keysOf(membersOf(resource.properties, 'job_cluster'), 'job_cluster_key');
    const job = { resource, report };
    reportDoubled(keys, 'tasks', job);
    reportDoubled(clusters, 'clusters', job);
    for (const task of tasks) {
      for (const needed of membersOf(task, 'depends_on')) checkTask(needed, task, { ...job, keys });
      checkCluster(task, { ...job, clusters });
      const loop = pickDict(task, 'for_each_task');
      const inner = loop && pickDict(loop, 'task');
      if (inner) checkCluster(inner, { ...job, clusters });
    }
  },
});

interface Job {
  readonly resource: Resource;
  readonly report: Subject['report'];
}

/** Keys in the order of the program, and whether all of them are known. */
interface Keys {
  readonly all: readonly Str[];
  readonly names: ReadonlySet<string>;
  readonly isComplete: boolean;
}

function membersOf(dict: Dict<Value>, key: string): readonly Dict<Value>[] {
  const value = dict.entries.get(key)?.value;
  const items = value?.kind === 'list' ? value.items : value ? [value] : [];
  return items.filter((item): item is Dict<Value> => item.kind === 'dict');
}

function keysOf(members: readonly Dict<Value>[], key: string): Keys {
  const values = members.flatMap((member) => member.entries.get(key)?.value ?? []);
  const all = values.filter((value): value is Str => value.kind === 'string');
  return { all, names: new Set(all.map(({ value }) => value)), isComplete: all.length === values.length };
}

function reportDoubled({ all }: Keys, what: string, { resource: { name }, report }: Job): void {
  const first = new Map<string, Str>();
  for (const key of all) {
    const known = first.get(key.value);
    if (!known) first.set(key.value, key);
    else report(say.doubledKey(key, { what, name, key: key.value }, [{ at: placeOf(known), note: 'the first one' }]));
  }
}

function checkTask(needed: Dict<Value>, task: Dict<Value>, job: Job & { readonly keys: Keys }): void {
  const entry = textAt(needed, 'task_key');
  const { names, isComplete } = job.keys;
  if (!entry || !isComplete || names.has(entry.value.value)) return;
  const key = entry.value.value;
  const others = [...names].filter((other) => other !== textAt(task, 'task_key')?.value.value);
  job.report(say.unknownTask(entry.value, { name: job.resource.name, key, suggestion: didYouMean(key, others) }));
}

function checkCluster(task: Dict<Value>, job: Job & { readonly clusters: Keys }): void {
  const entry = textAt(task, 'job_cluster_key');
  const { names, isComplete } = job.clusters;
  if (!entry || !isComplete || names.has(entry.value.value)) return;
  const key = entry.value.value;
  job.report(say.unknownJobCluster(entry.value, { name: job.resource.name, key, suggestion: didYouMean(key, names) }));
}

function textAt(dict: Dict<Value>, key: string): Entry<Str> | undefined {
  const entry = dict.entries.get(key);
  return entry?.value.kind === 'string' ? { ...entry, value: entry.value } : undefined;
}
