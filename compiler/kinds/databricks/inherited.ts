import { asWritten } from '../../source/as-written.ts';
import type { Dict } from '../../value/literal.ts';
import { withMembers } from '../../value/pick.ts';
import { writtenText } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import type { KindContext } from './databricks-kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/**
 * A nested body with what its owner settles, such as the catalog of a schema. Reports another value that stands in the body and is lost
 * (STK3106).
 */
export function inherited(
  body: Dict<Value>,
  members: Readonly<Record<string, Value | undefined>>,
  { block, report }: Pick<KindContext, 'block' | 'report'>,
): Dict<Value> {
  for (const [field, value] of Object.entries(members)) {
    const entry = body.entries.get(field);
    if (!entry || !value || writtenText(entry.value) === writtenText(value)) continue;
    report(
      say.fixedByOwner(entry, { field, owner: block.name, value: asWritten(entry.value, writtenText(entry.value)) }),
    );
  }
  return withMembers(body, members);
}
