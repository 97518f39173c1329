import type { Span } from './span.ts';

/**
 * How a message may call the text `value` that stands at `at`: itself where it was written out, else the placeholder that stands in the source.
 * What a placeholder stands for may come from anywhere, and may be a secret.
 */
export function asWritten({ file, start, end }: Span, value: string): string {
  const written = file.text.slice(start, end);
  return written.includes('${') ? written.replace(/^(["'])(.*)\1$/s, '$2') : value;
}
