/** One `{{ name }}` in a text of a base job template (specs/prefect §8.1). */
export interface Placeholder {
  readonly name: string;
  /** As it stands in the text, with its braces. */
  readonly text: string;
  readonly kind: 'standard' | 'variable' | 'block' | 'environment';
}

const pattern = /\{\{\s*([\p{L}\p{N}_.\-[\]$]+)\s*\}\}/gu;

/** The placeholders of a text in their order. Anything else between braces is text. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  return [...text.matchAll(pattern)].map(([whole, name = '']) => ({ name, text: whole, kind: kindOf(name) }));
}

/** `text` with each placeholder replaced; what `replace` answers with undefined stays. One pass: what is put in is not looked at again. */
export function replacePlaceholders(text: string, replace: (placeholder: Placeholder) => string | undefined): string {
  return text.replace(pattern, (whole, name: string) => replace({ name, text: whole, kind: kindOf(name) }) ?? whole);
}

/** The placeholder that is the whole text; undefined when there is more than that, or none. */
export function wholePlaceholder(text: string): Placeholder | undefined {
  const [first] = placeholdersIn(text);
  return first?.text === text ? first : undefined;
}

function kindOf(name: string): Placeholder['kind'] {
  if (name.startsWith('prefect.blocks.')) return 'block';
  if (name.startsWith('prefect.variables.')) return 'variable';
  return name.startsWith('$') ? 'environment' : 'standard';
}
