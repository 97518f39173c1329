/** An expression of Terraform without the texts in it that have no expressions of their own: words in them are nothing but words. */
export function withoutTexts(expression: string): string {
  return expression.replace(/"(?:[^"\\$]|\\.|\$(?!\{))*"/g, '""');
}
