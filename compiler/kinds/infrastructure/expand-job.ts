import { checkValue } from '../../schema/check-value.ts';
import type { ObjectType } from '../../schema/type.ts';
import { listAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickText, withMembers } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { ExpandEnv, OwnResource } from '../kind.ts';
import { credentialsOf } from '../kubernetes/credentials-of.ts';
import { openKubernetesSchema } from '../kubernetes/open-schema.ts';
import { asWorkPool } from './as-work-pool.ts';
import { baseJob } from './base-job.ts';
import { buildJob, isGiven, type JobProblem, mainContainer } from './build-job.ts';
import { compareJob, compareJobAsOriginal } from './compare-job.ts';
import { infrastructureDiagnostics as say } from './diagnostics.ts';
import type { Expanding } from './expanding.ts';
import type { PatchProblem } from './patch-operation.ts';
import { movedToPod } from './pod-counts.ts';
import { pythonRepresentation } from './python-text.ts';
import { readCustomizations } from './read-customizations.ts';
import { readFile } from './read-file.ts';
import { terraformJob } from './terraform/terraform-job.ts';
import { tellWithoutEffect } from './without-effect.ts';

/** The Job of a block; undefined when its manifest or its customizations cannot be read. Diagnostics: STK3301, STK3303 to STK3308, STK3315, STK3316, STK3659. */
export function expandJob(of: Expanding): OwnResource | undefined {
  const { body, name, world, report } = of;
  const job = manifestOf(of);
  const customizations = customizationsOf(of);
  if (job === 'unreadable' || customizations === undefined) return undefined;
  if (job && !fits(job, of)) return undefined;
  const complete = withMembers(body, { job });
  const { manifest, problems } = buildJob(complete, customizations, world);
  for (const problem of problems) reportProblem(problem, of);
  if (!isGiven(imageOf(manifest))) report(say.missing(body, { name, field: 'image' }));
  if (manifest.kind !== 'dict') return undefined;
  const shape = jobShape(of);
  // The original's manifests have fields at places where Kubernetes has none.
  const checked = world.isOriginal || !shape ? manifest : checkValue(manifest, shape, report);
  const properties = checked.kind === 'dict' ? checked : manifest;
  const type = 'batch/v1/Job';
  const hasImage = isGiven(pick(of.asPool, 'image')) || (job !== undefined && isGiven(imageOf(job)));
  const asPool = withMembers(of.asPool, {
    image: hasImage ? undefined : world.defaultImage,
    job,
    customizations: customizations.length > 0 ? listAt(body, customizations) : undefined,
  });
  const alternative = asWorkPool({ ...of, asPool });
  const section = of.env.sections.get('kubernetes');
  if (section && pickText(section, 'via') === 'terraform' && !alternative.isWanted) {
    tellWithoutEffect(of, runOnly, 'Terraform creates the Job and its provider has nothing of it');
    return { ...terraformJob(properties, body, { name, report }), alternative };
  }
  const credentialsBy = credentialsOf(type);
  return { system: 'kubernetes', mode: 'managed', type, shape, properties, credentialsBy, alternative };
}

/** What only matters to somebody who runs the Job, as `stackc run` does; which cluster it is says the provider. */
const runOnly = ['cluster_config', 'pod_watch_timeout_seconds', 'stream_output'];

function imageOf(job: Value): Value | undefined {
  const container = mainContainer(job);
  return container && pick(container, 'image');
}

/** One schema for each compilation: what Kubernetes takes as a Job. */
const shapes = new WeakMap<ExpandEnv, ObjectType | undefined>();

function jobShape({ env, report }: Expanding): ObjectType | undefined {
  if (!shapes.has(env)) shapes.set(env, openKubernetesSchema(env, report).object('batch/v1', 'Job'));
  return shapes.get(env);
}

/** The manifest that the block starts from, inline or from a file, with the pod's counts where the base manifest has them. */
function manifestOf({ body, name, env, report }: Expanding): Dict<Value> | 'unreadable' | undefined {
  const written = pick(body, 'job');
  if (written?.kind === 'dict') return movedToPod(written);
  if (written?.kind !== 'string') return undefined;
  const content = readFile(written, { field: 'job', name, env, report });
  if (content?.kind === 'dict') return movedToPod(content);
  if (content) report(say.fileHolds(written, { path: written.value, field: 'job', name, expected: 'a manifest' }));
  return 'unreadable';
}

function customizationsOf({ body, name, env, report }: Expanding): readonly Value[] | undefined {
  const written = pick(body, 'customizations');
  if (written?.kind === 'string' && /\.(?:ya?ml|json)$/.test(written.value)) {
    const content = readFile(written, { field: 'customizations', name, env, report });
    if (content?.kind === 'list') return content.items;
    const expected = 'a list of operations';
    if (content) report(say.fileHolds(written, { path: written.value, field: 'customizations', name, expected }));
    return undefined;
  }
  const read = readCustomizations(written);
  if ('operations' in read) return read.operations;
  if (written) report(say.notCustomizations(written, { name, found: 'this text is no JSON list' }));
  return undefined;
}

/** Everything that the manifest lacks or has otherwise, each at its place. */
function fits(job: Dict<Value>, { name, world, report }: Expanding): boolean {
  const { missing, incompatible } = world.isOriginal ? compareJobAsOriginal(job, baseJob) : compareJob(job, baseJob);
  for (const { path, at } of missing) report(say.jobLacks(at, { name, path }));
  for (const { path, expected, at } of incompatible) {
    report(say.jobDiffers(at, { name, path, expected: pythonRepresentation(expected).replaceAll("'", '"') }));
  }
  return missing.length === 0 && incompatible.length === 0;
}

/** Names in double quotes, as in all of our messages. */
function inOurWords({ problem, ours }: PatchProblem): string {
  return ours ?? problem.replace(/(?<!\w)'([^']*)'/g, '"$1"');
}

function reportProblem(problem: JobProblem, { name, report }: Expanding): void {
  if (problem.kind === 'patch') {
    report(say.patchFails(problem.at, { step: problem.step, name, problem: inOurWords(problem.problem) }));
  } else if (problem.kind === 'dropped') {
    report(say.variablesDropped(problem.at, { name, names: problem.names.join(', ') }));
  } else report(say.sameLabel(problem.at, { name, label: problem.label }));
}
