import type { Data, Dict } from '../ast/node.ts';
import type { Report } from '../diagnostics/outcome.ts';
import { resolveDiagnostics as say } from './diagnostics.ts';

/**
 * Reports variables whose text asks for themselves, used or not (specs/laktory-language §3.5): STK2042. Longer circles are
 * found where they are used.
 */
export function checkSelfReferences(variables: Dict<Data>, report: Report): void {
  for (const variable of variables.entries.values()) {
    const { key, value } = variable;
    if (value.kind === 'string' && value.value.includes('${') && mentions(value.value, key)) {
      report(say.circularVariable(value, { name: key, chain: `${key} → ${key}` }));
    }
  }
}

function mentions(text: string, name: string): boolean {
  const plain = name.replace(/[^\w]/g, '\\$&');
  const unescaped = text.replaceAll('$${', '');
  const isPlaceholder = new RegExp(`\\$\\{\\s*vars?\\.${plain}\\s*[.\\[}]`, 'i');
  const isComputed = new RegExp(`\\$\\{\\{[^]*\\bvars?\\.${plain}\\b`, 'i');
  return isPlaceholder.test(unescaped) || isComputed.test(unescaped);
}
