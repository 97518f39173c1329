import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import type { GoValue } from '../../go-template/value.ts';
import { lineStarts } from '../../source/position.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { type Span, span } from '../../source/span.ts';
import { renderDiagnostics as say } from './diagnostics.ts';
import { plainData } from './plain-data.ts';

/** Settings that suit files for programs: no HTML escapes, and a missing value is a mistake. */
const settings = { autoescape: false, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true } as const;

/** Renders a nunjucks template. The library is loaded when it is needed. Reports STK8064. */
export async function renderNunjucks(template: SourceFile, data: GoValue): Promise<Outcome<string>> {
  const { default: nunjucks } = await import('nunjucks');
  const environment = new nunjucks.Environment(null, settings);
  const plain = plainData(data);
  const context = typeof plain === 'object' && plain !== null ? plain : {};
  try {
    return outcome(environment.renderString(template.text, context));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return outcome('', [say.nunjucksFailed(placeOf(template, error), { reason: reasonOf(error) })]);
  }
}

/** nunjucks writes the place into its message: `[Line 2, Column 5]`. */
function placeOf(template: SourceFile, error: Error): Span {
  const [, line = '1', column = '1'] = /\[Line (\d+)(?:, Column (\d+))?\]/.exec(error.message) ?? [];
  const start = (lineStarts(template)[Number(line) - 1] ?? 0) + Math.max(0, Number(column) - 1);
  const at = Math.min(start, template.text.length);
  return span(template, at, at);
}

/** The last line of the message, without the name of the error's class and the full stop. */
function reasonOf(error: Error): string {
  const lines = error.message.split('\n').filter((line) => line.trim() !== '');
  return (lines.at(-1) ?? 'it gives no reason')
    .trim()
    .replace(/^(?:\w*Error|Template render error): /, '')
    .replace(/\.$/, '');
}
