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

/** A Kubernetes object that a skeleton or a template made, checked against the schema of the chosen version. */
export interface MadeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly body: Dict<Value>;
}

/** The text that the skeleton `name` (`deployment`) makes of `data`; undefined when it failed. Diagnostics: those of nunjucks. */
export function skeletonText(name: string, data: JsonObject, task: Task): string | undefined {
  const rendered = renderTemplate(task.world.skeleton(name), data);
  for (const diagnostic of rendered.diagnostics)
    task.report({ ...diagnostic, related: [...diagnostic.related, { at: task.at, note: 'rendered for this' }] });
  return hasError(rendered.diagnostics) ? undefined : rendered.value;
}

/** The mapping that the skeleton `name` makes of `data`. Diagnostics: those of nunjucks and of YAML, STK3451. */
export function skeletonDict(name: string, data: JsonObject, task: Task): Dict<Value> | undefined {
  const text = skeletonText(name, data, task);
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

/** The object that the skeleton `name` makes of `data`. Diagnostics: as above, and what the schema of the object does not allow. */
export function skeletonObject(name: string, data: JsonObject, task: Task): MadeObject | undefined {
  const dict = skeletonDict(name, data, task);
  return (
    dict &&
    objectOf(dict, task, (found) =>
      say.skeletonShape(task.at, { skeleton: name, expected: 'one Kubernetes object', what: task.what, found }),
    )
  );
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
  return body.kind === 'dict'
    ? { apiVersion, kind, name, namespace: pickText(metadata, 'namespace'), body }
    : undefined;
}
