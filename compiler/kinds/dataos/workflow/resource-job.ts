import { isTree } from '../../../ast/is-tree.ts';
import { hasError } from '../../../diagnostics/outcome.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import { dataosDiagnostics } from '../diagnostics.ts';
import { configOf } from '../model/definition.ts';
import { checkInner } from '../objects/inner.ts';
import { members } from '../objects/json.ts';
import { type MadeObject, objectOf } from '../objects/skeleton.ts';
import { templateOf } from '../runnable/configuration.ts';
import { renderedFile, renderText, type StackTemplate } from '../template/render.ts';
import { declaredInputs, inputsIn, jobInputs, strayBraces, withoutBraces } from './argo-text.ts';
import { checkCondition } from './conditions.ts';
import { workflowDiagnostics as say } from './diagnostics.ts';
import type { Job } from './job.ts';
import type { JobParts, Making } from './job-parts.ts';

interface MakingResource extends Making {
  readonly template: StackTemplate;
  /** What is written besides: the object may refer to it. */
  readonly objects: readonly MadeObject[];
}

/**
 * The templates of a job that creates an object for an operator: one that deletes what an earlier try left, one that creates and waits, and the steps that call both
 * (specs/dataos §6.5). Diagnostics: those of templates, STK3413, STK3438, STK3445, STK3463, STK3470, STK3471, STK3474, STK3475, STK3477.
 */
export function resourceTemplates(
  job: Job,
  making: MakingResource,
): Omit<JobParts, 'objects' | 'pullSecrets'> | undefined {
  const { runnable, assembly, template, retry, task } = making;
  const container = templateOf(assembly.definition, runnable, 'containerResourceTemplate');
  if (container !== undefined) {
    const reason = 'the stack has a "resourceTemplate", which makes everything';
    task.report(dataosDiagnostics.noEffect(container.text, { key: 'containerResourceTemplate', reason }));
  }
  const manifest = renderText(template, assembly.context, task);
  const object = manifest === undefined ? undefined : objectIn(manifest, making);
  if (manifest === undefined || object === undefined) return undefined;
  // Spark takes 47 characters, and 17 of them are an identifier of its own.
  if (object.kind === 'SparkApplication' && job.template.length > 30) {
    const reason = 'Spark puts 17 characters behind it, and takes 47 together';
    task.report(dataosDiagnostics.longName(job.at, { name: job.template, what: 'job of Spark', reason }));
  }
  const [stray] = strayBraces(manifest);
  if (stray !== undefined) task.report(say.strayBraces(template.text, { text: stray, what: task.what }));
  const inputs = inputsOf(manifest, job, making);
  const conditions = conditionsOf(object.kind, making);
  const [execute, remove, steps] = [`${job.template}-r-execute`, `${job.template}-rd`, `${job.template}-r`];
  const resource = (action: string, more: Readonly<Record<string, Json | undefined>>): JsonObject =>
    members({ action, ...more, manifest: `${manifest.trim()}\n` });
  const isNamed = pickDict(object.body, 'metadata')?.entries.has('name') ?? false;
  const calls = [...(isNamed ? [remove] : []), execute].map((name) => [members({ name, template: name })]);
  return {
    entry: steps,
    templates: [
      members({ name: steps, retryStrategy: retry, steps: calls }),
      // What gets its name from the cluster has none yet.
      ...(isNamed
        ? [members({ name: remove, inputs, resource: resource('delete', { flags: ['--ignore-not-found'] }) })]
        : []),
      members({ name: execute, inputs, resource: resource('create', conditions) }),
    ],
  };
}

/** The object in the rendered text, in which Argo's placeholders are plain words for the moment. */
function objectIn(text: string, { runnable, template, objects, task }: MakingResource): MadeObject | undefined {
  const { name, stack } = template;
  const file = renderedFile(template, withoutBraces(text), task);
  const related = [
    { at: template.text, note: 'the template' },
    { at: task.at, note: 'rendered for this' },
  ];
  const parsed = task.world.parse(file);
  for (const { at, message, severity } of parsed.diagnostics) {
    if (severity === 'error')
      task.report(
        dataosDiagnostics.renderedUnreadable(at, { template: name, stack, what: task.what, reason: message }, related),
      );
  }
  if (hasError(parsed.diagnostics)) return undefined;
  const { root } = parsed.value;
  const values = { template: name, stack, what: task.what, expected: 'one Kubernetes object' };
  const wrong = (found: string) =>
    dataosDiagnostics.renderedShape(template.text, { ...values, found }, related.slice(1));
  if (root === undefined || !isTree(root) || root.kind !== 'dict') {
    task.report(wrong('something else'));
    return undefined;
  }
  const object = objectOf(root, task, wrong);
  if (object !== undefined) checkInner(object, { runnable, template, objects, task });
  return object;
}

/** The inputs that the manifest asks for, with what stackc knows of them. Diagnostics: STK3474. */
function inputsOf(manifest: string, job: Job, { template, task }: MakingResource): JsonObject | undefined {
  const values = jobInputs(job.template);
  const names = inputsIn(manifest);
  for (const input of names) {
    if (values.has(input)) continue;
    const inputs = [...values.keys()].map((each) => `"${each}"`).join(', ');
    const suggestion = didYouMean(input, values.keys());
    const about = { template: template.name, stack: template.stack, input, inputs, suggestion };
    task.report(say.unknownInput(template.text, about, [{ at: task.at, note: 'rendered for this' }]));
  }
  return declaredInputs(names, values);
}

function conditionsOf(kind: string, { assembly, task }: MakingResource): Readonly<Record<string, string | undefined>> {
  const config = configOf(assembly.definition, 'workflow');
  const section = config && pickDict(config, 'resourceTemplateConfig');
  const condition = (key: string, which: 'success' | 'failure'): string | undefined => {
    const value = section && pick(section, key);
    if (value?.kind !== 'string') return undefined;
    checkCondition(value, { which, kind }, task);
    return section && pickText(section, key);
  };
  return {
    successCondition: condition('successCondition', 'success'),
    failureCondition: condition('failureCondition', 'failure'),
  };
}
