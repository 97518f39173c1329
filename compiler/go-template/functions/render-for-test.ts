import { sourceFile } from '../../source/source-file.ts';
import { compileTemplate, type RenderOptions, readJson, render } from '../engine.ts';

/** What `template` gives for data written as JSON: the text, or `! ` and the first message. For tests. */
export function renderForTest(template: string, data = '{}', options: RenderOptions = {}): string {
  const compiled = compileTemplate(sourceFile('t', template));
  if (compiled.value === undefined) return `! ${compiled.diagnostics[0]?.message ?? ''}`;
  const rendered = render(compiled.value, readJson(sourceFile('data', data)).value, options);
  const [problem] = rendered.diagnostics;
  return problem === undefined ? rendered.value : `! ${problem.message}`;
}
