import type { JsonTree } from './json-tree.ts';

export interface JsonStyle {
  /** Whether `<`, `>` and `&` are escaped, as Go does by default. */
  readonly escapeHtml: boolean;
  /** Blanks per level; 0 writes everything on one line. */
  readonly indent: number;
}

/** The JSON text of `tree`, byte for byte as Go's `encoding/json` writes it. */
export function printJson(tree: JsonTree, style: JsonStyle): string {
  const parts: string[] = [];
  print(tree, '\n', { style, parts });
  return parts.join('');
}

interface Printing {
  readonly style: JsonStyle;
  readonly parts: string[];
}

function print(tree: JsonTree, line: string, printing: Printing): void {
  const { parts, style } = printing;
  if (tree === null || typeof tree === 'boolean') parts.push(String(tree));
  else if (typeof tree === 'string') parts.push(quoteJson(tree, style.escapeHtml));
  else if (tree.kind === 'number') parts.push(tree.text);
  else if (tree.kind === 'array')
    printItems('[]', tree.items, { line, printing, each: (item, at) => print(item, at, printing) });
  else {
    const each = ([key, value]: readonly [string, JsonTree], at: string) => {
      parts.push(quoteJson(key, style.escapeHtml), style.indent > 0 ? ': ' : ':');
      print(value, at, printing);
    };
    printItems('{}', tree.members, { line, printing, each });
  }
}

interface Items<Item> {
  readonly line: string;
  readonly printing: Printing;
  readonly each: (item: Item, line: string) => void;
}

function printItems<Item>(brackets: string, items: readonly Item[], { line, printing, each }: Items<Item>): void {
  const { parts, style } = printing;
  const [open = '', close = ''] = brackets;
  parts.push(open);
  const inner = style.indent > 0 ? line + ' '.repeat(style.indent) : '';
  items.forEach((item, at) => {
    parts.push(at > 0 ? ',' : '', inner);
    each(item, inner);
  });
  parts.push(items.length > 0 && style.indent > 0 ? line : '', close);
}

const escaped = /["\\\u0000-\u001f\u2028\u2029]|\p{Cs}/gu;
const escapedWithHtml = /["\\\u0000-\u001f\u2028\u2029<>&]|\p{Cs}/gu;

function quoteJson(text: string, escapeHtml: boolean): string {
  return `"${text.replace(escapeHtml ? escapedWithHtml : escaped, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  switch (character) {
    case '"':
    case '\\':
      return `\\${character}`;
    case '\n':
      return '\\n';
    case '\r':
      return '\\r';
    case '\t':
      return '\\t';
    default:
      // A byte that is no valid UTF-8 is written as the escaped replacement character.
      return /\p{Cs}/u.test(character) ? '\\ufffd' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  }
}
