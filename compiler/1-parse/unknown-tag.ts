import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { closest } from '../util/did-you-mean.ts';
import type { WrittenTag } from '../yaml/read/policy.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { coreTags, includeTags } from './tags.ts';

/** What other tools and languages call these tags. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['include', '!use'],
  ['import', '!use'],
  ['file', '!use'],
  ['merge', '!update'],
  ['append', '!extend'],
  ['concat', '!extend'],
  ['flatten', '!extend'],
  ['override', '!update'],
  ['string', '!!str'],
  ['integer', '!!int'],
  ['number', '!!float'],
  ['boolean', '!!bool'],
  ['date', '!!timestamp'],
  ['list', '!!seq'],
  ['dict', '!!map'],
]);

/** STK1045, with the tag that was probably meant. */
export function unknownTag({ raw, at }: WrittenTag): Diagnostic {
  const known = [...includeTags, ...coreTags.map((name) => `!!${name}`)];
  const word = raw.replace(/^!+/, '').toLowerCase();
  const [, tag, path] = /^(!(?:use|extend|update)):?(.+)$/.exec(raw) ?? [];
  if (tag !== undefined && path !== undefined && /[./]/.test(path))
    return say.unknownTag(at, { tag: raw, suggestion: ` Write "${tag} ${path}", with a blank.` });
  const meant = otherNames.get(word) ?? closest(raw, known);
  const suggestion =
    meant === undefined
      ? ' The tags are "!use", "!extend" and "!update"; text that begins with "!" stands in quotes.'
      : ` Did you mean "${meant}"?`;
  return say.unknownTag(at, { tag: raw, suggestion });
}
