import type { Json } from '../../../util/json.ts';
import { claimObject } from '../objects/claim.ts';
import { members, toJson } from '../objects/json.ts';
import { skeletonDict } from '../objects/skeleton.ts';
import { present, supporting } from '../objects/workload.ts';
import { assemble } from '../runnable/assemble.ts';
import { templateOf } from '../runnable/configuration.ts';
import { containersOf } from '../runnable/containers.ts';
import { podParts } from '../runnable/pod.ts';
import type { Runnable } from '../runnable/runnable.ts';
import type { Task } from '../world.ts';
import { declaredInputs, inputsIn, jobInputs, strayIn } from './argo-text.ts';
import { workflowDiagnostics as say } from './diagnostics.ts';
import type { Job } from './job.ts';
import type { JobParts, Making } from './job-parts.ts';
import { resourceTemplates } from './resource-job.ts';
import { retryStrategy } from './retry.ts';

/** The templates of a job that runs something; undefined where nothing can be written, which is reported. */
export function jobParts(job: Job, runnable: Runnable, task: Task): JobParts | undefined {
  const assembly = assemble(runnable, task);
  if (assembly === undefined) return undefined;
  const retry = job.retry && retryStrategy(job.retry);
  const objects = present([claimObject(runnable, task), ...supporting(runnable, assembly, task)]);
  const resource = templateOf(assembly.definition, runnable, 'resourceTemplate');
  const made =
    resource === undefined
      ? containerTemplate(job, { runnable, assembly, retry, task })
      : resourceTemplates(job, { runnable, assembly, retry, template: resource, objects, task });
  return made && { pullSecrets: [], ...made, objects };
}

/** One template with the containers of the job. Diagnostics: those of containers and pods, STK3463. */
function containerTemplate(
  job: Job,
  { runnable, assembly, retry, task }: Making,
): Omit<JobParts, 'objects'> | undefined {
  const containers = containersOf(runnable, { ...assembly, ports: [], task });
  if (containers === undefined) return undefined;
  const parts = podParts(runnable, { ...assembly, containers, task });
  if (containers.isWrong) return undefined;
  const [container, ...sidecars] = list(parts.get('containers'));
  const name = `${job.template}-t`;
  const { imagePullSecrets, containers: _, ...rest } = Object.fromEntries(parts);
  const data = members({
    ...rest,
    name,
    retryStrategy: retry,
    container,
    sidecars: sidecars.length === 0 ? undefined : sidecars,
  });
  const dict = skeletonDict('workflow-job', data, task);
  if (dict === undefined) return undefined;
  const template = withInputs(toJson(dict), job, task);
  const stray = strayIn(template);
  if (stray !== undefined) task.report(say.strayBraces(task.at, { text: stray, what: task.what }));
  return { templates: [template], entry: name, pullSecrets: list(imagePullSecrets) };
}

/** The template with the inputs that its texts ask for. A skeleton of the user's own may declare others. */
function withInputs(template: Json, job: Job, task: Task): Json {
  if (!(template instanceof Map) || template.has('inputs')) return template;
  const values = jobInputs(job.template);
  const names = inputsIn(JSON.stringify(template, (_, value: unknown) => (value instanceof Map ? [...value] : value)));
  for (const name of names.filter((each) => !values.has(each)))
    task.report(say.strayBraces(task.at, { text: `{{inputs.parameters.${name}}}`, what: task.what }));
  const inputs = declaredInputs(names, values);
  if (inputs === undefined) return template;
  const { name, ...rest } = Object.fromEntries(template);
  return members({ name, inputs, ...rest });
}

function list(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? json : [];
}
