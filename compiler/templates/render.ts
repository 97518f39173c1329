import nunjucks from 'nunjucks';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import { lineStarts } from '../source/position.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Span, span } from '../source/span.ts';
import type { Json } from '../util/json.ts';
import { templateDiagnostics as say } from './diagnostics.ts';

/** Settings that suit files for programs: no HTML escapes, and a missing value is a mistake. */
const settings = { autoescape: false, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true } as const;

/**
 * Renders a nunjucks template with `data`, whose members are its variables.
 *
 * Diagnostics: STK8064.
 */
export function renderTemplate(template: SourceFile, data: Json): Outcome<string> {
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

/** Plain JavaScript values. Integers beyond 2^53 become texts with all their digits. */
function plainData(value: Json): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if ('float' in value) return value.float;
  if (value instanceof Map) return Object.fromEntries(Array.from(value, ([key, item]) => [key, plainData(item)]));
  return Array.isArray(value) ? value.map(plainData) : undefined;
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
