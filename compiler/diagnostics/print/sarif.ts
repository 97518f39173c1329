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
  /** The public address of stackc, where it has one. */
  readonly homepage?: string | undefined;
  readonly page: (code: string) => Page | undefined;
  /** The address of a file; undefined for what is none, such as the command line. */
  readonly locate: (name: string) => Address | undefined;
}

/** Where a file is: relative to the root of the repository (`isBelowRoot`), else absolute. */
export interface Address {
  readonly uri: string;
  readonly isBelowRoot: boolean;
}

/** The name under which code hosts know the root of the repository. */
const root = '%SRCROOT%';

/**
 * The diagnostics as a SARIF 2.1.0 log, which code hosts show beside the lines they are about. Paths are relative to the root of the
 * repository, wherever stackc was started; columns count UTF-16 units from 1.
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
          driver: {
            name: 'stackc',
            version: settings.version,
            ...(settings.homepage === undefined ? {} : { informationUri: settings.homepage }),
            rules: codes.map((code) => rule(code, settings.page)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
        results: ordered.map((diagnostic) => result(diagnostic, codes, settings.locate)),
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

function result(diagnostic: Diagnostic, codes: readonly string[], locate: SarifSettings['locate']): object {
  const related = diagnostic.related.flatMap(({ at, note }, id) => {
    const place = location(at, locate);
    return place ? [{ id, ...place, message: { text: note } }] : [];
  });
  const place = location(diagnostic.at, locate);
  return {
    ruleId: diagnostic.code,
    ruleIndex: codes.indexOf(diagnostic.code),
    level: diagnostic.severity,
    message: {
      text: diagnostic.output === undefined ? diagnostic.message : `${diagnostic.message}\n\n${diagnostic.output}`,
    },
    locations: place ? [place] : [],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
  };
}

function location(at: Span, locate: SarifSettings['locate']): { readonly physicalLocation: object } | undefined {
  const address = locate(at.file.name);
  if (!address) return undefined;
  const { uri, isBelowRoot } = address;
  const start = positionAt(at.file, at.start);
  const end = positionAt(at.file, at.end);
  return {
    physicalLocation: {
      artifactLocation: isBelowRoot ? { uri, uriBaseId: root } : { uri },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}
