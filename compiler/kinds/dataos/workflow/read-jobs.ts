import { chainText, circleIn } from '../../../util/circle-in.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import { dictAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics } from '../diagnostics.ts';
import { nameProblem } from '../names.ts';
import { withLogLevel } from '../runnable/check.ts';
import { type Runnable, tagsOf, textsOf } from '../runnable/runnable.ts';
import { tell, tellTitles } from '../runnable/without-place.ts';
import type { Task } from '../world.ts';
import { workflowDiagnostics as say } from './diagnostics.ts';
import type { Job } from './job.ts';
import { type Nested, readNested } from './nested.ts';
import { retryOf } from './retry.ts';

/** What the jobs of a workflow have from it. */
export interface WorkflowOf {
  /** `workflow:`. */
  readonly section: Dict<Value>;
  readonly common: Pick<Runnable, 'workspace' | 'stamp' | 'version' | 'owner' | 'description' | 'layer' | 'tags'>;
  /** Put before the names of jobs of a nested workflow. */
  readonly prefix: string;
  /** The files that led here, so that no file leads back to itself. */
  readonly files: readonly string[];
}

/** The jobs of a workflow with those of its nested files. Diagnostics: STK3401, STK3461, STK3462, STK3464, STK3465, STK3494, those of retries, and those of nested files. */
export function readJobs(workflow: WorkflowOf, task: Task): readonly Job[] {
  const dag = pick(workflow.section, 'dag');
  if (dag?.kind === 'list' && dag.items.length === 0) task.report(say.noJobs(dag, { what: task.what }));
  const jobs = pickDicts(workflow.section, 'dag').flatMap((entry) => readJob(entry, workflow, task) ?? []);
  const seen = new Map<string, Job>();
  for (const job of jobs) {
    const known = seen.get(job.name);
    if (known !== undefined)
      task.report(say.jobTwice(job.at, { name: job.name, what: task.what }, [{ at: known.at, note: 'the other one' }]));
    seen.set(job.name, job);
  }
  for (const entry of pickDicts(workflow.section, 'dag')) checkDependencies(entry, seen, task);
  reportCircle(jobs, task);
  return jobs;
}

function readJob(entry: Dict<Value>, workflow: WorkflowOf, task: Task): Job | undefined {
  const name = pickText(entry, 'name') ?? '';
  const at = pick(entry, 'name') ?? entry;
  const reason = nameProblem(name);
  if (reason !== undefined) task.report(dataosDiagnostics.badName(at, { name, what: 'job', reason }));
  const spec = pickDict(entry, 'spec');
  const file = pick(entry, 'file');
  if ((spec === undefined) === (file === undefined)) {
    task.report(say.jobShape(at, { name, found: spec === undefined ? 'neither' : 'both' }));
    return undefined;
  }
  const nestedName = (job: string) => task.world.profile.filled(['names', 'nestedJob'], { job, name });
  const template = workflow.prefix === '' ? name : nestedName(workflow.prefix);
  const about = { entry, name, template, workflow };
  const work = spec === undefined ? nestedJobs(about, task) : runnableOf(spec, about, task);
  if (work === undefined) return undefined;
  const gone = pick(entry, 'gcWhenComplete');
  return {
    name,
    template,
    work,
    dependencies: dependenciesOf(entry),
    retry: retryOf(entry, `the job "${name}" of ${task.what}`, task),
    isRemoved: gone?.kind === 'boolean' && gone.value,
    at,
  };
}

interface About {
  readonly entry: Dict<Value>;
  readonly name: string;
  readonly template: string;
  readonly workflow: WorkflowOf;
}

/** Tags of the job stand beside those of the workflow; its description replaces that of the workflow. */
function runnableOf(spec: Dict<Value>, { entry, template, workflow }: About, task: Task): Job['work'] {
  const { common } = workflow;
  tellTitles(entry, spec, task.report);
  const runnable: Runnable = {
    ...common,
    type: 'workflow',
    name: template,
    description: pickText(entry, 'description') ?? common.description,
    title: pickText(spec, 'title') ?? pickText(entry, 'title') ?? '',
    tags: [...new Set([...common.tags, ...tagsOf(entry, spec)])],
    section: withLogLevel(spec, task.report),
    stackSpec: pickDict(spec, 'stackSpec') ?? dictAt(spec, {}),
    at: pick(entry, 'name') ?? entry,
  };
  return { kind: 'runnable', runnable };
}

function nestedJobs({ entry, template, workflow }: About, task: Task): Job['work'] | undefined {
  const nested = readNested(entry, workflow.files, task);
  if (nested === undefined) return undefined;
  const { section, manifest, files } = nested;
  tellOfGroup(entry, { nested, workflow, task });
  const common = {
    ...workflow.common,
    description: pickText(entry, 'description') ?? pickText(manifest, 'description') ?? workflow.common.description,
    tags: [...new Set([...workflow.common.tags, ...tagsOf(entry, manifest)])],
  };
  return { kind: 'jobs', jobs: readJobs({ section, common, prefix: template, files }, task) };
}

/** What a workflow in a file says of itself and its jobs cannot have: they are jobs of the workflow that names the file. Diagnostics: STK3438. */
function tellOfGroup(
  entry: Dict<Value>,
  { nested, workflow, task }: { readonly nested: Nested; readonly workflow: WorkflowOf; readonly task: Task },
): void {
  const { section, manifest } = nested;
  const reason = 'a group of jobs has nothing that could show it';
  for (const place of [entry, section, manifest]) tell(place, ['title'], reason, task.report);
  for (const key of ['owner', 'layer', 'workspace'] as const) {
    const own = pickText(manifest, key);
    if (own !== undefined && own !== workflow.common[key])
      tell(manifest, [key], 'the jobs run as those of the workflow that names the file', task.report);
  }
}

/** The documentation says a text, every sample a list. */
function dependenciesOf(entry: Dict<Value>): readonly string[] {
  const single = pickText(entry, 'dependencies');
  return [...new Set(single === undefined ? textsOf(pick(entry, 'dependencies')) : [single])];
}

function checkDependencies(entry: Dict<Value>, jobs: ReadonlyMap<string, Job>, task: Task): void {
  const written = pick(entry, 'dependencies');
  const items = written?.kind === 'list' ? written.items : written === undefined ? [] : [written];
  for (const item of items) {
    if (item.kind !== 'string' || jobs.has(item.value)) continue;
    const values = { job: pickText(entry, 'name') ?? '', dependency: item.value, what: task.what };
    task.report(say.unknownDependency(item, { ...values, suggestion: didYouMean(item.value, [...jobs.keys()]) }));
  }
}

/** Says which jobs wait for each other; one circle is enough to look at. Of two jobs of one name, which is told, the first counts. */
function reportCircle(jobs: readonly Job[], task: Task): void {
  const byName = new Map(jobs.toReversed().map((job) => [job.name, job]));
  const names = new Set(jobs.map(({ name }) => name));
  const circle = circleIn(new Map([...names].map((name) => [name, byName.get(name)?.dependencies ?? []])));
  const first = byName.get(circle?.[0] ?? '');
  if (!circle || !first) return;
  const written = chainText(circle.map((name) => `"${name}"`));
  task.report(say.jobsInCircle(first.at, { names: written, what: task.what }));
}
