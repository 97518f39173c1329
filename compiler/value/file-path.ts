import { placeOf } from '../source/span.ts';
import type { Str } from './literal.ts';
import type { FilePath } from './value.ts';

/** The file that a text means where a path is due. One on this machine or behind a scheme (`dbfs:/…`) stays text: it does not lead to a file beside the stack. */
export function filePath(text: Str): Str | FilePath {
  const isElsewhere = text.value === '' || /^(?:[/~]|[A-Za-z][\w+.-]*:)/.test(text.value);
  if (isElsewhere) return text;
  const { value: path, credential } = text;
  return { ...placeOf(text), kind: 'file', origin: 'stack', path, ...(credential && { credential }) };
}
