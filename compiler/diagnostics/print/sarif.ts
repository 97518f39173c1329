import { positionAt } from '../../source/position.ts';
import type { Span } from '../../source/span.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { inOrder } from './in-order.ts';

/** The page of a code, as `docs/` has it. */
export interface Page {
  readonly title: string;
  /** The whole page, Markdown. */
  readonly text: string;
}

export interface SarifSettings {
  readonly version: string;
  readonly page: (code: string) => Page | undefined;
}

/**
 * The diagnostics as a SARIF 2.1.0 log, which code hosts show beside the lines they are about. Paths are relative to the
 * folder in which stackc was started; columns count UTF-16 units from 1.
 */
export function printSarif(diagnostics: readonly Diagnostic[], settings: SarifSettings): string {
  const ordered = inOrder(diagnostics);
  const codes = [...new Set(ordered.map((diagnostic) => diagnostic.code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'stackc', version: settings.version, rules: codes.map((code) => rule(code, settings.page)) },
        },
        columnKind: 'utf16CodeUnits',
        results: ordered.map((diagnostic) => result(diagnostic, codes)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function rule(code: string, pageOf: SarifSettings['page']): object {
  const page = pageOf(code);
  if (!page) return { id: code };
  return { id: code, shortDescription: { text: page.title }, help: { text: page.text, markdown: page.text } };
}

function result(diagnostic: Diagnostic, codes: readonly string[]): object {
  const related = diagnostic.related.map(({ at, note }, id) => ({ id, ...location(at), message: { text: note } }));
  return {
    ruleId: diagnostic.code,
    ruleIndex: codes.indexOf(diagnostic.code),
    level: diagnostic.severity,
    message: { text: diagnostic.message },
    locations: [location(diagnostic.at)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
  };
}

function location(at: Span): { readonly physicalLocation: object } {
  const start = positionAt(at.file, at.start);
  const end = positionAt(at.file, at.end);
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(at.file.name) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

/** A relative path as a URI reference: each part is escaped, the slashes stay; `<command line>` becomes escaped text. */
function uri(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}
