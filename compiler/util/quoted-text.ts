const named: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\\', '\\\\'],
]);

/** A text as Python's `repr` shows it: in single quotes, or in double ones when only single ones are inside. */
export function quotedText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inside = text.replace(/[\\\p{C}\p{Z}'"]/gu, (character) => {
    if (character === ' ' || character === '"') return character;
    if (character === "'") return quote === "'" ? "\\'" : character;
    return named.get(character) ?? codeText(character);
  });
  return quote + inside + quote;
}

/** The code of a character as an escape: `\x07`, `\u2028`, `\U0001f600`. */
export function codeText(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}
