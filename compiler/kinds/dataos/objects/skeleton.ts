import { isTree } from '../../../ast/is-tree.ts';
import { hasError } from '../../../diagnostics/outcome.ts';
import { checkValue } from '../../../schema/check-value.ts';
import { sourceFile } from '../../../source/source-file.ts';
import { renderTemplate } from '../../../templates/render.ts';
import type { JsonObject } from '../../../util/json.ts';
import type { Dict } from '../../../value/literal.ts';
import { pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { foundWord } from '../template/render.ts';
import type { Task } from '../world.ts';
import { type CheckMade, rememberedDict, rememberedText, type SkeletonText } from './remembered.ts';

/** A Kubernetes object that a skeleton or a template made, checked against the schema of the chosen version. */
export interface MadeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly body: Dict<Value>;
}

/** What a skeleton makes, for a skeleton around it, which calls it `member`. */
export interface Inner {
  readonly member: string;
  readonly text: SkeletonText;
}

/** The text that the skeleton `name` makes of `data`; undefined when it failed. Diagnostics: those of nunjucks. */
export function skeletonText(name: string, data: JsonObject, task: Task): SkeletonText | undefined {
  const remembered = rememberedText(name, data, task.world);
  if (remembered !== undefined) return { name, data, remembered };
  const plain = renderedText(name, data, task);
  return plain === undefined ? undefined : { name, data, plain };
}

/** The mapping that the skeleton `name` makes of `data`. Diagnostics: those of nunjucks and of YAML, STK3451. */
export function skeletonDict(name: string, data: JsonObject, task: Task): Dict<Value> | undefined {
  return rememberedDict({ name, data, task, check: (dict) => dict }) ?? renderedDict(name, data, task);
}

/** The object that the skeleton `name` makes of `data`. Diagnostics: as above, and what the schema of the object does not allow. */
export function skeletonObject(name: string, data: JsonObject, task: Task, inner?: Inner): MadeObject | undefined {
  const check: CheckMade = (dict, report) => objectOf(dict, { ...task, report }, (found) => shape(found))?.body;
  const shape = (found: string) =>
    say.skeletonShape(task.at, { skeleton: name, expected: 'one Kubernetes object', what: task.what, found });
  const remembered = rememberedDict({ name, data, inner, task, check });
  if (remembered !== undefined) return madeObject(remembered);
  const whole = inner === undefined ? data : withInner(data, inner, task);
  const dict = whole && renderedDict(name, whole, task);
  return dict && objectOf(dict, task, shape);
}

function withInner(data: JsonObject, { member, text }: Inner, task: Task): JsonObject | undefined {
  const plain = text.plain ?? renderedText(text.name, text.data, task);
  return plain === undefined ? undefined : new Map(data).set(member, plain);
}

function renderedText(name: string, data: JsonObject, task: Task): string | undefined {
  const rendered = renderTemplate(task.world.skeleton(name), data);
  for (const diagnostic of rendered.diagnostics)
    task.report({ ...diagnostic, related: [...diagnostic.related, { at: task.at, note: 'rendered for this' }] });
  return hasError(rendered.diagnostics) ? undefined : rendered.value;
}

function renderedDict(name: string, data: JsonObject, task: Task): Dict<Value> | undefined {
  const text = renderedText(name, data, task);
  if (text === undefined) return undefined;
  const file = sourceFile(`<${name}.yaml.njk, rendered for ${task.what.replaceAll('"', '')}>`, text);
  const parsed = task.world.parse(file);
  const related = [{ at: task.at, note: 'rendered for this' }];
  for (const diagnostic of parsed.diagnostics)
    if (diagnostic.severity === 'error') task.report({ ...diagnostic, related });
  if (hasError(parsed.diagnostics)) return undefined;
  const { root } = parsed.value;
  if (root?.kind === 'dict' && isTree(root)) return root;
  const found = root === undefined || !isTree(root) ? 'nothing' : foundWord(root);
  task.report(say.skeletonShape(task.at, { skeleton: name, expected: 'a mapping', what: task.what, found }));
  return undefined;
}

/** Reads a mapping as a Kubernetes object and checks it. `complain` says that it is none. */
export function objectOf(
  dict: Dict<Value>,
  task: Task,
  complain: (found: string) => Parameters<Task['report']>[0],
): MadeObject | undefined {
  const apiVersion = pickText(dict, 'apiVersion');
  const kind = pickText(dict, 'kind');
  const metadata = pickDict(dict, 'metadata');
  const name = metadata && (pickText(metadata, 'name') ?? pickText(metadata, 'generateName'));
  if (apiVersion === undefined || kind === undefined || metadata === undefined || name === undefined) {
    const missing = apiVersion === undefined ? 'apiVersion' : kind === undefined ? 'kind' : 'metadata.name';
    task.report(complain(`a mapping without "${missing}"`));
    return undefined;
  }
  const type = task.world.schema.object(apiVersion, kind);
  const related = [{ at: task.at, note: 'made for this' }];
  const report: Task['report'] = (diagnostic) =>
    task.report({ ...diagnostic, related: [...diagnostic.related, ...related] });
  const body = type === undefined ? dict : checkValue(dict, type, report);
  return body.kind === 'dict' ? madeObject(body) : undefined;
}

/** A mapping that is known to be an object. */
function madeObject(body: Dict<Value>): MadeObject {
  const metadata = pickDict(body, 'metadata') ?? body;
  const name = pickText(metadata, 'name') ?? pickText(metadata, 'generateName') ?? '';
  const [apiVersion, kind] = [pickText(body, 'apiVersion') ?? '', pickText(body, 'kind') ?? ''];
  return { apiVersion, kind, name, namespace: pickText(metadata, 'namespace'), body };
}
