import { formatPlace } from '../../source/position.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { display } from './display.ts';
import { frame, gutterFor } from './frame.ts';
import { hideCredentials } from './hide-credentials.ts';
import { inOrder } from './in-order.ts';
import type { Palette } from './palette.ts';

/** More would only scroll the first ones, which matter most, out of sight. */
const most = 100;

/**
 * The diagnostics as people read them: message, place, the lines around it with the place marked, related places; at the
 * end how many there are, and how to read more about them. Empty for none. Errors beyond the limit of 100 are only counted.
 */
export function printText(diagnostics: readonly Diagnostic[], palette: Palette): string {
  const ordered = inOrder(diagnostics);
  if (ordered.length === 0) return '';
  const shown = ordered.length <= most ? ordered : withErrorsFirst(ordered).slice(0, most);
  let text = withoutCredentials(inOrder(shown))
    .map((diagnostic) => `${printOne(diagnostic, palette)}\n`)
    .join('');
  if (shown.length < ordered.length) text += `… and ${ordered.length - shown.length} more.\n`;
  return `${text}${palette.strong(summary(ordered))}\n${palette.faint(hint(ordered))}\n`;
}

/** `2 errors, 1 warning`; `no problems` when there are none. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const parts = [count(errors, 'error'), count(diagnostics.length - errors, 'warning')].filter((part) => part !== '');
  return parts.join(', ') || 'no problems';
}

function printOne(diagnostic: Diagnostic, palette: Palette): string {
  const paint = palette[diagnostic.severity];
  let text = `${paint(`${diagnostic.severity} ${diagnostic.code}`)}${palette.strong(`: ${display(diagnostic.message)}`)}\n`;
  text += `  ${palette.accent('-->')} ${display(formatPlace(diagnostic.at))}\n`;
  const gutter = Math.max(gutterFor(diagnostic.at, 1), ...diagnostic.related.map(({ at }) => gutterFor(at, 0)));
  text += frame(diagnostic.at, { palette, paint, mark: '^', around: 1, gutter });
  for (const related of diagnostic.related) {
    text += `  ${palette.accent(':::')} ${display(formatPlace(related.at))}: ${display(related.note)}\n`;
    text += frame(related.at, { palette, paint: palette.accent, mark: '-', around: 0, gutter });
  }
  return diagnostic.output === undefined ? text : text + printOutput(diagnostic.output, palette);
}

/** What a program said is its own text: shown as it is, apart from what is ours. */
function printOutput(output: string, palette: Palette): string {
  const lines = output.replace(/\n$/, '').split('\n');
  return `  ${palette.accent(':::')} what it printed\n${lines.map((line) => `    ${display(line)}`.trimEnd()).join('\n')}\n`;
}

/** The same diagnostics at the same offsets, in texts that may be shown. */
function withoutCredentials(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const shown = new Map<SourceFile, SourceFile>();
  const moved = (at: Span): Span => {
    const file = shown.get(at.file) ?? hideCredentials(at.file, diagnostics);
    shown.set(at.file, file);
    return { file, start: at.start, end: at.end };
  };
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    at: moved(diagnostic.at),
    related: diagnostic.related.map(({ at, note }) => ({ at: moved(at), note })),
  }));
}

function withErrorsFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  return [...errors, ...diagnostics.filter((diagnostic) => diagnostic.severity !== 'error')];
}

function hint(diagnostics: readonly Diagnostic[]): string {
  const first = diagnostics.find((diagnostic) => diagnostic.severity === 'error') ?? diagnostics[0];
  return `Run "stackc explain ${first?.code ?? ''}" to read what it means and how to fix it.`;
}

function count(number: number, word: string): string {
  if (number === 0) return '';
  return number === 1 ? `1 ${word}` : `${number} ${word}s`;
}
