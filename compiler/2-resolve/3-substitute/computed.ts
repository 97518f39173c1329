import { toValue } from '../../expression/convert.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { Expression } from '../../expression/syntax.ts';
import { placeOf, type Span } from '../../source/span.ts';
import type { Credential } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import { credentialIn, markDifferent, withOthers } from './credentials.ts';
import { expressionScope, type Finding } from './expression-scope.ts';
import type { Site } from './substitution.ts';

/** Where an expression stands, and how it finds what it names. */
export interface Computing {
  readonly site: Site;
  readonly finding: Finding;
}

/**
 * The value of an expression; undefined after a mistake, which was reported. What a credential makes of it is marked as one: the parts that would be
 * others if the credential were another.
 */
export function computed(expression: Expression, at: Span, { site, finding }: Computing): Value | undefined {
  // Once the expressions have cost more than they may, which was told, nothing is worked out any more.
  if (site.substitution.state.work.left < 0) return undefined;
  let credential: Credential | undefined;
  const listening: Finding = {
    ...finding,
    lookUp: (name, place, from) => {
      const found = finding.lookUp(name, place, from);
      credential ??= found && credentialIn(found);
      return found;
    },
  };
  const value = evaluate(expression, expressionScope(site, listening), site.substitution.report);
  if (value === undefined) return undefined;
  const result = toValue(value, placeOf(at));
  if (!credential) return result;
  return markDifferent(result, withOtherCredentials(expression, at, { site, finding }), credential);
}

/** What the expression gives when the credentials that it reads are others; said to nobody. */
function withOtherCredentials(expression: Expression, at: Span, { site, finding }: Computing): Value | undefined {
  const report = () => undefined;
  const silent: Site = { ...site, substitution: { ...site.substitution, report } };
  const others: Finding = {
    ...finding,
    lookUp: (name, place, from) => {
      const found = finding.lookUp(name, place, from);
      return found && withOthers(found);
    },
  };
  const value = evaluate(expression, expressionScope(silent, others), report);
  return value === undefined ? undefined : toValue(value, placeOf(at));
}
