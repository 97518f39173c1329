import type { Resource } from '../../../compiler/ir/program.ts';
import type { Rule } from '../../../compiler/rule.ts';
import { quotedList } from '../../../compiler/schema/describe.ts';
import type { FieldRules } from '../../../compiler/schema/type.ts';
import type { Span } from '../../../compiler/source/span.ts';
import type { Dict } from '../../../compiler/value/literal.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { sharedDiagnostics as say } from '../diagnostics.ts';
import { type FieldGroups, firstAt, type Given, type GroupOfFields, groupsOf } from './field-groups.ts';

/**
 * What the provider checks between the fields of a resource, and what its documentation says of them (`rules` of the catalogue): fields that
 * exclude each other (STK6034), of which one is needed (STK6035), and that need another one (STK6036). Texts that fit only
 * beside some other field (`knownWith`) are the rule `permission-levels-fit`. Warnings, because stacks that the provider refuses have always been compiled.
 */
export const fieldsFitTogether: Rule = ({ report }) => {
  const known = new Map<FieldRules, FieldGroups>();
  const groupsFor = (rules: FieldRules, type: string): FieldGroups => {
    const groups = known.get(rules) ?? groupsOf(rules, toldByNamedRules[type]);
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

  /** Every resource comes by here, and hardly any has something to tell: nothing is made before there is. */
  const checkMapping = (resource: Resource, within: Dict<Value>, groups: FieldGroups): void => {
    if (!groups.isStrict && !hasSeveral(within, groups.fields)) return;
    const found = givenIn(within, groups);
    if (found === undefined) return;
    const told = new Set<Span>();
    for (const [group, given] of found) {
      const second = given[1];
      if (group.isExclusive && second && told.has(second.at)) continue;
      if (group.isExclusive && second) told.add(second.at);
      checkGroup(resource, within, group, given);
    }
  };

  const checkInside = (resource: Resource, value: Value, groups: FieldGroups): void => {
    if (value.kind === 'list')
      value.items.forEach((item) => {
        checkInside(resource, item, groups);
      });
    if (value.kind !== 'dict') return;
    checkMapping(resource, value, groups);
    const { inside } = groups;
    for (let index = 0; index < inside.length; index++) {
      const inner = inside[index];
      const entry = inner && value.entries.get(inner.key);
      if (entry) checkInside(resource, entry.value, inner.groups);
    }
  };

  return {
    resource(resource) {
      const rules = resource.mode === 'managed' ? resource.shape?.rules : undefined;
      if (rules) checkInside(resource, resource.properties, groupsFor(rules, resource.type));
    },
  };
};

/** Groups that a named rule tells as an error, which a stack can switch off: one mistake, one message. By type; `tasks-have-one-compute`. */
const toldByNamedRules: Readonly<Record<string, readonly string[]>> = {
  databricks_job: ['task.existing_cluster_id task.job_cluster_key task.new_cluster'],
};

/** Whether a mapping has more than one of the fields. */
function hasSeveral({ entries }: Dict<Value>, fields: readonly string[]): boolean {
  let count = 0;
  for (let index = 0; index < fields.length && count < 2; index++) if (entries.has(fields[index] ?? '')) count++;
  return count > 1;
}

/** The groups of which a mapping sets something, and those of which it must, with what it sets; undefined when there are none. */
function givenIn(
  { entries }: Dict<Value>,
  { byField, needed }: FieldGroups,
): ReadonlyMap<GroupOfFields, readonly Given[]> | undefined {
  let found: Map<GroupOfFields, Given[]> | undefined;
  for (const group of needed) found = (found ?? new Map()).set(group, []);
  if (byField.size === 0) return found;
  entries.forEach((entry, key) => {
    const members = byField.get(key);
    if (members === undefined) return;
    for (const { group, name, below } of members) {
      const value = firstAt(entry.value, below);
      if (value === undefined) continue;
      found ??= new Map();
      const given = found.get(group) ?? [];
      given.push({ at: entry, name, isOpen: value.kind === 'foreign' || value.kind === 'unresolved' });
      found.set(group, given);
    }
  });
  return found;
}
