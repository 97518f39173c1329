/**
 * A part of an expression in the target's own language: its source, a value of ours that was put into it, or what the target
 * knows by a name of its own (`var.token`, `each.key`).
 */
export interface ForeignPiece {
  readonly kind: 'source' | 'value' | 'name';
  readonly text: string;
}

/**
 * The expression that the pieces make. In a quoted text of it a value means itself, whatever characters it has: quotes,
 * backslashes, line ends, `${` and `%{` are escaped as Terraform wants it. Outside of quotes a value is part of the expression.
 */
export function foreignText(pieces: readonly ForeignPiece[]): string {
  const [only] = pieces;
  if (pieces.length === 1 && only?.kind === 'source') return only.text;
  const inside: string[] = [];
  let written = '';
  pieces.forEach(({ kind, text }, index) => {
    const isQuoted = inside.at(-1) === '"';
    if (kind === 'source') enter(text, inside);
    if (kind === 'source' || !isQuoted) written += text;
    else if (kind === 'name') written += `\${${text}}`;
    else written += between(written, escaped(text), opening(pieces[index + 1]));
  });
  return written;
}

/** Follows quotes and braces through the source: `inside` is what is open behind it, a text or an expression in one. */
function enter(source: string, inside: string[]): void {
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? '';
    if (inside.at(-1) !== '"') {
      if (character === '"' || character === '{') inside.push(character);
      else if (character === '}') inside.pop();
    } else if (character === '"') inside.pop();
    else if (character === '\\') at += 1;
    else if (/^(?:\$\$|%%)\{/.test(source.slice(at, at + 3))) at += 2;
    else if (/^[$%]\{/.test(source.slice(at, at + 2))) {
      inside.push('{');
      at += 1;
    }
  }
}

/** How what follows begins, as far as it could change what stands before it. */
function opening(next: ForeignPiece | undefined): string {
  return next?.kind === 'name' ? '${' : (next?.text.slice(0, 2) ?? '');
}

/** Where a value and its neighbour would make `${` or `%{` together, the value's part of that is an expression itself. */
function between(before: string, value: string, next: string): string {
  const front = value.startsWith('{') && /[$%]$/.test(before) ? `\${"{"}${value.slice(1)}` : value;
  const isOpened = next.startsWith('{') || next === '${' || next === '%{';
  return isOpened ? front.replace(/[$%]+$/, (end) => `\${"${end}"}`) : front;
}

const names: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escaped(value: string): string {
  const quoted = value.replace(/["\\\n\r\t]/g, (character) => names.get(character) ?? character);
  return quoted.replace(/[$%]\{/g, (found) => `${found[0]}${found}`);
}
