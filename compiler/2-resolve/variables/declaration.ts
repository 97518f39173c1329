import type { SecretVariable } from '../../ir/program.ts';
import { placeOf } from '../../source/span.ts';
import { closest, didYouMean } from '../../util/did-you-mean.ts';
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

/** What a declaration of Terraform may also say. */
const elsewhere: readonly string[] = ['nullable', 'validation', 'ephemeral', 'deprecated'];

/**
 * Why a mapping that looks like the declaration of a sensitive variable is none: it would be an ordinary value, and written out with what is in it.
 */
export function nearlyDeclared({ entries }: Dict<Tree>): { problem: string; suggestion: string } | undefined {
  const mark = [...entries.keys()].find((key) => closest(key.toLowerCase(), ['sensitive']) !== undefined);
  if (mark === undefined) return undefined;
  const others = [...entries.keys()].filter((key) => key !== mark && !declarationKeys.has(key));
  const value = entries.get(mark)?.value;
  if (mark !== 'sensitive') {
    const isMeant = others.length === 0 && value?.kind === 'boolean' && value.value;
    return isMeant ? { problem: `it has "${mark}"`, suggestion: ' Did you mean "sensitive"?' } : undefined;
  }
  if (value?.kind === 'boolean' && !value.value) return undefined;
  if (value?.kind !== 'boolean') {
    const problem = 'behind "sensitive" stands neither true nor false, without quotes';
    return others.length === 0 ? { problem, suggestion: '' } : undefined;
  }
  const [unknown] = others.filter((key) => elsewhere.includes(key) || closest(key, declarationKeys) !== undefined);
  if (unknown === undefined) return undefined;
  return { problem: `a declaration has no "${unknown}"`, suggestion: didYouMean(unknown, declarationKeys) };
}

/** What the program says about a sensitive variable. */
export function secretVariable(variable: Variable): SecretVariable {
  const declared = variable.value.kind === 'dict' ? variable.value.entries.get('description')?.value : undefined;
  const description = declared?.kind === 'string' ? declared.value.replaceAll('$${', () => '${') : undefined;
  return { name: variable.key, description, at: placeOf(variable) };
}
