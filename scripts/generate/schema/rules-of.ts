import type { ProviderFacts } from './facts.ts';

/** What the provider checks between the fields of a type. Paths lead through lists of one element: `git_source.branch`. */
export interface TypeRules {
  readonly deprecated?: true;
  readonly rules?: {
    readonly conflictsWith?: readonly (readonly string[])[];
    readonly exactlyOneOf?: readonly (readonly string[])[];
    readonly atLeastOneOf?: readonly (readonly string[])[];
    readonly requiredWith?: Readonly<Record<string, readonly string[]>>;
  };
}

/** The rules of a type, in the provider's words. */
export function rulesOf(facts: ProviderFacts): (type: string) => TypeRules {
  const deprecated = new Set(facts.deprecated);
  return (type) => {
    const { conflictsWith, exactlyOneOf, atLeastOneOf, requiredWith } = facts;
    const rules = {
      ...(conflictsWith[type] ? { conflictsWith: conflictsWith[type] } : {}),
      ...(exactlyOneOf[type] ? { exactlyOneOf: exactlyOneOf[type] } : {}),
      ...(atLeastOneOf[type] ? { atLeastOneOf: atLeastOneOf[type] } : {}),
      ...(requiredWith[type] ? { requiredWith: requiredWith[type] } : {}),
    };
    return {
      ...(deprecated.has(type) ? { deprecated: true } : {}),
      ...(Object.keys(rules).length > 0 ? { rules } : {}),
    };
  };
}
