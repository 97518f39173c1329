import { templateSyntax } from '../diagnostics.ts';
import { isBlank, type Parsing, report, spanOf } from './parsing.ts';
import type { Token } from './token.ts';
import type { TemplateNode } from './tree.ts';

/** Adds a template under its name: a blank body never replaces another and is replaced; two others clash. */
export function addTree(
  parsing: Parsing,
  found: { readonly name: string; readonly body: readonly TemplateNode[] },
  end: Token,
): void {
  const { name, body } = found;
  const known = parsing.trees.get(name);
  const blank = isBlank(body);
  if (known === undefined || known.blank) {
    parsing.trees.set(name, { name, body, blank });
    parsing.places.set(name, spanOf(parsing, end));
    return;
  }
  if (blank) return;
  const first = parsing.places.get(name);
  const related = first === undefined ? [] : [{ at: first, note: 'defined first up to here' }];
  report(parsing, end, (at) => templateSyntax.definedTwice(at, { name }, related));
  parsing.broken = false;
}
