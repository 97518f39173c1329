import type { Related } from '../../../diagnostics/diagnostic.ts';
import { hasError } from '../../../diagnostics/outcome.ts';
import type { GoStruct } from '../../../go-template/value.ts';
import { sourceFile } from '../../../source/source-file.ts';
import type { Span } from '../../../source/span.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { dataKeyProblem } from '../kubernetes-names.ts';
import { configKeys, configOf, type StackDefinition } from '../model/definition.ts';
import { sortedByKey } from '../objects/json.ts';
import { scalarText } from '../plain.ts';
import { readLocal } from '../read-local.ts';
import { foundWord, mappingOf, renderTemplate, type StackTemplate } from '../template/render.ts';
import type { Task } from '../world.ts';
import { runnableDiagnostics as own } from './diagnostics.ts';
import type { Runnable } from './runnable.ts';

/** A template of the section for the orchestrator; undefined where the stack has none, or only an empty one. Jobs have their `resourceTemplate` in a section of its own. */
export function templateOf(definition: StackDefinition, runnable: Runnable, key: string): StackTemplate | undefined {
  const config = configOf(definition, runnable.type);
  const isNested = runnable.type === 'workflow' && key === 'resourceTemplate';
  const section = isNested ? config && pickDict(config, 'resourceTemplateConfig') : config;
  const text = section && pick(section, key);
  if (text?.kind !== 'string' || text.value.trim() === '') return undefined;
  const path = isNested ? `resourceTemplateConfig.${key}` : key;
  return { name: `${configKeys[runnable.type]}.${path}`, stack: definition.selector, text };
}

/**
 * The configuration files of `runnable`: those that the stack's template makes and those of `configs`, sorted by name (specs/dataos §3.2).
 * Undefined when a template failed. Diagnostics: those of templates, STK3413, STK3415, STK3416, STK3449, STK3450, STK3484.
 */
export function configurationOf(
  runnable: Runnable,
  about: { readonly definition: StackDefinition; readonly context: GoStruct; readonly task: Task },
): ReadonlyMap<string, string> | undefined {
  const { definition, context, task } = about;
  const template = templateOf(definition, runnable, 'configFileTemplate');
  const made = template === undefined ? new Map<string, string>() : madeFiles(template, context, task);
  if (made === undefined) return undefined;
  const files = new Map(made);
  for (const { key, value, ...at } of pickDict(runnable.section, 'configs')?.entries.values() ?? []) {
    const text = readConfig({ key, value }, task);
    if (text === undefined) continue;
    checkKey(key, at, task);
    if (files.has(key)) task.report(say.fileTwice(at, { what: task.what, file: key }));
    files.set(key, text);
  }
  return sortedByKey(files);
}

function madeFiles(template: StackTemplate, context: GoStruct, task: Task): ReadonlyMap<string, string> | undefined {
  const rendered = renderTemplate(template, context, task);
  if (rendered === undefined) return undefined;
  // A template that decides to make nothing makes no files.
  if (rendered.root === undefined || rendered.root.kind === 'null') return new Map();
  const dict = mappingOf(rendered, 'a mapping of file names to their text', task);
  if (dict === undefined) return undefined;
  const files = new Map<string, string>();
  for (const { key, value, ...at } of dict.entries.values()) {
    const text = scalarText(value);
    if (text === undefined && value.kind !== 'null') reportNoText(template, { key, value }, task);
    else files.set(key, text ?? '');
    checkKey(key, at, task);
    if (text !== undefined) checkInnerFile({ key, text, at: value }, template, task);
  }
  return files;
}

/** Files are keys of a config map. */
function checkKey(name: string, at: Span, task: Task): void {
  const reason = dataKeyProblem(name);
  if (reason !== undefined)
    task.report(own.refusedName(at, { name, what: 'the name of a file', whose: task.what, reason }));
}

function reportNoText(template: StackTemplate, { key, value }: { key: string; value: Value }, task: Task): void {
  const values = {
    template: template.name,
    stack: template.stack,
    what: task.what,
    expected: `text for the file "${key}"`,
    found: foundWord(value),
  };
  task.report(
    say.renderedShape(value, values, [
      { at: template.text, note: 'the template' },
      { at: task.at, note: 'rendered for this' },
    ]),
  );
}

/** A file that calls itself YAML or JSON is read as such, strictly: mistakes of templates show here and nowhere else. */
function checkInnerFile(
  { key, text, at }: { readonly key: string; readonly text: string; readonly at: Span },
  template: StackTemplate,
  task: Task,
): void {
  if (!/\.(ya?ml|json)$/.test(key)) return;
  const parsed = task.world.parse(sourceFile(`<${key} for ${task.what.replaceAll('"', '')}>`, text));
  const related = [
    { at: template.text, note: 'the template' },
    { at: task.at, note: 'rendered for this' },
  ];
  if (!hasError(parsed.diagnostics)) return void checkJson({ key, text, at }, { template, task, related });
  for (const { at: inner, message, code, severity } of parsed.diagnostics) {
    if (severity !== 'error') continue;
    const make = code === duplicateKey ? say.innerFileDoubtful : say.innerFile;
    task.report(
      make(inner, { file: key, stack: template.stack, what: task.what, reason: message }, [
        ...related,
        { at, note: 'the file in what the template made' },
      ]),
    );
  }
}

/** Not everything that YAML reads is JSON: quotes may be missing, commas stand at the end. */
function checkJson(
  { key, text, at }: { readonly key: string; readonly text: string; readonly at: Span },
  {
    template,
    task,
    related,
  }: { readonly template: StackTemplate; readonly task: Task; readonly related: readonly Related[] },
): void {
  if (!key.endsWith('.json') || text.trim() === '') return;
  try {
    JSON.parse(text);
  } catch {
    const reason = 'it is YAML, but no JSON: look for names without quotes, comments, and commas behind the last item.';
    task.report(say.innerFile(at, { file: key, stack: template.stack, what: task.what, reason }, related));
  }
}

/** Most readers take the last of two values, so a file with them works by chance. */
const duplicateKey = 'STK1003';

function readConfig({ key, value }: { readonly key: string; readonly value: Value }, task: Task): string | undefined {
  const path = value.kind === 'file' ? value.path : scalarText(value);
  if (path === undefined) return undefined;
  return readLocal({ path, key: `configs.${key}`, at: value }, { read: task.world.read, report: task.report });
}

/** Whether there will be any file: templates ask before they are rendered. */
export function willHaveConfiguration(runnable: Runnable, definition: StackDefinition): boolean {
  const configs: Dict<Value> | undefined = pickDict(runnable.section, 'configs');
  return templateOf(definition, runnable, 'configFileTemplate') !== undefined || (configs?.entries.size ?? 0) > 0;
}
