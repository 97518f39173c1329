import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { compileTemplate, type RenderOptions, render } from '../../go-template/engine.ts';
import type { GoValue } from '../../go-template/value.ts';
import type { SourceFile } from '../../source/source-file.ts';

/** Renders a Go template; reports what is wrong with the template, or why rendering it failed. */
export function renderGo(
  template: SourceFile,
  data: GoValue,
  options: RenderOptions & { readonly name?: string },
): Outcome<string> {
  const compiled = compileTemplate(template, options.name === undefined ? {} : { name: options.name });
  if (compiled.value === undefined) return outcome('', compiled.diagnostics);
  const rendered = render(compiled.value, data, options);
  return outcome(rendered.value, [...compiled.diagnostics, ...rendered.diagnostics]);
}
