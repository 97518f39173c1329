import type { Report } from '../../../diagnostics/outcome.ts';
import type { GoStruct } from '../../../go-template/value.ts';
import { checkValue } from '../../../schema/check-value.ts';
import type { ObjectType } from '../../../schema/type.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts, pickText, withMembers } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { imageProblem } from '../kubernetes-names.ts';
import { imageOf } from '../model/definition.ts';
import { members, toJson } from '../objects/json.ts';
import { skeletonDict } from '../objects/skeleton.ts';
import { mappingOf, renderTemplate, type StackTemplate } from '../template/render.ts';
import type { Task } from '../world.ts';
import { type Assembly, environmentSecrets } from './assemble.ts';
import { templateOf } from './configuration.ts';
import { runnableDiagnostics as refused } from './diagnostics.ts';
import { withKnownFields } from './known-fields.ts';
import type { Port } from './ports.ts';
import type { Runnable } from './runnable.ts';
import { textsOf } from './runnable.ts';
import { holesOf } from './volumes.ts';

/** The containers of a pod, as Kubernetes writes them. */
export interface Containers {
  readonly init: readonly Dict<Value>[];
  /** The main container first, then the sidecars. */
  readonly running: readonly Dict<Value>[];
  /** Whether something about them was reported, so that nothing can be made of them. */
  readonly isWrong: boolean;
}

/** What is decided about the runnable, and who asks. */
export interface ContainerInput extends Assembly {
  readonly task: Task;
}

/** What a stack's template makes, or the default container; each checked as Kubernetes will check it (specs/dataos §3.3). */
export function containersOf(runnable: Runnable, input: ContainerInput): Containers | undefined {
  const { definition, context, task } = input;
  let isWrong = false;
  const report: Report = (diagnostic) => {
    isWrong ||= diagnostic.severity === 'error';
    task.report(diagnostic);
  };
  const template = templateOf(definition, runnable, 'containerResourceTemplate');
  const dict =
    template === undefined
      ? defaultContainer(runnable, { ...input, task: { ...task, report } })
      : renderedContainers(template, context, task);
  if (dict === undefined) return undefined;
  const main = pickDict(dict, 'container');
  const sidecars = pickDicts(dict, 'sidecars');
  const running = [...(main === undefined ? [] : [main]), ...sidecars];
  const init = pickDicts(dict, 'initContainers');
  if (template === undefined) return { init, running, isWrong };
  checkKeys(dict, template, task);
  const checked = (each: Dict<Value>) => checkContainer(each, template, { ...task, report });
  return { init: init.map(checked), running: running.map(checked), isWrong };
}

function renderedContainers(template: StackTemplate, context: GoStruct, task: Task): Dict<Value> | undefined {
  const rendered = renderTemplate(template, context, task);
  const expected = 'a mapping with "container", and perhaps "initContainers" and "sidecars"';
  const dict = rendered && mappingOf(rendered, expected, task);
  if (dict === undefined || pickDict(dict, 'container') !== undefined) return dict;
  const values = {
    template: template.name,
    stack: template.stack,
    expected,
    what: task.what,
    found: 'a mapping without "container"',
  };
  task.report(say.renderedShape(template.text, values, [{ at: task.at, note: 'rendered for this' }]));
  return undefined;
}

const known = ['container', 'initContainers', 'sidecars'];

function checkKeys(dict: Dict<Value>, template: StackTemplate, task: Task): void {
  for (const entry of dict.entries.values()) {
    if (known.includes(entry.key)) continue;
    const reason = `a "${template.name}" makes ${known.map((key) => `"${key}"`).join(', ')}.${didYouMean(entry.key, known)}`;
    task.report(
      say.noEffect(entry, { key: entry.key, reason: reason.replace(/\.$/, '') }, [
        { at: template.text, note: 'the template' },
        { at: task.at, note: 'rendered for this' },
      ]),
    );
  }
}

function checkContainer(dict: Dict<Value>, template: StackTemplate, task: Task): Dict<Value> {
  const type = containerType(task);
  const related = [
    { at: template.text, note: 'the template' },
    { at: task.at, note: 'rendered for this' },
  ];
  const report: Task['report'] = (diagnostic) =>
    task.report({ ...diagnostic, related: [...diagnostic.related, ...related] });
  const known = withKnownFields(dict, type, ({ entry, owner, suggestion }) => {
    const about = { template: template.name, stack: template.stack, what: task.what };
    task.report(say.unknownInContainer(entry, { ...about, key: entry.key, owner, suggestion }, related));
  });
  const checked = type === undefined ? known : checkValue(known, type, report);
  return checked.kind === 'dict' ? checked : dict;
}

function containerType({ world }: Task): ObjectType | undefined {
  return world.schema.part('core.v1.Container');
}

/** One container with the image and command of the stack; of `container` they stand in the stackSpec. Diagnostics: STK3446, STK3484. */
function defaultContainer(runnable: Runnable, input: ContainerInput): Dict<Value> | undefined {
  const { definition, own, projections, ports, task } = input;
  const { profile } = task.world;
  const { section, stackSpec } = runnable;
  const image = definition.isContainer ? pickText(stackSpec, 'image') : imageOf(definition);
  if (image === undefined) {
    // A missing image of `container` was reported: its schema demands one.
    if (!definition.isContainer)
      task.report(
        say.noImage(pick(section, 'stack') ?? section, { stack: definition.selector, what: task.what }, [
          { at: definition.at, note: 'the stack' },
        ]),
      );
    return undefined;
  }
  const source = definition.isContainer ? stackSpec : definition.body;
  const written = pick(source, 'image') ?? source;
  const reason = imageProblem(image);
  if (reason !== undefined)
    task.report(refused.refusedName(written, { name: image, what: 'the image', whose: task.what, reason }));
  const data = members({
    // Argo calls the container of a job so, whatever it is called.
    name: runnable.type === 'workflow' ? 'main' : profile.filled(['names', 'container'], holesOf(runnable)),
    image,
    imagePullPolicy: profile.text('pod', 'imagePullPolicy'),
    command: listOrNothing(textsOf(pick(source, 'command'))),
    arguments: listOrNothing(textsOf(pick(source, 'arguments'))),
    ports: ports.length === 0 ? undefined : uniqueTargets(ports).map((port) => members({ ...port })),
    environment: own.size === 0 ? undefined : [...own].map(([name, value]) => members({ name, value })),
    environmentSecrets: [environmentSecretOf(runnable, task), ...environmentSecrets(projections)],
    resources: resourcesOf(runnable, task),
    mounts: input.volumes.map(({ mount }) => mount),
  });
  return skeletonDict('container', data, task, (dict, report) => checkedDefault(dict, report, task));
}

/** What the skeleton of the default container made, with its container as Kubernetes wants it. */
function checkedDefault(dict: Dict<Value>, report: Report, task: Task): Dict<Value> {
  const container = pickDict(dict, 'container');
  const type = containerType(task);
  if (container === undefined || type === undefined) return dict;
  const related = [{ at: task.at, note: 'rendered for this' }];
  const checked = checkValue(container, type, (diagnostic) =>
    report({ ...diagnostic, related: [...diagnostic.related, ...related] }),
  );
  return withMembers(dict, { container: checked });
}

/** A container names each of its ports once. */
function uniqueTargets(ports: readonly Port[]): readonly Port[] {
  return [...new Map(ports.map((port) => [port.targetPort, port])).values()];
}

function listOrNothing(texts: readonly string[]): readonly string[] | undefined {
  return texts.length === 0 ? undefined : texts;
}

function resourcesOf({ section }: Runnable, { world }: Task): Json | undefined {
  const own = pickDict(section, 'resources') ?? world.profile.value('pod', 'resources');
  return own === undefined ? undefined : toJson(own);
}

export function environmentSecretOf(runnable: Runnable, { world }: Task): string {
  return world.profile.filled(['names', 'environmentSecret'], holesOf(runnable));
}

/** A container with further environment variables, and the security context of the platform where it has none. */
export function finishedContainer(container: Dict<Value>, variables: readonly JsonObject[], task: Task): Json {
  const json = new Map(
    members(Object.fromEntries([...container.entries.values()].map(({ key, value }) => [key, toJson(value)]))),
  );
  const context = task.world.profile.value('pod', 'containerSecurityContext');
  if (context !== undefined && !json.has('securityContext')) json.set('securityContext', toJson(context));
  if (variables.length === 0) return json;
  const before = json.get('env');
  return json.set('env', [...(Array.isArray(before) ? before : []), ...variables]);
}
