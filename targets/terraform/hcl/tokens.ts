import { endOfQuoted } from './template.ts';

/** One word of an expression in Terraform's language. */
export interface Token {
  readonly kind: 'name' | 'number' | 'quoted' | 'open' | 'close' | 'mark' | 'line';
  readonly text: string;
}

/** Longer marks come first. */
const mark = /\.\.\.|::|=>|==|!=|<=|>=|&&|\|\||[-+*/%!<>=?:.,&|~]/y;
const name = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\r]+/y;

/** The words of `source`; undefined where it has comments, heredocs or anything that is no word, or brackets that do not match. */
export function tokensOf(source: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const open: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0];
    at += text?.length ?? 0;
    return text;
  };
  while (at < source.length) {
    if (take(space) !== undefined) continue;
    const token = nextToken(source, at, take);
    if (!token || !isBalanced(token, open)) return undefined;
    if (token.kind === 'quoted' || token.kind === 'open' || token.kind === 'close' || token.kind === 'line')
      at += token.text.length;
    tokens.push(token);
  }
  return open.length === 0 ? tokens : undefined;
}

function nextToken(source: string, at: number, take: (pattern: RegExp) => string | undefined): Token | undefined {
  const character = source[at] ?? '';
  if (character === '\n') return { kind: 'line', text: character };
  if ('([{'.includes(character)) return { kind: 'open', text: character };
  if (')]}'.includes(character)) return { kind: 'close', text: character };
  if (character === '"') {
    const end = endOfQuoted(source, at + 1);
    return end === undefined ? undefined : { kind: 'quoted', text: source.slice(at, end + 1) };
  }
  if (/^(?:#|\/\/|\/\*|<<)/.test(source.slice(at, at + 2))) return undefined;
  const word = take(name);
  if (word !== undefined) return { kind: 'name', text: word };
  const digits = take(number);
  if (digits !== undefined) return { kind: 'number', text: digits };
  const sign = take(mark);
  return sign === undefined ? undefined : { kind: 'mark', text: sign };
}

function isBalanced({ kind, text }: Token, open: string[]): boolean {
  if (kind === 'open') open.push(text);
  return kind !== 'close' || pairs.get(text) === open.pop();
}

const pairs: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);
