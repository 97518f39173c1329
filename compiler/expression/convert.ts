import type { Value } from '../ir/value.ts';
import type { Span } from '../source/span.ts';
import type { RuntimeValue } from './runtime-value.ts';
export function fromValue(_v: Value): RuntimeValue {
  return null;
}
export function toValue(_v: RuntimeValue, at: Span): Value {
  return { ...at, kind: 'null' };
}
