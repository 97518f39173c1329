import { placeInScalar } from '../../ast/place-in-scalar.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Dict, Entry, Str, Tree } from '../../value/literal.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';

/**
 * Reports variables whose text asks for themselves, used or not (specs/laktory-language §3.5): STK2042. Longer circles are
 * found where they are used. Same place and words as there, so that the mistake is shown once.
 */
export function checkSelfReferences(variables: Dict<Tree>, report: Report): void {
  for (const { key, value, ...at } of variables.entries.values()) {
    if (value.kind === 'string' && value.value.includes('${')) checkText({ ...at, key, value }, report);
  }
}

function checkText(variable: Entry<Str>, report: Report): void {
  const { key, value } = variable;
  // Compiling a pattern for each variable costs more than all the rest; hardly any names itself.
  if (!value.value.toLowerCase().includes(key.toLowerCase())) return;
  const found = placeholderOf(key, value.value);
  if (!found) return;
  const at = placeInScalar(value, found.index, found.index + found[0].length);
  const related = [{ at: variable, note: `"${key}" is set here` }];
  report(say.circularVariable(at, { name: key, chain: `${key} → ${key}` }, related));
}

function placeholderOf(name: string, text: string): RegExpExecArray | undefined {
  const plain = name.replace(/[^\w]/g, '\\$&');
  const placeholder = new RegExp(`(?<!\\$)\\$\\{\\s*vars?\\.${plain}\\s*(?:[.[][^}]*)?\\}`, 'i');
  const computed = new RegExp(
    `(?<!\\$)\\$\\{\\{(?:(?!\\}\\})[^])*?\\bvars?\\.${plain}\\b(?:(?!\\}\\})[^])*\\}\\}`,
    'i',
  );
  return placeholder.exec(text) ?? computed.exec(text) ?? undefined;
}
