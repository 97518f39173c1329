/**
 * TypeScript without what is not code: comments and the insides of texts, templates and regular expressions become blanks.
 * Length and line breaks stay, so that places in the result are places in the file.
 */
export function mask(text: string): string {
  let result = '';
  let at = 0;
  /** Depth of braces in each open `${ }`; a `}` at depth 0 goes back into the template around it. */
  const holes: number[] = [];
  while (at < text.length) {
    const end = endOfToken(text, at, result);
    const token = text.slice(at, end);
    const first = token.charAt(0);
    const hole = holes.length - 1;
    if (first === '{' && hole >= 0) holes[hole] = (holes[hole] ?? 0) + 1;
    if (first === '}' && hole >= 0) {
      if (holes[hole] === 0) {
        holes.pop();
        const rest = endOfTemplate(text, end);
        result += `}${blank(text.slice(end, rest))}`;
        if (text.slice(rest - 2, rest) === '${') holes.push(0);
        at = rest;
        continue;
      }
      holes[hole] = (holes[hole] ?? 0) - 1;
    }
    if (first === '`' && token.endsWith('${')) holes.push(0);
    result += token.length === 1 ? token : masked(token);
    at = end;
  }
  return result;
}

function masked(token: string): string {
  const first = token.charAt(0);
  if (/[\w$]/.test(first)) return token;
  if (first === '"' || first === "'") return first + blank(token.slice(1, -1)) + first;
  return blank(token);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** The end of the word, text, comment, template piece, regular expression or single character that starts at `at`. */
function endOfToken(text: string, at: number, before: string): number {
  const two = text.slice(at, at + 2);
  if (two === '//') return match(/[^\n]*/y, text, at);
  if (two === '/*') return match(/\/\*[\s\S]*?(?:\*\/|$)/y, text, at);
  switch (text.charAt(at)) {
    case "'":
      return match(/'(?:[^'\\\n]|\\[\s\S])*'?/y, text, at);
    case '"':
      return match(/"(?:[^"\\\n]|\\[\s\S])*"?/y, text, at);
    case '`':
      return endOfTemplate(text, at + 1);
    case '/': {
      // A slash behind a value divides; anywhere else it starts a regular expression.
      const divides =
        /(?:[\w$)\]'"`}])\s*$/.test(before.slice(-40)) && !/\b(?:return|case|typeof|of|in)\s*$/.test(before.slice(-40));
      return divides ? at + 1 : match(/\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y, text, at);
    }
    default:
      return match(/[\w$]+/y, text, at);
  }
}

/** Behind the closing backtick, or behind the next `${`. */
function endOfTemplate(text: string, at: number): number {
  return match(/(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{|$)/y, text, at);
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex > at ? pattern.lastIndex : at + 1;
}
