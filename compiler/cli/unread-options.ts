import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { dialectDiagnostics as say } from '../dialects/diagnostics.ts';
import type { DialectName } from '../dialects/dialect.ts';
import type { Span } from '../source/span.ts';
import type { Invocation } from './invocation.ts';

/** What a compilation starts from: a stack of ours, or a file of a dialect. */
export type Language = 'stack' | DialectName;

/** In the words of messages. */
const spoken: Readonly<Record<Language, string>> = {
  stack: 'stacks',
  'databricks-bundle': 'Databricks bundles',
  dataiku: 'projects of Dataiku',
  dataos: 'manifests of DataOS',
};

/** Options that say something to some languages only; every other option of a command that compiles is for all of them. */
export const readBy: ReadonlyMap<string, readonly Language[]> = new Map<string, readonly Language[]>([
  ['no-environment', ['stack', 'dataos']],
  ['syntax', ['stack', 'databricks-bundle']],
  ['paths', ['stack', 'databricks-bundle']],
  ['profile', ['stack', 'dataos']],
  ['resolve', ['stack', 'dataos']],
  ['stamp', ['stack', 'dataos']],
  ['resolved', ['databricks-bundle']],
  ['files', ['databricks-bundle']],
  ['state', ['databricks-bundle']],
  ['skip', ['databricks-bundle']],
  ['disable-interpolation', ['stack', 'dataos']],
  ['var-file', ['stack']],
  ['set', ['stack', 'databricks-bundle']],
  ['inherit-env', ['stack']],
]);

/** An option of the command line that not every language reads. */
export interface LimitedOption {
  /** As it was written, without its value. */
  readonly option: string;
  readonly at: Span;
  readonly languages: readonly Language[];
}

/** The options of an invocation that not every language reads. */
export function limitedOptions({ options }: Invocation): readonly LimitedOption[] {
  return [...readBy].flatMap(([name, languages]) =>
    (options.get(name) ?? []).map(({ text, at }) => ({ option: asWritten(name, text), at, languages })),
  );
}

/** `--set project.name`: which of several, but not what it gives. */
function asWritten(name: string, text: string): string {
  return name === 'set' ? `--set ${text.split('=')[0]}` : `--${name}`;
}

/** The options that none of the compiled languages reads, so that nothing is dropped without a word: STK2222. */
export function unreadOptions(given: readonly LimitedOption[], compiled: ReadonlySet<Language>): readonly Diagnostic[] {
  const unread = given.filter(({ languages }) => !languages.some((language) => compiled.has(language)));
  const found = [...compiled].map((language) => spoken[language]).join(' and ');
  return unread.map(({ option, at, languages }) =>
    say.optionUnread(at, { option, readers: languages.map((language) => spoken[language]).join(' and '), found }),
  );
}
