import { placeInScalar } from '../../../ast/place-in-scalar.ts';
import type { Report } from '../../../diagnostics/outcome.ts';
import { compileTemplate } from '../../../go-template/engine.ts';
import { tellOtherForm } from '../../../schema/other-form.ts';
import { positionAt } from '../../../source/position.ts';
import { sourceFile } from '../../../source/source-file.ts';
import type { Dict, Str } from '../../../value/literal.ts';
import { pick, pickDict } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { configKeys, readDefinition, type StackDefinition } from '../model/definition.ts';
import { scalarText } from '../plain.ts';
import { checkStackPorts } from '../runnable/ports.ts';
import { platformFunctions } from '../template/helpers.ts';
import { reportLayout } from '../template/layout.ts';
import { checkSchema } from './check-spec.ts';
import { checkVerbatim } from './check-verbatim.ts';

/** What can be said about a stack definition by itself, whether anybody uses it or not. Diagnostics: STK2217, STK3408, STK3410, STK3440, STK3459, STK3478, STK3479, STK3482, and those of ports. */
export function checkDefinition(manifest: Dict<Value>, report: Report): void {
  const definition = readDefinition(manifest);
  if (definition === undefined) return;
  const { body, selector } = definition;
  const version = pick(body, 'version');
  if (version !== undefined && version.kind !== 'string') {
    report(say.floatVersion(version, { stack: selector, version: scalarText(version) ?? '' }));
  }
  const image = pickDict(body, 'image');
  const tag = image && pick(image, 'tag');
  if (tag !== undefined) tellOtherForm(tag, scalarText(tag) ?? '', { place: '"tag"', report });
  const reconciler = pick(body, 'reconciler');
  if (reconciler?.kind === 'string' && reconciler.value.toLowerCase() !== 'stackmanager') {
    report(say.doubtfulReconciler(reconciler, { reconciler: reconciler.value }));
  }
  checkStackPorts(body, { what: `the stack "${selector}"`, report });
  checkSchema(definition, report);
  checkVerbatim(body, selector, report);
  for (const { name, text } of templatesOf(definition)) checkTemplate(text, { name, stack: selector }, report);
}

function templatesOf({ body }: StackDefinition): readonly { readonly name: string; readonly text: Str }[] {
  return Object.values(configKeys).flatMap((key) => {
    const config = pickDict(body, key);
    const resource = config && pickDict(config, 'resourceTemplateConfig');
    return [
      ...textsIn(config, key, ['configFileTemplate', 'containerResourceTemplate', 'resourceTemplate']),
      ...textsIn(resource, `${key}.resourceTemplateConfig`, ['resourceTemplate']),
    ];
  });
}

function textsIn(dict: Dict<Value> | undefined, prefix: string, keys: readonly string[]) {
  return keys.flatMap((key) => {
    const text = dict && pick(dict, key);
    return text?.kind === 'string' ? [{ name: `${prefix}.${key}`, text }] : [];
  });
}

function checkTemplate(
  text: Str,
  { name, stack }: { readonly name: string; readonly stack: string },
  report: Report,
): void {
  const compiled = compileTemplate(sourceFile(name, text.value), { functions: platformFunctions(new Map()) });
  for (const { at, message } of compiled.diagnostics) {
    const { line, column } = positionAt(at.file, at.start);
    report(
      say.templateUnreadable(placeInScalar(text, at.start, at.end), {
        template: name,
        stack,
        line,
        column,
        reason: message,
      }),
    );
  }
  reportLayout(text, { name, stack }, report);
}
