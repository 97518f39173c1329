import { floatText } from '../../../util/float-text.ts';
import type { Entry, Tree } from '../../../value/literal.ts';
import { variablePlaceholder, variablesInText, variableText } from '../stack-text.ts';

/**
 * `inlined` with the variables that `kept` still has where that makes no difference: every place is worked out and compared, so whatever a bundle
 * did with a variable, the stack says the same (specs/databricks-bundles §5.1). `used` hears of the variables that stay.
 */
export function keepVariables(inlined: Tree, kept: Tree | undefined, of: Keeping): Tree {
  if (!kept || inlined === kept) return inlined;
  if (inlined.kind === 'dict' && kept.kind === 'dict') {
    const entries = new Map<string, Entry<Tree>>();
    for (const [key, entry] of inlined.entries) {
      entries.set(key, { ...entry, value: keepVariables(entry.value, kept.entries.get(key)?.value, of) });
    }
    return { ...inlined, entries };
  }
  if (inlined.kind === 'list' && kept.kind === 'list' && inlined.items.length === kept.items.length) {
    return { ...inlined, items: inlined.items.map((item, index) => keepVariables(item, kept.items[index], of)) };
  }
  return kept.kind === 'string' && isSame(inlined, kept.value, of) ? { ...kept } : inlined;
}

export interface Keeping {
  /** The values of the variables that may stay. */
  readonly values: ReadonlyMap<string, Tree>;
  readonly used: (name: string) => void;
}

function isSame(inlined: Tree, text: string, { values, used }: Keeping): boolean {
  const names = variablesInText(text).filter((name) => values.has(name));
  if (names.length === 0) return false;
  const [whole] = names;
  const value = values.get(whole ?? '');
  const isWhole = whole !== undefined && text === variableText(whole);
  const same = isWhole
    ? value?.kind === inlined.kind && scalarText(value) === scalarText(inlined)
    : inlined.kind === 'string' &&
      text.replace(
        variablePlaceholder,
        (written, plain?: string, name = plain) => scalarText(values.get(name ?? '')) ?? written,
      ) === inlined.value;
  if (same) names.forEach(used);
  return same;
}

function scalarText(tree: Tree | undefined): string | undefined {
  if (tree?.kind === 'string') return tree.value;
  if (tree?.kind === 'boolean' || tree?.kind === 'integer') return String(tree.value);
  return tree?.kind === 'float' ? floatText(tree.value) : undefined;
}
