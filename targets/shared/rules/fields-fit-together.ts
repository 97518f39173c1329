import type { Resource } from '../../../compiler/ir/program.ts';
import type { Rule } from '../../../compiler/rule.ts';
import { quotedList } from '../../../compiler/schema/describe.ts';
import type { FieldRules } from '../../../compiler/schema/type.ts';
import type { Span } from '../../../compiler/source/span.ts';
import type { Dict } from '../../../compiler/value/literal.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { sharedDiagnostics as say } from '../diagnostics.ts';
import { type FieldGroups, type Given, type GroupOfFields, groupsOf, valuesAt } from './field-groups.ts';

/**
 * What the provider checks between the fields of a resource, and what its documentation says of them (`rules` of the catalogue): fields that
 * exclude each other (STK6034), of which one is needed (STK6035), and that need another one (STK6036). Texts that fit only
 * beside some other field (`knownWith`) are the rule `permission-levels-fit`. Warnings, because stacks that the provider refuses have always been compiled.
 */
export const fieldsFitTogether: Rule = ({ report }) => {
  const known = new Map<FieldRules, readonly FieldGroups[]>();
  const groupsFor = (rules: FieldRules): readonly FieldGroups[] => {
    const groups = known.get(rules) ?? groupsOf(rules);
    known.set(rules, groups);
    return groups;
  };

  const checkGroup = (resource: Resource, within: Dict<Value>, group: GroupOfFields, given: readonly Given[]): void => {
    const { name, properties, at } = resource;
    const certain = given.filter(({ isOpen }) => !isOpen);
    const [first, second] = certain;
    if (group.isExclusive && first && second) {
      const related = [{ at: first.at, note: `"${first.name}" is set here` }];
      report(say.fieldsExclude(second.at, { name, first: first.name, second: second.name }, related));
    }
    if (group.isNeeded && given.length === 0)
      report(say.noneOfFields(within === properties ? at : within, { name, fields: quotedList(group.names) }));
    if (group.companionOf !== undefined && first?.name === group.companionOf && given.length === 1)
      report(say.fieldNeedsOther(first.at, { name, field: first.name, other: group.names.at(-1) ?? '' }));
  };

  return {
    resource(resource) {
      const rules = resource.mode === 'managed' ? resource.shape?.rules : undefined;
      if (!rules) return;
      const elsewhere = toldByNamedRules[resource.type] ?? [];
      const told = new Set<Span>();
      for (const { path, byField, needed } of groupsFor(rules))
        for (const within of valuesAt(resource.properties, path))
          if (within.kind === 'dict')
            for (const [group, given] of givenIn(within, byField, needed)) {
              if (isAmong(elsewhere, path, group)) continue;
              const second = given[1];
              if (group.isExclusive && second && told.has(second.at)) continue;
              if (group.isExclusive && second) told.add(second.at);
              checkGroup(resource, within, group, given);
            }
    },
  };
};

/** Groups that a named rule tells as an error, which a stack can switch off: one mistake, one message. By type; `tasks-have-one-compute`. */
const toldByNamedRules: Readonly<Record<string, readonly string[]>> = {
  databricks_job: ['task: existing_cluster_id job_cluster_key new_cluster'],
};

function isAmong(told: readonly string[], path: readonly string[], { names }: GroupOfFields): boolean {
  return told.length > 0 && told.includes(`${path.join('.')}: ${names.join(' ')}`);
}

/** The groups of which a mapping sets something, and those of which it must, with what it sets. */
function givenIn(
  { entries }: Dict<Value>,
  byField: FieldGroups['byField'],
  needed: readonly GroupOfFields[],
): ReadonlyMap<GroupOfFields, Given[]> {
  const found = new Map<GroupOfFields, Given[]>();
  for (const group of needed) found.set(group, []);
  for (const entry of entries.values()) {
    for (const { group, name, below } of byField.get(entry.key) ?? []) {
      const [value] = valuesAt(entry.value, below).filter(isGiven);
      if (value === undefined) continue;
      const given = found.get(group) ?? [];
      given.push({ at: entry, name, isOpen: value.kind === 'foreign' || value.kind === 'unresolved' });
      found.set(group, given);
    }
  }
  return found;
}

/** Null is as good as nothing; empty lists have no values. */
function isGiven(value: Value): boolean {
  return value.kind !== 'null';
}
