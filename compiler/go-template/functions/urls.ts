import { failure, type Result, type TemplateFunction, templateFunction } from '../function.ts';
import { fromByteString, toByteString } from '../text/byte-string.ts';
import { kindName } from '../type-name.ts';
import { hostname, parseUrl } from '../url/parse-url.ts';
import { printUrl } from '../url/print-url.ts';
import { type GoMap, map } from '../value.ts';

/** URLs: https://masterminds.github.io/sprig/url.html. */
export const urlFunctions: readonly TemplateFunction[] = [
  templateFunction('urlParse', { takes: ['string'], call: ([text]) => parse(text) }),
  templateFunction('urlJoin', { takes: ['map'], call: ([pieces]) => join(pieces) }),
];

function parse(text: string): Result {
  const url = parseUrl(toByteString(text));
  if ('reason' in url) return failure(`unable to parse url: ${url.reason}`);
  const { scheme, host, path, query, opaque, fragment, userinfo = '' } = url;
  const pieces = { scheme, host, hostname: hostname(host), path, query, opaque, fragment, userinfo };
  return map(Object.entries(pieces).map(([name, piece]) => [name, fromByteString(piece)] as const));
}

const names = ['scheme', 'host', 'path', 'query', 'opaque', 'fragment', 'userinfo'] as const;

function join(pieces: GoMap): Result {
  const texts = new Map<string, string>();
  for (const name of names) {
    const piece = pieces.entries.get(name);
    if (piece === null) return failure('runtime error: invalid memory address or nil pointer dereference');
    if (piece !== undefined && typeof piece !== 'string')
      return failure(`unable to parse ${name} key, must be of type string, but ${kindName(piece)} found`);
    texts.set(name, toByteString(piece ?? ''));
  }
  const text = (name: (typeof names)[number]) => texts.get(name) ?? '';
  const userinfo = readUserinfo(text('userinfo'));
  if (typeof userinfo === 'object') return userinfo;
  const [scheme, host, path, query] = [text('scheme'), text('host'), text('path'), text('query')];
  const url = { scheme, host, path, query, opaque: text('opaque'), fragment: text('fragment'), userinfo };
  return fromByteString(printUrl(url));
}

function readUserinfo(text: string): string | undefined | ReturnType<typeof failure> {
  if (text === '') return undefined;
  const url = parseUrl(`proto://${text}@host`);
  return 'reason' in url ? failure(`unable to parse userinfo in dict: ${url.reason}`) : url.userinfo;
}
