import { positionAt } from '../../source/position.ts';
import type { Span } from '../../source/span.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { inOrder } from './in-order.ts';

/**
 * The diagnostics as a JSON list, for programs. Per diagnostic: `code`, `severity`, `message`, `file`, `range`
 * (`start` inclusive and `end` exclusive, each `{line, column, offset}`; lines and columns from 1, offsets from 0, all in
 * UTF-16 units), `path` where a foreign format has a name for the place, `output` of a program that failed, `related` (`note`, `file`, `range`) and `documentation`, the command that explains the code.
 */
export function printJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(inOrder(diagnostics).map(asJson), undefined, 2)}\n`;
}

function asJson(diagnostic: Diagnostic): object {
  const { code, severity, message } = diagnostic;
  return {
    code,
    severity,
    message,
    ...place(diagnostic.at),
    ...(diagnostic.path === undefined ? {} : { path: diagnostic.path }),
    ...(diagnostic.output === undefined ? {} : { output: diagnostic.output }),
    related: diagnostic.related.map(({ at, note }) => ({ note, ...place(at) })),
    documentation: `stackc explain ${code}`,
  };
}

function place(at: Span): object {
  return { file: at.file.name, range: { start: position(at, at.start), end: position(at, at.end) } };
}

function position(at: Span, offset: number): object {
  return { ...positionAt(at.file, offset), offset };
}
