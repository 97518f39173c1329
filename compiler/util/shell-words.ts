/** The words of a command line as a POSIX shell splits them: quotes and backslashes, but no variables. What is open at the end is closed there. */
export function shellWords(line: string): readonly string[] {
  const words: string[] = [];
  const word = /(?:[^\s'"\\]|\\[\s\S]|'[^']*'?|"(?:[^"\\]|\\[\s\S])*"?)+/g;
  for (const [text] of line.matchAll(word)) words.push(unquoted(text));
  return words;
}

function unquoted(word: string): string {
  return word.replace(/'([^']*)'?|"((?:[^"\\]|\\[\s\S])*)"?|\\([\s\S])/g, (_, single, double, escaped) => {
    if (single !== undefined) return String(single);
    if (double !== undefined) return String(double).replace(/\\(["\\])/g, '$1');
    return String(escaped);
  });
}

/** One word in the form in which a POSIX shell reads it back. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
}
