import type { Report } from '../diagnostics/outcome.ts';
import { tellOtherForm } from '../schema/other-form.ts';
import { isDeferred } from '../value/deferred.ts';
import type { Value } from '../value/value.ts';

/**
 * What `for_each` repeats over, as Terraform understands it: where a list has texts, its numbers and truth values are texts as well (`toset(["a", 1])`). A list of nothing but
 * those stays as it is, because Terraform refuses it, and so do numbers that nobody writes out (`1e21`). Diagnostics: STK2217.
 */
export function namesOfCopies(forEach: Value, report: Report): Value {
  if (forEach.kind !== 'list' || !forEach.items.some((item) => item.kind === 'string' || isDeferred(item)))
    return forEach;
  return { ...forEach, items: forEach.items.map((item) => nameOf(item, report)) };
}

function nameOf(item: Value, report: Report): Value {
  if (item.kind !== 'boolean' && item.kind !== 'integer' && item.kind !== 'float') return item;
  const text = String(item.value);
  if (item.kind !== 'boolean' && /[^\d.-]/.test(text)) return item;
  tellOtherForm(item, text, { place: 'An entry of "for_each"', report });
  const { file, start, end } = item;
  return { file, start, end, kind: 'string', value: text };
}
