/**
 * Text that means itself. Pulumi's YAML reads `$$` as one dollar sign and `${` as the start of a reference, in values and in keys of
 * mappings, so dollar signs in front of either are doubled.
 */
export function literalText(text: string): string {
  // A replacing function, because `$$` in a replacing text means one dollar sign.
  return text.includes('$') ? text.replace(/\$(?=[${])/g, () => '$$') : text;
}

/** The same in front of a reference, whose dollar sign must not become a part of the text. */
export function beforeReference(text: string): string {
  return text.endsWith('$') ? `${literalText(text)}$` : literalText(text);
}
