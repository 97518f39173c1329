import { readTemplate, type TemplatePart } from './template.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * An expression on one line, with the spaces that `terraform fmt` leaves as they are; undefined when it cannot be told apart
 * into words (comments, heredocs, mistakes), so that it must stay as it is written.
 */
export function formatExpression(source: string): string | undefined {
  // Nearly all are addresses, which have nothing to format.
  if (/^[\w.-]+$/.test(source)) return source;
  const tokens = tokensOf(source);
  if (!tokens) return undefined;
  const words = onOneLine(tokens);
  const texts = words.map((token, index) => {
    const next = words[index + 1];
    const text = token.kind === 'quoted' ? formatQuoted(token.text) : token.text;
    return next && hasSpaceBetween(token, next, words[index - 1]) ? `${text} ` : text;
  });
  return texts.length === 0 ? undefined : texts.join('');
}

/** A part of a template that is no literal, with its braces and the marks that trim what stands beside it. */
export function formatSequence({ kind, text }: TemplatePart): string {
  const [, left = '', source = '', right = ''] = /^(~?)([\s\S]*?)(~?)$/.exec(text) ?? [];
  const [open, close] = [`${kind === 'expression' ? '$' : '%'}{${left}`, `${right}}`];
  const inside = formatExpression(source) ?? source;
  return `${open}${inside.startsWith('{') ? ' ' : ''}${inside}${inside.endsWith('}') ? ' ' : ''}${close}`;
}

function formatQuoted(text: string): string {
  const inside = text.slice(1, -1);
  return `"${readTemplate(inside).map(formatPart).join('')}"`;
}

function formatPart(part: TemplatePart): string {
  return part.kind === 'literal' ? part.text : formatSequence(part);
}

/** Line ends separate the members of an object, and mean nothing elsewhere. */
function onOneLine(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ kind }) => kind === 'line')) return tokens;
  const words: Token[] = [];
  const inObject: boolean[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'open') inObject.push(token.text === '{' && !isRepetition(tokens, index));
    if (token.kind === 'close') inObject.pop();
    if (token.kind !== 'line') words.push(token);
    else if (inObject.at(-1) && separates(words.at(-1), followingWord(tokens, index)))
      words.push({ kind: 'mark', text: ',' });
  }
  return words;
}

/** Whether `{` opens `{ for … }`, in which line ends mean nothing. */
function isRepetition(tokens: readonly Token[], index: number): boolean {
  return followingWord(tokens, index)?.text === 'for';
}

function followingWord(tokens: readonly Token[], index: number): Token | undefined {
  let at = index + 1;
  while (tokens[at]?.kind === 'line') at++;
  return tokens[at];
}

function separates(before: Token | undefined, after: Token | undefined): boolean {
  return before?.text !== '{' && before?.text !== ',' && after?.text !== '}' && after?.text !== ',';
}

/** After these a minus sign belongs to what follows. */
const beforeNegation: ReadonlySet<string> = new Set('( { [ = : , ? + * / % - == != > >= < <= && ||'.split(' '));

/** The rules of hclwrite's formatter, in its order: the first that fits decides. */
function hasSpaceBetween(token: Token, next: Token, before: Token | undefined): boolean {
  const [left, right] = [token.text, next.text];
  if (token.kind === 'name' && (right === '(' || right === '::')) return false;
  if (left === '::' && next.kind === 'name') return false;
  if (left === '.' || right === '.' || right === ',' || right === '...') return false;
  if (left === ',') return true;
  if (left === 'in' && before?.kind === 'name') return true;
  if (right === '[' && (token.kind === 'name' || token.kind === 'number' || token.kind === 'close')) return false;
  if (left === '!') return false;
  if (left === '-') return before !== undefined && !beforeNegation.has(before.text);
  if (left === '{' || right === '}') return !(left === '{' && right === '}');
  return token.kind !== 'open' && next.kind !== 'close';
}
