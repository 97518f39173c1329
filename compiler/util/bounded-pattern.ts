import { RE2JS } from 're2js';
import { patternCost, takesForEver } from './pattern-cost.ts';

/** A regular expression of somebody else, which comes to an end soon whatever it is and whatever the text is. */
export interface BoundedPattern {
  readonly test: (text: string) => boolean;
  /** The expression as it was written. */
  readonly toString: () => string;
}

/**
 * What is harmless is matched by JavaScript's own engine, which is fast; anything else by RE2, whose time is linear. Lookarounds and references back RE2 does not have:
 * with one of them an expression that repeats groups is refused, and a text that would take for ever counts as matching. Throws a `SyntaxError` for what is no regular
 * expression or is refused.
 */
export function boundedPattern(pattern: string, flags = ''): BoundedPattern {
  const expression = new RegExp(pattern, flags);
  const cost = patternCost(pattern);
  let known: RE2JS | undefined | 'unread' = 'unread';
  const linear = () => {
    if (known === 'unread') known = asLinear(pattern, flags);
    return known;
  };
  if (cost.problem !== undefined && linear() === undefined)
    throw new SyntaxError(`"${pattern}" is not used as a pattern: ${cost.problem}, and RE2 (Go) cannot read it`);
  return {
    test: (text) => {
      if (cost.problem === undefined && !takesForEver(pattern, cost, text)) return expression.test(text);
      return linear()?.matcher(text).find() ?? true;
    },
    toString: () => expression.toString(),
  };
}

/** The same for RE2; undefined where it cannot read it. */
function asLinear(pattern: string, flags: string): RE2JS | undefined {
  const own = flags.replace(/[^ims]/g, '');
  try {
    return RE2JS.compile(own === '' ? pattern : `(?${own})${pattern}`);
  } catch {
    return undefined;
  }
}
