import type { UrlPieces } from './parse-url.ts';
import { escapeUrl } from './percent.ts';

/** The URL of `pieces`, byte strings all. See https://pkg.go.dev/net/url#URL.String. */
export function printUrl(pieces: UrlPieces): string {
  const { scheme, opaque, query, fragment } = pieces;
  const head = scheme === '' ? '' : `${scheme}:`;
  const middle = opaque === '' ? hierarchy(pieces) : opaque;
  return (
    head + middle + (query === '' ? '' : `?${query}`) + (fragment === '' ? '' : `#${escapeUrl(fragment, 'fragment')}`)
  );
}

function hierarchy(pieces: UrlPieces): string {
  const authority = authorityOf(pieces);
  const path = pieces.path === '*' ? '*' : escapeUrl(pieces.path, 'path');
  if (path !== '' && !path.startsWith('/') && pieces.host !== '') return `${authority}/${path}`;
  const first = path.split('/', 1)[0] ?? '';
  // A colon in the first segment would be taken for a scheme.
  const guard = authority === '' && pieces.scheme === '' && first.includes(':') ? './' : '';
  return authority + guard + path;
}

function authorityOf({ scheme, host, path, userinfo }: UrlPieces): string {
  if (scheme === '' && host === '' && userinfo === undefined) return '';
  const slashes = host !== '' || path !== '' || userinfo !== undefined ? '//' : '';
  return slashes + (userinfo === undefined ? '' : `${userinfo}@`) + escapeUrl(host, 'host');
}
