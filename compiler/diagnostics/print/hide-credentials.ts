import type { SourceFile } from '../../source/source-file.ts';
import { credentialsInText, withoutPlaceholders } from '../../util/credentials-in-text.ts';
import type { Part } from '../../util/text-part.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { guessCredentials } from './guess-credentials.ts';

/**
 * The text of `file` with credentials replaced by asterisks, at the same offsets: what stands in a code frame ends in the logs of
 * build machines. Hidden are the places that diagnostics point at as credentials, and those that the file's tree names
 * (`SourceFile.credentials`). A text without a tree shows less: what could be one is hidden.
 */
export function hideCredentials(file: SourceFile, diagnostics: readonly Diagnostic[]): SourceFile {
  const parts: Part[] = file.credentials ? [...file.credentials] : [...guessCredentials(file.text)];
  for (const { at, hidesText } of diagnostics)
    if (hidesText && at.file.name === file.name && at.file.text === file.text)
      for (const part of withoutPlaceholders(file.text, at)) parts.push(part);
  return parts.length === 0 ? file : { name: file.name, text: masked(file.text, parts) };
}

/** The text with asterisks for all characters of the parts but blanks, line breaks and quotes. */
function masked(text: string, parts: readonly Part[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of [...parts].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    pieces.push(text.slice(done, from), text.slice(from, end).replace(/[^\s"']/g, '*'));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** A short text of a user as a message may repeat it: without the credentials that can be told by their look. */
export function withoutCredentials(text: string): string {
  const parts = credentialsInText(text);
  return parts.length === 0 ? text : masked(text, parts);
}
