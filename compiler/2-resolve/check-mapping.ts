import { describe } from '../ast/describe.ts';
import type { Node } from '../ast/node.ts';
import type { Report } from '../diagnostics/outcome.ts';
import type { Span } from '../source/span.ts';
import type { Entry } from '../value/literal.ts';
import { resolveDiagnostics as say } from './diagnostics.ts';

/** Reports a value that is neither a mapping nor empty: STK2005. */
export function checkMapping(entry: Entry<Node>, report: Report): boolean {
  const { key, value } = entry;
  if (value.kind === 'dict' || value.kind === 'null') return true;
  const found = value.kind === 'string' && value.value.includes('${') ? 'a placeholder' : describe(value);
  report(say.expectedMapping(value, { key, found, suggestion: mappingFrom(value) }));
  return false;
}

/** A folder is the list of its files; a pattern merges what they hold. */
export function mappingFrom({ file, start, end }: Span): string {
  const [, folder] = /^!use\s+(\S+?)\/?$/.exec(file.text.slice(start, end)) ?? [];
  return folder === undefined ? '' : ` Write "!use ${folder}/*.yaml", which merges the mappings of its files.`;
}
