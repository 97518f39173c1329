import type { Report } from '../diagnostics/outcome.ts';
import type { Span } from '../source/span.ts';
import { expandDiagnostics as say } from './diagnostics.ts';
import type { Work } from './work.ts';

/**
 * What kinds make must not be written over what others make: STK3170. Letter case does not count, because on some systems it does not. The same
 * file twice is one, and so is a package that several blocks upload.
 */
export function checkMadeFiles({ files, builds }: Pick<Work, 'files' | 'builds'>, report: Report): void {
  if (files.length + builds.length < 2) return;
  const first = new Map<string, { readonly content: string; readonly at: Span }>();
  const made = [
    ...files.map(({ path, text, at }) => ({ path, content: text, at })),
    ...builds.map(({ path, folder, command, at }) => ({ path, content: JSON.stringify([folder, command]), at })),
  ];
  for (const { path, content, at } of made) {
    const key = path.normalize('NFC').toLowerCase();
    const known = first.get(key);
    if (!known) first.set(key, { content, at });
    else if (known.content !== content) report(say.madeTwice(at, { path }, [{ at: known.at, note: 'the other one' }]));
  }
}
