import type { Report } from '../diagnostics/outcome.ts';
import type { Value } from '../value/value.ts';
import { describeFound, describePlace, describeType, type Place } from './describe.ts';
import { schemaDiagnostics } from './diagnostics.ts';
import type { FieldType } from './type.ts';
import { wayOut } from './way-out.ts';

/** Reports a value of the wrong form (STK2202) and returns it, so that checking can go on. */
export function wrongType<T extends Value>(value: T, type: FieldType, place: Place, report: Report): T {
  const [expected, found] = [describeType(type), describeFound(value, place)];
  const suggestion = wayOut(value, type, place);
  report(schemaDiagnostics.wrongType(value, { place: describePlace(place), expected, found, suggestion }));
  return value;
}
