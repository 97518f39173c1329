import type { Report } from '../diagnostics/outcome.ts';
import type { RuntimeValue } from './runtime-value.ts';
import type { Scope } from './scope.ts';
import type { Expression } from './syntax.ts';
export function evaluate(_e: Expression, _s: Scope, _r: Report): RuntimeValue | undefined {
  return undefined;
}
