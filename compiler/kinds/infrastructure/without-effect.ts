import { isGiven } from './build-job.ts';
import { infrastructureDiagnostics as say } from './diagnostics.ts';
import type { Expanding } from './expanding.ts';

/** What a block says and nothing is made of where it goes. Diagnostics: STK3659. */
export function tellWithoutEffect(
  { body, name, report }: Pick<Expanding, 'body' | 'name' | 'report'>,
  fields: readonly string[],
  reason: string,
): void {
  for (const field of fields) {
    const entry = body.entries.get(field);
    const isEmpty = entry?.value.kind === 'dict' && entry.value.entries.size === 0;
    if (entry && isGiven(entry.value) && !isEmpty) report(say.withoutEffect(entry, { field, name, reason }));
  }
}
