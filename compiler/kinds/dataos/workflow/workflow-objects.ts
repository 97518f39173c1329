import type { Json, JsonObject } from '../../../util/json.ts';
import type { Dict } from '../../../value/literal.ts';
import { pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { members, toJson } from '../objects/json.ts';
import { annotationsOf, labelsOf, labelValue } from '../objects/labels.ts';
import { type MadeObject, skeletonObject, skeletonText } from '../objects/skeleton.ts';
import { tagsOf } from '../runnable/runnable.ts';
import { tellTitles } from '../runnable/without-place.ts';
import { stampOf } from '../stack/stamp.ts';
import type { Task } from '../world.ts';
import { type Job, runnableJobs } from './job.ts';
import { jobParts } from './job-templates.ts';
import { readJobs, type WorkflowOf } from './read-jobs.ts';
import { retryStrategy } from './retry.ts';
import { type Schedule, scheduleOf } from './schedule.ts';

/**
 * The objects of a workflow: what each job needs, and an Argo Workflow, or a CronWorkflow where it has a schedule (specs/dataos §6.5). Empty when a job cannot be written.
 */
export function workflowObjects(manifest: Dict<Value>, name: string, task: Task): readonly MadeObject[] {
  const section = pickDict(manifest, 'workflow');
  if (section === undefined) return [];
  const { profile, stamp } = task.world;
  const workspace = pickText(manifest, 'workspace') ?? profile.text('workspace');
  const common: WorkflowOf['common'] = {
    workspace,
    stamp: stamp ?? stampOf('workflow', workspace, name),
    version: pickText(manifest, 'version') ?? 'v1',
    owner: pickText(manifest, 'owner') ?? '',
    description: pickText(manifest, 'description') ?? '',
    layer: pickText(manifest, 'layer') ?? 'user',
    tags: tagsOf(manifest),
  };
  const title = pickText(section, 'title') ?? pickText(manifest, 'title') ?? '';
  tellTitles(manifest, section, task.report);
  const jobs = readJobs({ section, common, prefix: '', files: [task.at.file.name] }, task);
  const schedule = scheduleOf(section, name, task);
  const made = graphOf(jobs, 'dag', task);
  if (made === undefined) return [];
  const workflow = workflowObject({ title, name, common, jobs, schedule, made, task });
  return [...made.objects, ...(workflow === undefined ? [] : [workflow])];
}

interface Made {
  readonly templates: readonly Json[];
  readonly objects: readonly MadeObject[];
  readonly pullSecrets: readonly Json[];
}

/** The template `name` that runs `jobs` in their order, and everything below it. Undefined when one of them cannot be written; all of them are tried. */
function graphOf(jobs: readonly Job[], name: string, task: Task, retry?: Dict<Value>): Made | undefined {
  const parts = jobs.map((job) => {
    const own: Task = { ...task, what: `the job "${job.name}" of ${task.what}`, at: job.at };
    if (job.work.kind === 'runnable') return jobParts(job, job.work.runnable, own);
    const entry = `${job.template}-dag`;
    const inner = graphOf(job.work.jobs, entry, task, job.retry);
    return inner && { ...inner, entry };
  });
  const whole = parts.filter((part) => part !== undefined);
  if (whole.length < jobs.length || jobs.length === 0) return undefined;
  const tasks = jobs.map(({ name: job, dependencies }, index) =>
    members({
      name: job,
      template: whole[index]?.entry ?? '',
      dependencies: dependencies.length === 0 ? undefined : dependencies,
    }),
  );
  return {
    templates: [
      members({ name, retryStrategy: retry && retryStrategy(retry), dag: members({ tasks }) }),
      ...whole.flatMap(({ templates }) => templates),
    ],
    objects: whole.flatMap(({ objects }) => objects),
    pullSecrets: whole.flatMap(({ pullSecrets }) => pullSecrets),
  };
}

interface Whole {
  readonly title: string;
  readonly name: string;
  readonly common: WorkflowOf['common'];
  readonly jobs: readonly Job[];
  readonly schedule: Schedule | undefined;
  readonly made: Made;
  readonly task: Task;
}

function workflowObject(whole: Whole): MadeObject | undefined {
  const { title, name, common, schedule, made, task } = whole;
  const { profile } = task.world;
  const setting = (key: string): Json | undefined => {
    const value = profile.value('workflow', key);
    return value && toJson(value);
  };
  const ttl = setting('ttlStrategy');
  const spec = members({
    entrypoint: 'dag',
    serviceAccount: profile.text('pod', 'serviceAccount') || undefined,
    imagePullSecrets: made.pullSecrets.length === 0 ? undefined : [...new Set(made.pullSecrets)],
    parallelism: setting('parallelism'),
    activeDeadlineSeconds: setting('activeDeadlineSeconds'),
    ttlStrategy: ttl instanceof Map && ttl.size > 0 ? ttl : undefined,
    podGC: garbageCollection(whole),
    templates: made.templates,
  });
  const workflowSpec = skeletonText('workflow-spec', spec, task);
  if (workflowSpec === undefined) return undefined;
  const holes = { name, type: 'workflow', stamp: common.stamp, workspace: common.workspace };
  const data = members({
    objectName: profile.filled(['names', 'workflow'], holes),
    namespace: common.workspace,
    labels: labelsOf({ ...common, name, type: 'workflow' }, undefined, profile),
    annotations: annotationsOf({ ...common, title }, schedule?.end),
    ...Object.fromEntries(schedule?.fields ?? []),
    successfulJobsHistoryLimit: setting('successfulJobsHistoryLimit'),
    failedJobsHistoryLimit: setting('failedJobsHistoryLimit'),
  });
  const inner = { member: 'workflowSpec', text: workflowSpec };
  return skeletonObject(schedule === undefined ? 'workflow' : 'cron-workflow', data, task, inner);
}

/** When pods go: as the profile says for all, else those of the jobs that ask for it. */
function garbageCollection({ jobs, common, task }: Whole): JsonObject | undefined {
  const strategy = task.world.profile.text('workflow', 'podGC');
  if (strategy !== '') return members({ strategy });
  const all = runnableJobs(jobs);
  const removed = all.filter(({ isRemoved }) => isRemoved);
  if (removed.length === 0) return undefined;
  const values = removed.map(({ template }) => labelValue(`${template}${common.stamp}`));
  const labelSelector =
    removed.length === all.length
      ? undefined
      : members({ matchExpressions: [members({ key: 'app', operator: 'In', values })] });
  return members({ strategy: 'OnPodCompletion', labelSelector });
}
