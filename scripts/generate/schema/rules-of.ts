import type { FieldRules } from '../../../compiler/schema/type.ts';
import { documentedRules } from './documented.ts';
import type { ProviderFacts } from './facts.ts';

/** What the provider checks between the fields of a type. Paths lead through lists of one element: `git_source.branch`. */
export interface TypeRules {
  readonly deprecated?: true;
  readonly rules?: FieldRules;
}

/** The rules of a type: what the provider checks, and what only its documentation says. */
export function rulesOf(facts: ProviderFacts): (type: string) => TypeRules {
  const deprecated = new Set(facts.deprecated);
  return (type) => {
    const said = documentedRules(type);
    const groups = (name: 'conflictsWith' | 'exactlyOneOf' | 'atLeastOneOf') => {
      const all = [...(facts[name][type] ?? []), ...(said[name] ?? [])];
      return all.length > 0 ? { [name]: all } : {};
    };
    const rules: FieldRules = {
      ...groups('conflictsWith'),
      ...groups('exactlyOneOf'),
      ...groups('atLeastOneOf'),
      ...(facts.requiredWith[type] ? { requiredWith: facts.requiredWith[type] } : {}),
      ...(said.knownWith ? { knownWith: said.knownWith } : {}),
    };
    return {
      ...(deprecated.has(type) ? { deprecated: true } : {}),
      ...(Object.keys(rules).length > 0 ? { rules } : {}),
    };
  };
}
