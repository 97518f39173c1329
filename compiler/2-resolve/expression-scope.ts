import { fromValue } from '../expression/convert.ts';
import type { RuntimeValue } from '../expression/runtime-value.ts';
import type { Scope as ExpressionScope } from '../expression/scope.ts';
import type { Span } from '../source/span.ts';
import { hasUnresolved } from '../value/deferred.ts';
import type { Site } from './injection.ts';
import { lookUp } from './look-up.ts';
import { reportUnresolved } from './report-unresolved.ts';
import { visibleNames } from './scope.ts';

/** What `${{ … }}` sees at a place: the same variables as `${vars.…}`, with their own placeholders replaced. */
export function expressionScope(site: Site): ExpressionScope {
  return {
    variable: (name, at) => variable(name, at, site),
    reference: (reference) => fromValue(site.injection.resolve(reference, site)),
    name: () => undefined,
    names: () => [...visibleNames(site.scope)].map((name) => `vars.${name}`),
  };
}

/** Always an error when there is no value: unlike text, an expression cannot be written out unresolved. */
function variable(name: string, at: Span, site: Site): RuntimeValue | undefined {
  const value = lookUp(name, at, site);
  // What its own placeholders lack was reported there.
  if (value && !site.injection.allowUnresolved && hasUnresolved(value)) return undefined;
  if (value) return fromValue(value);
  reportUnresolved(name, at, { ...site, injection: { ...site.injection, allowUnresolved: false } });
  return undefined;
}
