/**
 * Terraform's templates: text with `${expression}` and `%{directive}` in it. Doubled, `$${` and `%%{` are the two characters, so of several
 * dollar signs in front of a brace the last two are always such an escape.
 * https://developer.hashicorp.com/terraform/language/expressions/strings
 */

/** A stretch of a template: text, escapes included, or what stands between the braces. */
export interface TemplatePart {
  readonly kind: 'literal' | 'expression' | 'directive';
  readonly text: string;
}

/** The parts of `template`. A sequence that is not closed is text, as far as it goes. */
export function readTemplate(template: string): readonly TemplatePart[] {
  if (!hasSequence(template)) return [{ kind: 'literal', text: template }];
  const parts: TemplatePart[] = [];
  let from = 0;
  const opening = /(?<!\$)\$\{|(?<!%)%\{/g;
  for (let found = opening.exec(template); found; found = opening.exec(template)) {
    const start = found.index;
    const end = endOfSequence(template, start + 2);
    if (end === undefined) break;
    if (start > from) parts.push({ kind: 'literal', text: template.slice(from, start) });
    parts.push({ kind: found[0] === '${' ? 'expression' : 'directive', text: template.slice(start + 2, end) });
    from = end + 1;
    opening.lastIndex = from;
  }
  if (from < template.length) parts.push({ kind: 'literal', text: template.slice(from) });
  return parts;
}

/** Whether there may be more in `text` than literal characters. */
export function hasSequence(text: string): boolean {
  return text.includes('${') || text.includes('%{');
}

/** Where the brace stands that closes the sequence whose inside begins at `from`. Braces in quoted texts do not count. */
function endOfSequence(text: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfQuoted(text, at + 1);
      if (end === undefined) return undefined;
      at = end;
    } else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at;
  }
  return undefined;
}

/** Where the quotation mark stands that closes the quoted template whose inside begins at `from`. */
export function endOfQuoted(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '"') return at;
    else if ((character === '$' || character === '%') && text[at + 1] === '{' && text[at - 1] !== character) {
      const end = endOfSequence(text, at + 2);
      if (end === undefined) return undefined;
      at = end;
    }
  }
  return undefined;
}
