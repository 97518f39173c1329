import { type Document, emptyDocument, type YamlVersion } from '../ast/document.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { SourceFile } from '../source/source-file.ts';
import { span, startOf } from '../source/span.ts';
import { type Event, readEvents } from '../yaml/read/events.ts';
import { quickRead } from '../yaml/read/quick-read.ts';
import { readNodes } from '../yaml/read/read-nodes.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { limits } from './limits.ts';
import { lostItems } from './lost-item.ts';
import { collectProblems } from './problems.ts';
import { stackPolicy } from './stack-policy.ts';
import type { StackReading } from './stack-reading.ts';
import { syntaxDiagnostic } from './syntax-diagnostic.ts';
import { wishedVersion } from './yaml-version.ts';

/** How a file is to be read. */
export interface ParseOptions {
  /** Chosen by the command line, or by the file that includes this one; wins over what the file itself asks for. */
  readonly yamlVersion: YamlVersion | undefined;
}

/**
 * Reads the text of a file: YAML 1.2, or 1.1 as PyYAML understands it when somebody chose that. JSON is a part of YAML.
 * Other files are not read: `!use path` becomes an `Include`. Never throws; gives STK1000 to STK1099.
 */
export function parse(file: SourceFile, options: ParseOptions): Outcome<Document> {
  const refused = refuse(file);
  if (refused) return outcome(emptyDocument(file, options.yamlVersion), [refused]);
  const quick = readQuickly(file, options.yamlVersion);
  if (quick) return quick;
  const read = readEvents(file.text, limits.depth);
  if ('reason' in read) return outcome(emptyDocument(file, options.yamlVersion), [syntaxDiagnostic(file, read)]);
  const { version, mistake } = options.yamlVersion
    ? { version: options.yamlVersion, mistake: undefined }
    : wishedVersion(file, read.events);
  return buildDocument(file, { events: read.events, version, mistake });
}

/** A file of everyday YAML, which nearly all are; undefined for others, and where the version must be looked up first. */
function readQuickly(file: SourceFile, version: YamlVersion | undefined): Outcome<Document> | undefined {
  if (version === undefined && file.text.includes('yaml_version')) return undefined;
  const stack = newReading(file, version);
  const read = quickRead(file, stackPolicy(stack));
  if (read === undefined) return undefined;
  const { root, keys } = read;
  return outcome(
    { file, root, keys, isWhole: !stack.hasInclude, aliases: [], doubled: stack.doubled, yamlVersion: version },
    stack.problems.all(),
  );
}

function newReading(file: SourceFile, version: YamlVersion | undefined): StackReading {
  return {
    file,
    reading: version ?? '1.2, undecided',
    problems: collectProblems(file),
    hasInclude: false,
    aliases: [],
    doubled: [],
    lostItem: lostItems(),
  };
}

interface Readable {
  readonly events: readonly Event[];
  readonly version: YamlVersion | undefined;
  readonly mistake: Diagnostic | undefined;
}

function buildDocument(file: SourceFile, { events, version, mistake }: Readable): Outcome<Document> {
  const stack = newReading(file, version);
  if (mistake) stack.problems.report(mistake);
  const root = readNodes(file, events, stackPolicy(stack));
  const isEmpty = root?.kind === 'null' && root.start === root.end;
  const isWhole = !stack.hasInclude;
  return outcome(
    {
      file,
      root: isEmpty ? undefined : root,
      isWhole,
      aliases: stack.aliases,
      doubled: stack.doubled,
      yamlVersion: version,
    },
    stack.problems.all(),
  );
}

/** What can be refused without reading: too large a file, or one that is not text. */
function refuse(file: SourceFile): Diagnostic | undefined {
  const { length } = file.text;
  if (length > limits.fileLength) return say.tooLarge(startOf(file), { length, limit: limits.fileLength });
  const unreadable = file.text.indexOf('\uFFFD');
  return unreadable < 0 ? undefined : say.notUtf8(span(file, unreadable, unreadable + 1), {});
}
