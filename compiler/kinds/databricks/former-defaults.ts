import type { Dict } from '../../ast/node.ts';
import type { Block } from '../../ast/stack.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import { valueAt } from '../../ir/build.ts';
import { withMembers } from '../../ir/pick.ts';
import type { Value } from '../../ir/value.ts';
import type { Json } from '../../util/json.ts';
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
