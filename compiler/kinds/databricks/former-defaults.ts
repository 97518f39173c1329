import type { Report } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import type { Json } from '../../util/json.ts';
import { valueAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { withMembers } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/** `body` with what earlier versions filled in where it is missing (specs/laktory-language §1.4); each value is reported: STK3117. */
export function withFormerDefaults(
  body: Dict<Value>,
  defaults: Readonly<Record<string, Json>>,
  { block, report }: { readonly block: Block; readonly report: Report },
): Dict<Value> {
  const missing = Object.entries(defaults).filter(([field]) => !body.entries.has(field));
  for (const [field, value] of missing) {
    report(say.formerDefault(body, { name: block.name, field, value: shown(value) }));
  }
  if (missing.length === 0) return body;
  return withMembers(body, Object.fromEntries(missing.map(([field, value]) => [field, valueAt(body, value)])));
}

function shown(value: Json): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}
