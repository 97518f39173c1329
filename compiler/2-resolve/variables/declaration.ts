import type { SecretVariable } from '../../ir/program.ts';
import { placeOf } from '../../source/span.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import type { Variable } from './scope.ts';

const declarationKeys: ReadonlySet<string> = new Set(['sensitive', 'description', 'type', 'value', 'default']);

/**
 * A variable that is declared, not valued: `{sensitive: true}`, with a `description` and a `type` if wanted. A value that is there
 * nevertheless is reported (STK2053), and never used.
 */
export function isSensitive(value: Tree): value is Dict<Tree> {
  if (value.kind !== 'dict') return false;
  const mark = value.entries.get('sensitive')?.value;
  const isDeclaration = [...value.entries.keys()].every((key) => declarationKeys.has(key));
  return isDeclaration && mark?.kind === 'boolean' && mark.value;
}

/** What the program says about a sensitive variable. */
export function secretVariable(variable: Variable): SecretVariable {
  const declared = variable.value.kind === 'dict' ? variable.value.entries.get('description')?.value : undefined;
  const description = declared?.kind === 'string' ? declared.value.replaceAll('$${', () => '${') : undefined;
  return { name: variable.key, description, at: placeOf(variable) };
}
