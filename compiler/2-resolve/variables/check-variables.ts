import type { Report } from '../../diagnostics/outcome.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { nearlyDeclared } from './declaration.ts';
import { undeclaredDiagnostics as undeclared } from './diagnostics.ts';
import { checkPatterns } from './pattern.ts';
import { checkSelfReferences } from './self-reference.ts';

/**
 * Reports what is wrong with variables whether they are used or not: patterns (STK2047), variables that ask for themselves
 * (STK2042), values of sensitive variables (STK2053), names that differ only by letter case (STK2052).
 */
export function checkVariables(variables: Tree, report: Report): void {
  if (variables.kind !== 'dict') return;
  checkPatterns(variables, report);
  checkSelfReferences(variables, report);
  checkLetterCase(variables, report);
  for (const variable of variables.entries.values()) checkSensitive(variable, report);
}

/** A mapping that says `sensitive: true` and has a value as well has it in a file that is committed, and it would not be used. */
function checkSensitive({ key: name, value }: Entry<Tree>, report: Report): void {
  if (value.kind !== 'dict') return;
  const problem = nearlyDeclared(value);
  if (problem !== undefined) report(undeclared.nearlyDeclared(value, { name, ...problem }));
  const mark = value.entries.get('sensitive')?.value;
  if (mark?.kind !== 'boolean' || !mark.value) return;
  for (const key of ['value', 'default']) {
    const given = value.entries.get(key);
    if (given) report(say.sensitiveWithValue(given.value, { name, what: `"${key}"` }));
  }
  const description = value.entries.get('description')?.value;
  const [text] = description?.kind === 'string' ? (placeholder.exec(description.value) ?? []) : [];
  if (description && text !== undefined) report(undeclared.describedByPlaceholder(description, { name, text }));
}

/** What would be replaced elsewhere. A description is read where there are no values yet. */
const placeholder = /(?<!\$)\$\{\{?\s*(?:vars?|resources)\s*[.[][^}]{0,60}\}{0,2}/;

function checkLetterCase(variables: Dict<Tree>, report: Report): void {
  const first = new Map<string, Entry<Tree>>();
  for (const variable of variables.entries.values()) {
    const name = variable.key.toLowerCase();
    const known = first.get(name);
    if (!known) first.set(name, variable);
    else {
      const related = [{ at: known, note: 'the earlier one' }];
      report(say.sameButCase(variable, { first: known.key, second: variable.key }, related));
    }
  }
}
