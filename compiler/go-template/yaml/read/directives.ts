import { fail } from './cursor.ts';
import { nextToken, peekToken } from './scanner.ts';
import type { Scanner } from './scanner-state.ts';
import type { Token } from './token.ts';

/** Reads `%YAML`, `%TAG` and the `---` behind them; says whether there was one. Fills the tag handles. */
export function readDirectives(scanner: Scanner, handles: Map<string, string>): boolean {
  let versions = 0;
  for (let token = peekToken(scanner); token.kind === 'version' || token.kind === 'tag directive'; ) {
    if (token.kind === 'version') checkVersion(scanner, token, ++versions);
    else if (handles.has(token.value)) fail(scanner.cursor, 'found duplicate %TAG directive', token.at.line);
    else handles.set(token.value, token.suffix);
    nextToken(scanner);
    token = peekToken(scanner);
  }
  for (const [handle, prefix] of [['!', '!'] as const, ['!!', 'tag:yaml.org,2002:'] as const]) {
    if (!handles.has(handle)) handles.set(handle, prefix);
  }
  if (peekToken(scanner).kind !== 'document start') return false;
  nextToken(scanner);
  return true;
}

function checkVersion(scanner: Scanner, { value, suffix, at }: Token, count: number): void {
  if (count > 1) fail(scanner.cursor, 'found duplicate %YAML directive', at.line);
  if (value !== '1' || suffix !== '1') fail(scanner.cursor, 'found incompatible YAML document', at.line);
}

/** The whole tag, or undefined for an unknown handle. */
export function resolveTag({ value: handle, suffix }: Token, handles: ReadonlyMap<string, string>): string | undefined {
  if (handle === '') return suffix;
  const prefix = handles.get(handle);
  return prefix === undefined ? undefined : prefix + suffix;
}
