import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import { closest } from '../util/did-you-mean.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { coreTags, includeTags } from './tags.ts';

/** STK1045, with the tag that was probably meant. Other tools call `!use` by other names. */
export function unknownTag(at: Span, raw: string): Diagnostic {
  const known = [...includeTags, ...coreTags.map((name) => `!!${name}`)];
  const meant = /^!+(include|import|file|inc|load|read)/i.test(raw) ? '!use' : closest(raw, known);
  const suggestion =
    meant === undefined ? ' The tags are "!use", "!extend" and "!update".' : ` Did you mean "${meant}"?`;
  return say.unknownTag(at, { tag: raw, suggestion });
}
