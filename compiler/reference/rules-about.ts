import type { ProviderTypes } from '../schema/provider-types.ts';
import { inWords } from '../util/in-words.ts';
import type { Subject } from './subject.ts';

/** What the provider says of a field and others beside it, a sentence each: which exclude it, which it needs. */
export function rulesAbout({ names, kind, field }: Subject, types: ProviderTypes): readonly string[] {
  const rules = kind && field && types.resource(kind.type ?? kind.key)?.rules;
  if (!rules) return [];
  const own = names.join('.');
  const isHere = (group: readonly string[]): boolean => group.includes(own) && group.length > 1;
  const others = (group: readonly string[]): string => inWords(group.filter((each) => each !== own).map(lastName));
  const required = rules.requiredWith?.[own] ?? [];
  const sentences = [
    ...(rules.exactlyOneOf ?? []).filter(isHere).map((group) => `Exactly one of this and ${others(group)} is set.`),
    ...(rules.atLeastOneOf ?? []).filter(isHere).map((group) => `At least one of this and ${others(group)} is set.`),
    ...(rules.conflictsWith ?? []).filter(isHere).map((group) => `Not together with ${others(group)}.`),
    ...(required.length === 0 ? [] : [`Needs ${inWords(required.map(lastName))}.`]),
  ];
  return [...new Set(sentences)];
}

function lastName(path: string): string {
  return path.split('.').at(-1) ?? path;
}

/** The permission levels of what a kind describes: its type without the provider is the argument that names it in `databricks_permissions`. */
export function permissionLevels({ names, kind }: Subject, types: ProviderTypes): readonly string[] | undefined {
  if (kind?.type === undefined || names.join('.') !== 'access_controls.permission_level') return undefined;
  const known = types.resource('databricks_permissions')?.rules?.knownWith?.['access_control.permission_level'] ?? {};
  const name = kind.type.replace(/^databricks_/, '');
  return known[`${name}_id`] ?? known[`${name}_path`] ?? known[`${name}_name`];
}
