/**
 * The source of a regular expression (flag `u`) for one character of a class in a pattern of paths: `a-z_` of `[a-z_]`. A range that runs backwards holds nothing, as in Go and Python,
 * where JavaScript refuses the whole expression.
 */
export function characterClass(set: string, isNegated: boolean): string {
  const parts = [...set.matchAll(/([\s\S])-([\s\S])|[\s\S]/gu)].map(([one, first, last]) => {
    if (first === undefined || last === undefined) return literal(one);
    return (first.codePointAt(0) ?? 0) > (last.codePointAt(0) ?? 0) ? '' : `${literal(first)}-${literal(last)}`;
  });
  // A class of nothing matches nothing, and its opposite everything.
  return `[${isNegated ? '^' : ''}${parts.join('')}]`;
}

function literal(character: string): string {
  return /[\\\]^[-]/.test(character) ? `\\${character}` : character;
}
