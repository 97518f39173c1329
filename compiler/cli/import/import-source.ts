import type { Outcome } from '../../diagnostics/outcome.ts';
import type { Span } from '../../source/span.ts';
import type { Session } from '../command.ts';
import type { Argument, Invocation } from '../invocation.ts';
import type { Option } from '../option.ts';

/** One thing that `stackc import --from NAME` brings into a stack. To add one: a row in `import-sources.ts`. */
export interface ImportSource {
  /** What `--from` names: `bundle`. */
  readonly name: string;
  /** Half a sentence for help: what it reads. */
  readonly help: string;
  /** Options that only this source reads; names are unique over all sources. */
  readonly options: readonly Option[];
  /** Whether a file or folder is of it, for when nobody says `--from`. Looks at names first. */
  readonly recognizes: (path: string, session: Session) => boolean;
  /** Reads what is there; undefined after a mistake. Writes nothing: `stackc import` does that for every source. */
  readonly read: (request: ImportRequest) => ReadOutcome | Promise<ReadOutcome>;
}

/** What was read, and after a mistake the exit code, where it is not that of a mistake in a stack. */
export type ReadOutcome = Outcome<Imported | undefined> & { readonly code?: number };

export interface ImportRequest {
  /** The file or folder, relative to where stackc was started; `at` is where the command line says so. */
  readonly path: Argument;
  readonly invocation: Invocation;
  readonly session: Session;
}

/** What an import makes. */
export interface Imported {
  /** Where the files go when nobody says `-o`: a folder, relative to where stackc was started. */
  readonly folder: string;
  /** Paths relative to that folder; the stack file is the first. */
  readonly files: readonly ImportedFile[];
  readonly report: readonly ReportLine[];
  /** What is to be done when the files are there; answers what it did, for people. @param folder where they went. */
  readonly finish?: (folder: string) => Promise<Outcome<string>>;
}

export interface ImportedFile {
  readonly path: string;
  readonly text: string;
}

/** What became of one field, in the words of the report. */
export type Fate = 'mapped' | 'kept' | 'renamed' | 'moved' | 'approximated' | 'not supported';

export const fates: readonly Fate[] = ['mapped', 'kept', 'renamed', 'moved', 'approximated', 'not supported'];

/** One line of the report: each field that was read has one. */
export interface ReportLine {
  readonly fate: Fate;
  /** The field, as its own format names it: `resources.jobs.ingest.tasks[0].task_key`. */
  readonly field: string;
  /** Where it is in the stack; undefined when it is not there. */
  readonly becomes?: string | undefined;
  /** One sentence; always there where something is approximated or not supported. */
  readonly why?: string | undefined;
  readonly at?: Span | undefined;
}
