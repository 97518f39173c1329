import { placeInScalar } from '../../../ast/place-in-scalar.ts';
import type { Report } from '../../../diagnostics/outcome.ts';
import type { Str } from '../../../value/literal.ts';
import { layoutDiagnostics as say } from './diagnostics.ts';

/** `{{- … -}}` alone on its line. */
const trimmedLine = /^[ \t]*\{\{-(?:(?!\}\}).)*-\}\}[ \t]*$/;

/** A line that begins an entry of YAML: an item of a list, or a key. */
const entry = /^\s*(?:- |-$|["']?[\w./-]+["']?:(?:\s|$))/;

/** `  {{ toYaml .x | indent 4 }}`: what stands before it goes before the first line only. */
const indented = /^([ \t]+)(\{\{-?\s*(?:(?!\}\}).)*\|\s*indent\s+([1-9]\d*)\s*-?\}\})/;

/**
 * Says where a template puts lines together, or indents one line otherwise than the next: published stacks have both, and what they make is sometimes still YAML, only another one
 * (specs/dataos §3.7, §9). Diagnostics: STK3478, STK3479.
 */
export function reportLayout(
  text: Str,
  { name, stack }: { readonly name: string; readonly stack: string },
  report: Report,
): void {
  const about = { template: name, stack };
  const lines = text.value.split('\n');
  let start = 0;
  let hasContent = false;
  for (const [index, line] of lines.entries()) {
    const at = () => placeInScalar(text, start + line.length - line.trimStart().length, start + line.trimEnd().length);
    if (hasContent && trimmedLine.test(line) && entry.test(nextOf(lines, index))) {
      report(say.gluedLine(at(), { ...about, line: index + 1, next: index + 2 }));
    }
    const match = indented.exec(line);
    if (match !== null && /toYaml|toPrettyJson/.test(match[2] ?? '')) {
      const column = (match[1] ?? '').length;
      report(say.firstLineOnly(at(), { ...about, line: index + 1, column }));
    }
    hasContent ||= /\S/.test(line.replace(/\{\{.*?\}\}/g, ''));
    start += line.length + 1;
  }
}

function nextOf(lines: readonly string[], index: number): string {
  return lines.slice(index + 1).find((line) => line.trim() !== '') ?? '';
}
