import { fromValue } from '../../expression/convert.ts';
import type { RuntimeValue } from '../../expression/runtime-value.ts';
import type { Scope as ExpressionScope } from '../../expression/scope.ts';
import type { Span } from '../../source/span.ts';
import { hasUnresolved } from '../../value/deferred.ts';
import type { Value } from '../../value/value.ts';
import { findNull, visibleNames } from '../variables/scope.ts';
import type { ValueAt } from './embed.ts';
import { reportUnresolved } from './report-unresolved.ts';
import type { Site } from './substitution.ts';

/** How values are found from inside an expression. */
export interface Finding {
  readonly valueAt: ValueAt;
  readonly lookUp: (name: string, at: Span, site: Site) => Value | undefined;
}

/** What `${{ … }}` sees at a place: the same variables as `${vars.…}`, with their own placeholders replaced. */
export function expressionScope(site: Site, finding: Finding): ExpressionScope {
  return {
    variable: (name, at) => variable(name, at, site, finding),
    reference: (reference) => fromValue(finding.valueAt(reference, site)),
    name: () => undefined,
    names: () => [...visibleNames(site.scope)].map((name) => `vars.${name}`),
  };
}

/** Always an error when there is no value: unlike text, an expression cannot be written out unresolved. A variable set to null is null. */
function variable(name: string, at: Span, site: Site, { lookUp }: Finding): RuntimeValue | undefined {
  const value = lookUp(name, at, site);
  const { substitution } = site;
  // What its own placeholders lack was reported there.
  if (value && !substitution.allowUnresolved && hasUnresolved(value)) return undefined;
  if (value) return fromValue(value);
  const empty = findNull(site.scope, name);
  if (empty) {
    substitution.state.used.add(empty);
    return null;
  }
  reportUnresolved(name, at, { ...site, substitution: { ...substitution, allowUnresolved: false } });
  return undefined;
}
