import { sourceFile } from './source-file.ts';
import { type Span, span } from './span.ts';

/**
 * For tests: a text in which `~~~` stands before and after the part that a diagnostic should point at.
 * Returns the text without the marks, and the place that they enclosed.
 */
export function marked(text: string, name = 'stack.yaml'): { readonly text: string; readonly at: Span } {
  const [before = '', inside = '', ...rest] = text.split('~~~');
  const clean = before + inside + rest.join('~~~');
  return { text: clean, at: span(sourceFile(name, clean), before.length, before.length + inside.length) };
}
