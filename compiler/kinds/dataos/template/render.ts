import type { Document } from '../../../ast/document.ts';
import { isTree } from '../../../ast/is-tree.ts';
import { placeInScalar } from '../../../ast/place-in-scalar.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { hasError, type Outcome } from '../../../diagnostics/outcome.ts';
import { compileTemplate, render, type Template } from '../../../go-template/engine.ts';
import type { GoStruct } from '../../../go-template/value.ts';
import { positionAt } from '../../../source/position.ts';
import { type SourceFile, sourceFile } from '../../../source/source-file.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Dict, Str } from '../../../value/literal.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import type { Task } from '../world.ts';
import { contextNames } from './context.ts';
import { platformFunctions } from './helpers.ts';

/** A Go template of a stack definition, and how messages call it. */
export interface StackTemplate {
  /** `serviceConfig.configFileTemplate`. */
  readonly name: string;
  readonly stack: string;
  readonly text: Str;
}

/** What a template made: a text that no user wrote, as YAML with places in it. */
export interface Rendered {
  readonly template: StackTemplate;
  readonly root: Value | undefined;
}

/**
 * Renders a stack's template and reads what it makes as YAML (specs/dataos §3.7). Undefined when that failed. A mistake of the template stands at its line in the stack
 * definition; a mistake of what it made stands in the rendered text, with the template as a related place.
 *
 * Diagnostics: STK3410 to STK3414.
 */
export function renderTemplate(template: StackTemplate, context: GoStruct, task: Task): Rendered | undefined {
  const text = renderText(template, context, task);
  return text === undefined ? undefined : readRendered(template, text, task);
}

/** What a stack's template makes, as text. Undefined when that failed. Diagnostics: STK3410, STK3411, STK3414. */
export function renderText(template: StackTemplate, context: GoStruct, task: Task): string | undefined {
  const compiled = task.world.templates(template.text, () => compileStackTemplate(template, task));
  if (compiled.value === undefined) {
    for (const diagnostic of compiled.diagnostics) task.report(unreadable(template, diagnostic));
    return undefined;
  }
  const rendered = render(compiled.value, context);
  if (hasError(rendered.diagnostics)) {
    for (const diagnostic of rendered.diagnostics) task.report(failed(template, diagnostic, { context, task }));
    return undefined;
  }
  reportSuspicious(template, renderedFile(template, rendered.value, task), task);
  return rendered.value;
}

function compileStackTemplate({ text, name }: StackTemplate, { world }: Task): Outcome<Template | undefined> {
  return compileTemplate(sourceFile(name, text.value), { functions: platformFunctions(world.depots) });
}

function unreadable(template: StackTemplate, { at, message }: Diagnostic): Diagnostic {
  const { line, column } = positionAt(at.file, at.start);
  const place = placeInScalar(template.text, at.start, at.end);
  return say.templateUnreadable(place, {
    template: template.name,
    stack: template.stack,
    line,
    column,
    reason: message,
  });
}

/** A failure of the rendering. Where a field of the top level is missing, those that there are help more than what Go says. */
function failed(
  template: StackTemplate,
  { at, message, code }: Diagnostic,
  { context, task }: { readonly context: GoStruct; readonly task: Task },
): Diagnostic {
  const { line, column } = positionAt(at.file, at.start);
  const place = placeInScalar(template.text, at.start, at.end);
  const missing = code === 'STK1550' ? /no field "(\w+)"/.exec(message)?.[1] : undefined;
  const suggestion = missing === undefined ? '' : didYouMean(missing, contextNames(context));
  const values = { template: template.name, stack: template.stack, line, column, what: task.what };
  return say.templateFailed(place, { ...values, reason: message + suggestion }, [
    { at: task.at, note: 'rendered for this' },
  ]);
}

/** The text that a template made, as a file that no disk has. */
export function renderedFile({ name, stack }: StackTemplate, text: string, task: Task): SourceFile {
  return sourceFile(
    `<${name} of ${stack}, rendered for ${task.what.replaceAll('"', '')}>`,
    text.endsWith('\n') ? text : `${text}\n`,
  );
}

function readRendered(template: StackTemplate, text: string, task: Task): Rendered | undefined {
  const { name, stack } = template;
  const file = renderedFile(template, text, task);
  const parsed: Outcome<Document> = task.world.parse(file);
  const related = [
    { at: template.text, note: 'the template' },
    { at: task.at, note: 'rendered for this' },
  ];
  for (const { at, message, severity } of parsed.diagnostics) {
    // What another version of YAML would read is the business of whoever wrote the text.
    if (severity === 'error')
      task.report(say.renderedUnreadable(at, { template: name, stack, what: task.what, reason: message }, related));
  }
  if (hasError(parsed.diagnostics)) return undefined;
  const { root } = parsed.value;
  if (root === undefined || isTree(root)) return { template, root };
  task.report(
    say.renderedShape(
      template.text,
      { template: name, stack, expected: 'plain YAML', what: task.what, found: 'a tag that reads files' },
      related,
    ),
  );
  return undefined;
}

/** Traces of Go that no author wants in a file. */
const traces: readonly (readonly [RegExp, string])[] = [
  [/<no value>/, 'is what Go writes for something that is missing'],
  [/map\[[\w.-]*:[^\]\n]*\]/, 'is how Go prints a mapping; pipe it into toYaml or toJson'],
  [/%!\w?\([^)\n]*\)/, 'is what Go writes for a format that does not fit'],
];

function reportSuspicious(
  template: StackTemplate,
  file: { readonly name: string; readonly text: string },
  task: Task,
): void {
  for (const [pattern, meaning] of traces) {
    const match = pattern.exec(file.text);
    if (match === null) continue;
    const at = { file, start: match.index, end: match.index + match[0].length };
    const values = {
      template: template.name,
      stack: template.stack,
      what: task.what,
      text: match[0].slice(0, 60),
      meaning,
    };
    task.report(
      say.suspicious(at, values, [
        { at: template.text, note: 'the template' },
        { at: task.at, note: 'rendered for this' },
      ]),
    );
  }
}

/** Whether the work of a template is a mapping; anything else is reported as not being `expected`. */
export function mappingOf(rendered: Rendered, expected: string, task: Task): Dict<Value> | undefined {
  const { root, template } = rendered;
  if (root?.kind === 'dict') return root;
  const values = {
    template: template.name,
    stack: template.stack,
    expected,
    what: task.what,
    found: root === undefined ? 'nothing' : foundWord(root),
  };
  task.report(say.renderedShape(template.text, values, [{ at: task.at, note: 'rendered for this' }]));
  return undefined;
}

export function foundWord(value: Value): string {
  if (value.kind === 'list') return 'a list';
  if (value.kind === 'dict') return 'a mapping';
  return value.kind === 'null' ? 'nothing' : 'a text';
}
