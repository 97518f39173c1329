/**
 * Text that means itself. In Terraform's templates `${` opens an expression and `%{` a directive; doubled, they are the two characters.
 * With `directives` the user writes directives of Terraform, which are then left alone.
 */
export function literalText(text: string, directives: boolean): string {
  if (!text.includes('{')) return text;
  const hasDirective = text.includes('%{');
  if (!hasDirective && !text.includes('${')) return text;
  // Replacing functions, because `$$` in a replacing text means one dollar sign.
  const escaped = text.replaceAll('${', () => '$${');
  return beforeExpressions(directives || !hasDirective ? escaped : escaped.replaceAll('%{', () => '%%{'));
}

/**
 * `template` where expressions or escapes of Terraform stand behind it: in its JSON syntax it reads none behind a carriage return without a line feed, so that one becomes an expression
 * itself, with the dollar signs in front of it.
 */
export function beforeExpressions(template: string): string {
  if (!template.includes('\r')) return template;
  return template.replace(/(?<!\$)(\$*)((?:\r(?!\n))+)/g, (_, dollars: string, returns: string) => {
    return `\${"${dollars}${'\\r'.repeat(returns.length)}"}`;
  });
}

/** `literal` in front of `${…}`: dollar signs at its end would turn that into an escape, so they become an expression themselves. */
export function beforeHole(literal: string): string {
  const text = literal.replace(/\$+$/, '');
  return text.length === literal.length ? literal : `${text}\${"${literal.slice(text.length)}"}`;
}

/**
 * A key of a mapping, which Terraform reads as a template too. Our own placeholders are not replaced in keys (STK2051), and stay the
 * characters that they are.
 */
export function keyText(key: string, directives: boolean): string {
  if (!key.includes('%{') && !key.includes('${')) return key;
  const text = directives ? key : key.replaceAll('%{', () => '%%{');
  return beforeExpressions(text.replace(/(?<!\$)\$\{(?=\{|\s*(?:vars?|resources)\s*[.[])/g, () => '$${'));
}

/** A key that is the characters that it is, and no template of Terraform. */
export function madeKey(key: string): string {
  return key.replaceAll('${', () => '$${');
}

/** A byte order mark in front of a text would be lost, because Terraform reads every text of a JSON document as a file of its own. */
export function withMark(template: string): string {
  return template.startsWith('\ufeff') ? `\${"\\uFEFF"}${template.slice(1)}` : template;
}
