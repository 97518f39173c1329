import { toValue } from '../../expression/convert.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { Expression } from '../../expression/syntax.ts';
import { placeOf, type Span } from '../../source/span.ts';
import type { Credential } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import { credentialIn, markDifferent, textsMade, withOthers } from './credentials.ts';
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
      // A name that stands nowhere was worked out, and the message about it would show of what.
      if (!found && credential && !writtenAt(at).includes(name)) keepMade(name, at, site);
      return found;
    },
  };
  const value = evaluate(expression, expressionScope(site, listening), site.substitution.report);
  if (value === undefined) return undefined;
  const result = toValue(value, placeOf(at));
  if (!credential) return result;
  const marked = markDifferent(result, withOtherCredentials(expression, at, { site, finding }), credential);
  for (const text of textsMade(marked)) keepMade(text, at, site);
  return marked;
}

/** What an expression made of a credential is not shown in messages either, but what made it. */
function keepMade(text: string, at: Span, { substitution }: Site): void {
  substitution.state.credentials.made.set(text, writtenAt(at));
}

function writtenAt({ file, start, end }: Span): string {
  return file.text.slice(start, end);
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
