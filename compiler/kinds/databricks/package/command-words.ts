/**
 * The words of a command, as the original splits them at blanks; quotes keep blanks together. No shell reads them, so `$HOME`, `*` and `&&` mean
 * nothing. Undefined when a quote is never closed.
 */
export function commandWords(command: string): readonly string[] | undefined {
  const words: string[] = [];
  const pattern = /\s*((?:[^\s'"]+|'[^']*'|"[^"]*")+)/gy;
  const text = command.trim();
  while (pattern.lastIndex < text.length) {
    const word = pattern.exec(text)?.[1];
    if (word === undefined) return undefined;
    words.push(word.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''));
  }
  return words;
}
