import { pythonRepresentation } from '../../../compiler/kinds/infrastructure/python-text.ts';
import type { Json } from '../../../compiler/util/json.ts';
import { isJsonObject, member } from '../../../compiler/util/json-tree.ts';
import { defaultTemplate } from '../../../targets/prefect/default-template.ts';
import type { FlowRun } from '../../../targets/prefect/flow-run.ts';
import { jobConfiguration } from '../../../targets/prefect/job-configuration.ts';
import { filledManifest, manifestDifference, preparedJob } from '../../../targets/prefect/kubernetes-worker.ts';
import { nowhere } from './blocks.ts';
import type { Answer, Case } from './case.ts';
import { objectOr } from './templates.ts';

/** A Kubernetes worker of Prefect 3: the manifest after templating, and the Job that it submits for a run. */
export function kubernetesWorker({ input, context }: Case): Answer {
  const template = defaultTemplate('kubernetes', member(input, 'job_manifest')) ?? null;
  const { configuration } = jobConfiguration(template, objectOr(member(input, 'values')));
  const templated = filledManifest(configuration);
  const { missing, incompatible } = manifestDifference(templated, nowhere);
  if (missing.length > 0) {
    return invalid(
      `Job is missing required attributes at the following paths: ${missing.map(({ path }) => path).join(', ')}`,
    );
  }
  if (incompatible.length > 0) {
    const parts = incompatible.map(({ path, expected }) => `${path} must have value ${pythonRepresentation(expected)}`);
    return invalid(`Job has incompatible values for the following attributes: ${parts.join(', ')}`);
  }
  const prepared = preparedJob(configuration, templated, flowRun(context));
  return {
    value: new Map([
      ['templated', templated],
      ['prepared', prepared],
    ]),
  };
}

function invalid(problem: string): Answer {
  const msg = `1 validation error for KubernetesWorkerJobConfiguration\n  Value error, ${problem}`;
  return { errors: [{ type: 'ValidationError', msg }] };
}

function flowRun(context: Json | undefined): FlowRun {
  const run = member(context, 'flow_run');
  const named = (key: string) => {
    const json = member(context, key);
    return isJsonObject(json)
      ? { id: text(json, 'id'), name: text(json, 'name'), updated: text(json, 'updated') }
      : undefined;
  };
  return {
    id: text(run, 'id') ?? '',
    name: text(run, 'name') ?? '',
    flowId: text(run, 'flow_id'),
    flow: named('flow'),
    deployment: named('deployment'),
    workPool: named('work_pool'),
    worker: named('worker'),
    baseEnvironment: objectOr(member(context, 'base_env')),
    version: text(context, 'version') ?? '',
    defaultImage: text(context, 'default_image') ?? '',
    apiHost: text(context, 'api_dns_name'),
  };
}

function text(json: Json | undefined, key: string): string | undefined {
  const value = member(json, key);
  return typeof value === 'string' ? value : undefined;
}
