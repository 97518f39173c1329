import { baseJob } from '../../../compiler/kinds/infrastructure/base-job.ts';
import { blockType } from '../../../compiler/kinds/infrastructure/block-type.ts';
import { buildJob } from '../../../compiler/kinds/infrastructure/build-job.ts';
import { compareJobAsOriginal } from '../../../compiler/kinds/infrastructure/compare-job.ts';
import { containerSettings } from '../../../compiler/kinds/infrastructure/container-settings.ts';
import { type PatchProblem, readOperation } from '../../../compiler/kinds/infrastructure/patch-operation.ts';
import { plainOf } from '../../../compiler/kinds/infrastructure/plain.ts';
import { processPreview } from '../../../compiler/kinds/infrastructure/process-preview.ts';
import { pythonRepresentation } from '../../../compiler/kinds/infrastructure/python-text.ts';
import { readCustomizations } from '../../../compiler/kinds/infrastructure/read-customizations.ts';
import { asPatch, shortcutsOf } from '../../../compiler/kinds/infrastructure/shortcuts.ts';
import { noSurroundings, type Surroundings } from '../../../compiler/kinds/infrastructure/surroundings.ts';
import { checkValue } from '../../../compiler/schema/check-value.ts';
import type { Span } from '../../../compiler/source/span.ts';
import type { Json } from '../../../compiler/util/json.ts';
import { isJsonList, isJsonObject, member } from '../../../compiler/util/json-tree.ts';
import { dictAt, valueAt } from '../../../compiler/value/build.ts';
import type { Dict } from '../../../compiler/value/literal.ts';
import type { Value } from '../../../compiler/value/value.ts';
import type { Answer, AnswerError, Case } from './case.ts';
import { originalFieldErrors } from './original-fields.ts';

/** Blocks of Prefect 2.20.25, as the compatibility setting builds them. */

export const nowhere: Span = { file: { name: 'vector', text: '' }, start: 0, end: 0 };

export function kubernetesJob({ input, context }: Case): Answer {
  const body = bodyOf(input);
  const customizations = readCustomizations(body.entries.get('customizations')?.value);
  // An operation that is none ends everything, before any field is reported.
  for (const operation of 'operations' in customizations ? customizations.operations : []) {
    const read = readOperation(operation);
    if ('problem' in read) return { errors: [asError(read)] };
  }
  const errors = [...originalFieldErrors('kubernetes-job', input)];
  const job = body.entries.get('job')?.value;
  if (job?.kind === 'dict') errors.push(...jobErrors(job));
  if ('problem' in customizations) errors.push({ field: 'customizations', msg: customizations.problem });
  if (errors.length > 0 || 'problem' in customizations) return { errors };
  const built = buildJob(body, customizations.operations, surroundings(context));
  const [problem] = built.problems.flatMap((each) => (each.kind === 'patch' ? [each.problem] : []));
  return problem ? { errors: [asError(problem)] } : { value: plainOf(built.manifest) };
}

export function shortcutOrder({ input, context }: Case): Answer {
  return { value: asPatch(shortcutsOf(bodyOf(input), surroundings(context))).map(plainOf) };
}

export function dockerPreview({ input, context }: Case): Answer {
  const body = bodyOf(input);
  const errors = [...originalFieldErrors('docker-container', input)];
  const volumes = member(input, 'volumes');
  const bad = isJsonList(volumes)
    ? volumes.find((volume) => typeof volume === 'string' && !volume.includes(':'))
    : undefined;
  if (bad !== undefined) {
    const msg = `Invalid volume specification. Expected format 'path:container_path', but got ${pythonRepresentation(bad)}`;
    errors.push({ field: 'volumes', msg });
  }
  if (errors.length > 0) return { errors: errors };
  const { settings, doubts } = containerSettings(body, surroundings(context));
  const crash = doubts.find(({ kind }) => kind === 'nullApiUrl');
  if (crash) return { errors: [{ type: 'TypeError', msg: crash.message }] };
  return { value: plainOf(settings), warnings: doubts.map(({ message }) => message) };
}

export function processText({ input, context }: Case): Answer {
  const errors = originalFieldErrors('process', input);
  if (errors.length > 0) return { errors };
  const preview = processPreview(bodyOf(input), surroundings(context));
  return preview === undefined
    ? { errors: [{ type: 'TypeError', msg: 'can only join an iterable' }] }
    : { value: preview };
}

function jobErrors(job: Value): readonly AnswerError[] {
  const { missing, incompatible } = compareJobAsOriginal(job, baseJob);
  if (missing.length > 0) {
    const paths = missing.map(({ path }) => path).join(', ');
    return [{ field: 'job', msg: `Job is missing required attributes at the following paths: ${paths}` }];
  }
  if (incompatible.length === 0) return [];
  const parts = incompatible.map(({ path, expected }) => `${path} must have value ${pythonRepresentation(expected)}`);
  return [{ field: 'job', msg: `Job has incompatible values for the following attributes: ${parts.join(', ')}` }];
}

function asError({ type, problem, within }: PatchProblem): AnswerError {
  return { type, msg: within ? `${problem} in ${pythonRepresentation(plainOf(within))}` : problem };
}

/** The body as the fields' types make it: `"30"` is a number where a number belongs. What is wrong with it is said in the original's words, by others. */
function bodyOf(input: Json): Dict<Value> {
  const value = checkValue(valueAt(nowhere, input), blockType, () => {});
  return value.kind === 'dict' ? value : dictAt(nowhere, {});
}

function surroundings(context: Json | undefined): Surroundings {
  const env = member(context, 'base_env');
  const baseEnv = isJsonObject(env) ? [...env].map(([name, value]) => [name, valueAt(nowhere, value)] as const) : [];
  const text = (key: string) => {
    const value = member(context, key);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    ...noSurroundings,
    isOriginal: true,
    baseEnv: new Map(baseEnv),
    platform: text('platform') ?? 'linux',
    engineVersion: text('engine') ?? '20.10.21',
    version: text('version') ?? '2.20.25',
    hostAlias: text('api_dns_name'),
    defaultImage: valueAt(nowhere, text('default_image') ?? 'prefecthq/prefect:2.20.25-python3.11'),
  };
}
