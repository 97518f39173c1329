import { compareJobAsOriginal, type JobDifference } from '../../compiler/kinds/infrastructure/compare-job.ts';
import { jobName, labelKey, labelValue } from '../../compiler/kinds/infrastructure/names.ts';
import { pythonText } from '../../compiler/kinds/infrastructure/python-text.ts';
import { object } from '../../compiler/kinds/prefect/object.ts';
import type { Span } from '../../compiler/source/span.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { isJsonList, isJsonObject, member } from '../../compiler/util/json-tree.ts';
import { shellWords } from '../../compiler/util/shell-words.ts';
import { valueAt } from '../../compiler/value/build.ts';
import { applyValues } from './apply-values.ts';
import { type FlowRun, runEnvironment, runLabels } from './flow-run.ts';
import { changeAt, valueAtPath } from './json-change.ts';
import { placeholdersIn } from './placeholder.ts';

/** What a Kubernetes worker compares a pool's manifest with (specs/prefect §8.8). */
export const workerBase: Json = object({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: object({ annotations: object({}), labels: object({}) }),
  spec: object({
    template: object({
      spec: object({
        parallelism: 1,
        completions: 1,
        restartPolicy: 'Never',
        containers: [object({ name: 'prefect-job' })],
      }),
    }),
  }),
});

const container = ['spec', 'template', 'spec', 'containers', 0] as const;
const sigterm = 'PREFECT_FLOW_RUN_EXECUTE_SIGTERM_BEHAVIOR';

/** The manifest of a configuration with the metadata that the worker adds by itself. */
export function filledManifest(configuration: JsonObject): Json {
  const namespace = configuration.get('namespace') ?? 'default';
  return changeAt(configuration.get('job_manifest'), ['metadata'], (metadata) => {
    const defaults = new Map<string, Json>([
      ['annotations', object({})],
      ['labels', object({})],
      ['namespace', namespace],
    ]);
    const own: JsonObject = isJsonObject(metadata) ? metadata : new Map();
    return new Map([...own, ...[...defaults].filter(([key]) => !own.has(key))]);
  });
}

/** What the worker finds wrong with a manifest; `at` is where the manifest stands. */
export function manifestDifference(manifest: Json, at: Span): JobDifference {
  return compareJobAsOriginal(valueAt(at, manifest), workerBase);
}

/** The Job that a worker submits for one run: a filled manifest with the variables, labels, names and the command of the run, in the worker's order. */
export function preparedJob(configuration: JsonObject, manifest: Json, run: FlowRun): Json {
  const { plain, fromElsewhere } = splitEnvironment(configuration.get('env'));
  const variables = withAlias(runEnvironment(run, plain), run.apiHost);
  const labels = new Map([...runLabels(run), ...objectOr(configuration.get('labels'))]);
  const annotations = objectOr(configuration.get('annotations'));
  const name = nameOf(configuration.get('name'), run);
  const steps: readonly ((job: Json) => Json)[] = [
    (job) => withVariables(job, [...entriesOf(variables), ...fromElsewhere]),
    (job) => changeAt(job, ['metadata', 'labels'], (own) => slugged(new Map([...objectOr(own), ...labels]))),
    (job) =>
      changeAt(job, ['metadata', 'annotations'], (own) => sluggedKeys(new Map([...objectOr(own), ...annotations]))),
    (job) => changeAt(job, [...container, 'image'], (image) => image ?? run.defaultImage),
    (job) => changeAt(job, [...container, 'args'], commandWords),
    (job) => changeAt(job, ['metadata', 'generateName'], (written) => generateName(written, name)),
    (job) =>
      changeAt(job, ['spec', 'template', 'metadata', 'labels'], (own) =>
        slugged(new Map([...objectOr(own), ...labels])),
      ),
    annotatedPod,
  ];
  return steps.reduce((job, step) => step(job), manifest);
}

/** Variables that take their value from a secret or a field stand aside while the others are merged. */
function splitEnvironment(env: Json | undefined): {
  readonly plain: JsonObject;
  readonly fromElsewhere: readonly Json[];
} {
  if (!isJsonList(env)) return { plain: objectOr(env), fromElsewhere: [] };
  const plain = env.flatMap((item): readonly (readonly [string, Json])[] => {
    const [name, value] = [member(item, 'name'), member(item, 'value')];
    return name === undefined || value === undefined ? [] : [[pythonText(name), value]];
  });
  return { plain: new Map(plain), fromElsewhere: env.filter((item) => member(item, 'valueFrom') !== undefined) };
}

function withAlias(variables: JsonObject, apiHost: string | undefined): JsonObject {
  const url = variables.get('PREFECT_API_URL');
  if (apiHost === undefined || typeof url !== 'string') return variables;
  return new Map([
    ...variables,
    ['PREFECT_API_URL', url.replaceAll('localhost', apiHost).replaceAll('127.0.0.1', apiHost)],
  ]);
}

function entriesOf(variables: JsonObject): readonly Json[] {
  return [...variables].map(([name, value]) => object({ name, value }));
}

/** Who owns retries also decides what a run does when its pod is evicted. What the manifest spells out comes behind what the run sets. */
function withVariables(job: Json, variables: readonly Json[]): Json {
  const nobodyRetries = valueAtPath(job, ['spec', 'backoffLimit']) === 0;
  const others = variables.filter((item) => member(item, 'name') !== sigterm);
  const own = variables.find((item) => member(item, 'name') === sigterm && member(item, 'value') !== '');
  const behaviour = object({ name: sigterm, value: nobodyRetries ? 'reschedule' : 'relinquish' });
  const all = nobodyRetries && own ? variables : [...others, behaviour];
  return changeAt(job, [...container, 'env'], (written) => [...all, ...notIn(all, written)]);
}

/** A configuration whose manifest has the variables that its container will have before a run adds its own: those of the configuration, and what the manifest spells out besides. */
export function withManifestVariables(configuration: JsonObject): JsonObject {
  const manifest = configuration.get('job_manifest');
  if (valueAtPath(manifest, container) === undefined) return configuration;
  const { plain, fromElsewhere } = splitEnvironment(configuration.get('env'));
  const own = [...entriesOf(new Map([...plain].filter(([, value]) => value !== null))), ...fromElsewhere];
  const filled = changeAt(manifest, [...container, 'env'], (written) => [...own, ...notIn(own, written)]);
  return new Map([...configuration, ['job_manifest', filled]]);
}

/** The entries of a manifest whose variables are not set otherwise. */
function notIn(own: readonly Json[], written: Json | undefined): readonly Json[] {
  const names = new Set(own.map((item) => member(item, 'name')));
  return isJsonList(written) ? written.filter((item) => !names.has(member(item, 'name'))) : [];
}

function commandWords(command: Json | undefined): Json {
  if (command === undefined || command === null) return ['prefect', 'flow-run', 'execute'];
  return typeof command === 'string' ? shellWords(command) : command;
}

function nameOf(name: Json | undefined, { flow, name: runName, id }: FlowRun): string {
  if (typeof name !== 'string' || name === '') return runName;
  const run = object({ id, name: runName });
  const values = object({ ctx: object({ flow: object({ id: flow?.id, name: flow?.name }), flow_run: run }) });
  const rendered = applyValues(name, {
    values,
    environment: new Map(),
    removesUnset: true,
    skipped: [],
    onUnset: () => {},
  });
  return typeof rendered === 'string' && rendered !== '' ? rendered : runName;
}

/** A name that a user gave stays as it is, even where Kubernetes will not take it. */
function generateName(written: Json | undefined, name: string): Json {
  const text = typeof written === 'string' ? written : '';
  const isOpen = text === '' || text === '-' || text === 'None-' || placeholdersIn(text).length > 0;
  return isOpen ? `${jobName(name) || 'prefect-job'}-` : text;
}

function annotatedPod(job: Json): Json {
  const annotations = objectOr(valueAtPath(job, ['metadata', 'annotations']));
  if (annotations.size === 0) return job;
  return changeAt(
    job,
    ['spec', 'template', 'metadata', 'annotations'],
    (own) => new Map([...objectOr(own), ...annotations]),
  );
}

function slugged(labels: JsonObject): JsonObject {
  return new Map([...labels].map(([key, value]) => [labelKey(key, true), labelValue(pythonText(value), true)]));
}

function sluggedKeys(annotations: JsonObject): JsonObject {
  return new Map([...annotations].map(([key, value]) => [labelKey(key, true), value]));
}

function objectOr(json: Json | undefined): JsonObject {
  return isJsonObject(json) ? json : new Map();
}
