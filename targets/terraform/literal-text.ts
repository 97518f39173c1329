/** Text that means itself: in Terraform's templates `${` opens an expression, and `$${` is the two characters. */
export function literalText(text: string): string {
  // A replacing function, because `$$` in a replacing text means one dollar sign.
  return text.includes('${') ? text.replaceAll('${', () => '$${') : text;
}
