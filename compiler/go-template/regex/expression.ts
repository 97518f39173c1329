import { RE2JS } from 're2js';
import { byteLength } from '../go-string.ts';

/** A compiled regular expression. `search` gives the offsets of the leftmost match from `start` on: pairs for the whole and each group. */
export interface Expression {
  readonly search: (text: string, start: number) => readonly number[] | undefined;
  readonly groups: ReadonlyMap<string, number>;
}

/** `(?<name>…)` came after Go 1.19. */
const laterSyntax = /(?<!\\)(?:\\\\)*\(\?</;

/**
 * Compiles RE2 syntax (https://pkg.go.dev/regexp/syntax): leftmost-first, no backreferences, time linear in the text. Gives the reason where the syntax is wrong.
 */
export function compileExpression(pattern: string): Expression | { readonly reason: string } {
  if (laterSyntax.test(pattern)) return { reason: `error parsing regexp: invalid or unsupported Perl syntax: \`(?<\`` };
  try {
    const compiled = RE2JS.compile(pattern);
    const groups = new Map<string, number>(Object.entries(compiled.namedGroups()));
    const count = compiled.groupCount();
    return { groups, search: (text, start) => search(compiled, text, { start, count }) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

interface Search {
  readonly start: number;
  readonly count: number;
}

function search(compiled: RE2JS, text: string, { start, count }: Search): readonly number[] | undefined {
  const matcher = compiled.matcher(text);
  if (!matcher.find(start)) return undefined;
  const offsets: number[] = [];
  for (let group = 0; group <= count; group++) offsets.push(matcher.start(group), matcher.end(group));
  return offsets;
}

/** At most `limit` matches, one after the other, none empty right behind another. See `Regexp.allMatches` of Go. */
export function* allMatches(expression: Expression, text: string, limit: number): Generator<readonly number[]> {
  let previousEnd = -1;
  let found = 0;
  for (let at = 0; found < limit && at <= text.length; ) {
    const match = expression.search(text, at);
    if (match === undefined) return;
    const [start = 0, end = 0] = match;
    const accepted = end !== at || start !== previousEnd;
    at = end === at ? end + Math.max(1, widthAt(text, at)) : end;
    previousEnd = end;
    if (accepted) {
      yield match;
      found++;
    }
  }
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** `text` with each match replaced. See `Regexp.replaceAll` of Go. */
export function replaceMatches(
  expression: Expression,
  text: string,
  replacement: (match: readonly number[]) => string,
): string {
  const parts: string[] = [];
  let lastEnd = 0;
  for (let at = 0; at <= text.length; ) {
    const match = expression.search(text, at);
    if (match === undefined) break;
    const [start = 0, end = 0] = match;
    parts.push(text.slice(lastEnd, start));
    if (end > lastEnd || start === 0) parts.push(replacement(match));
    lastEnd = end;
    const next = at + Math.max(1, widthAt(text, at));
    at = Math.max(next, end);
  }
  parts.push(text.slice(lastEnd));
  return parts.join('');
}

/** The most matches that a text can have, for Go's "all". */
export function allOf(text: string): number {
  return byteLength(text) + 1;
}
