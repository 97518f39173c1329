import { fromValue } from '../expression/convert.ts';
import type { RuntimeValue } from '../expression/runtime-value.ts';
import type { Scope as ExpressionScope } from '../expression/scope.ts';
import type { Span } from '../source/span.ts';
import { hasUnresolved } from '../value/deferred.ts';
import type { Site } from './injection.ts';
import { lookUp } from './look-up.ts';
import { reportUnresolved } from './report-unresolved.ts';
import { findNull, visibleNames } from './scope.ts';

/** What `${{ … }}` sees at a place: the same variables as `${vars.…}`, with their own placeholders replaced. */
export function expressionScope(site: Site): ExpressionScope {
  return {
    variable: (name, at) => variable(name, at, site),
    reference: (reference) => fromValue(site.injection.resolve(reference, site)),
    name: () => undefined,
    names: () => [...visibleNames(site.scope)].map((name) => `vars.${name}`),
  };
}

/**
 * A variable that is set to null is null here: an expression can ask for it, and as a result it removes the field. One that is not set
 * is always an error: unlike text, an expression cannot be written out unresolved.
 */
function variable(name: string, at: Span, site: Site): RuntimeValue | undefined {
  const value = lookUp(name, at, site);
  // What its own placeholders lack was reported there.
  if (value && !site.injection.allowUnresolved && hasUnresolved(value)) return undefined;
  if (value) return fromValue(value);
  const empty = findNull(site.scope, name);
  if (empty) {
    site.injection.used.add(empty);
    return null;
  }
  reportUnresolved(name, at, { ...site, injection: { ...site.injection, allowUnresolved: false } });
  return undefined;
}
