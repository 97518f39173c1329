import { quotedInclude } from '../../schema/way-out.ts';
import type { Span } from '../../source/span.ts';

/** `name:load` and `name = load` are texts to YAML, and so is the path of a file without `!use`. */
export function fieldFrom(at: Span): string {
  const { file, start, end } = at;
  const include = quotedInclude(at);
  if (include !== undefined) return ` Take the quotes away: ${include}`;
  const [path] = /^[\w./-]{1,80}\.(?:ya?ml|json)$/.exec(file.text.slice(start, end)) ?? [];
  if (path !== undefined) return ` Write "!use ${path}".`;
  const [, key, sign = ''] = /^(\w{1,40})(:|\s*=)\s*\S/.exec(file.text.slice(start, end)) ?? [];
  if (key === undefined) return '';
  return sign === ':'
    ? ` Write a blank behind the colon: "${key}: …".`
    : ` Write "${key}: …" instead of "${key}${sign} …".`;
}
