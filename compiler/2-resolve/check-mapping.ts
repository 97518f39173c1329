import { describe } from '../ast/describe.ts';
import type { Node } from '../ast/node.ts';
import type { Report } from '../diagnostics/outcome.ts';
import type { Entry } from '../value/literal.ts';
import { resolveDiagnostics as say } from './diagnostics.ts';

/** Reports a value that is neither a mapping nor empty: STK2005. */
export function checkMapping(entry: Entry<Node>, report: Report): boolean {
  const { key, value } = entry;
  if (value.kind === 'dict' || value.kind === 'null') return true;
  const found = value.kind === 'string' && value.value.includes('${') ? 'a placeholder' : describe(value);
  report(say.expectedMapping(value, { key, found }));
  return false;
}
