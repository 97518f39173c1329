import type { Report } from '../../diagnostics/outcome.ts';
import type { Span } from '../../source/span.ts';
import { folderOf, joinPath } from '../../util/path.ts';
import type { ExpandEnv } from '../kind.ts';
import { dataosDiagnostics as say } from './diagnostics.ts';

/** The text of a local file, whose path counts from the folder of the file that names it. Diagnostics: STK3449, and why it cannot be read. */
export function readLocal(
  { path, key, at }: { readonly path: string; readonly key: string; readonly at: Span },
  { read, report }: { readonly read: ExpandEnv['read']; readonly report: Report },
): string | undefined {
  const { value: text, diagnostics } = read(joinPath(folderOf(at.file.name), path));
  for (const diagnostic of diagnostics) report(diagnostic);
  if (text === undefined && diagnostics.length === 0) report(say.noFile(at, { path, key }));
  return text;
}
