/** The character classes of Go's template lexer. */

/** The trim set of `{{-`: exactly space, tab, carriage return and newline. */
export function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}

/** Letters, decimal digits of any script, and `_`. */
export function isWordCharacter(character: string): boolean {
  return /^[\p{L}\p{Nd}_]$/u.test(character);
}

/** The whole character (not the UTF-16 unit) at `offset`, or `''` at the end. */
export function characterAt(text: string, offset: number): string {
  const point = text.codePointAt(offset);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** The offset after the run of spaces that starts at `offset`. */
export function afterSpaces(text: string, offset: number): number {
  let at = offset;
  while (isSpace(text[at])) at++;
  return at;
}

/** The offset before the run of spaces that ends at `offset`, not below `least`. */
export function beforeSpaces(text: string, offset: number, least: number): number {
  let at = offset;
  while (at > least && isSpace(text[at - 1])) at--;
  return at;
}
