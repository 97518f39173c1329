const space = '\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const one = new RegExp(`^[${space}]$`);
const around = new RegExp(`^[${space}]+|[${space}]+$`, 'g');

/** Whether `character` is white space to Go: https://pkg.go.dev/unicode#IsSpace. */
export function isSpace(character: string): boolean {
  return one.test(character);
}

/** `text` without white space at both ends. */
export function trimSpace(text: string): string {
  return text.replace(around, '');
}
