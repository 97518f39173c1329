import type { FieldGroup, FieldRules } from '../../../compiler/schema/type.ts';
import type { Span } from '../../../compiler/source/span.ts';
import type { Value } from '../../../compiler/value/value.ts';

/** The groups whose fields stand in one mapping, ready to be looked up by what the mapping has, and those of the mappings inside it. */
export interface FieldGroups {
  readonly byField: ReadonlyMap<string, readonly Member[]>;
  /** The fields of `byField`. */
  readonly fields: readonly string[];
  /** Whether one field alone can be wrong: where something must be set, or must accompany another. */
  readonly isStrict: boolean;
  /** The groups of which something must be set. */
  readonly needed: readonly GroupOfFields[];
  /** With the key that leads there, also through a list. */
  readonly inside: readonly Inside[];
}

interface Inside {
  readonly key: string;
  readonly groups: FieldGroups;
}

export interface GroupOfFields {
  readonly names: readonly string[];
  readonly isExclusive: boolean;
  readonly isNeeded: boolean;
  /** The field that the last of `names` must accompany. */
  readonly companionOf?: string;
}

interface Member {
  readonly group: GroupOfFields;
  readonly name: string;
  /** The way from the value of the field to what must be set. */
  readonly below: readonly string[];
}

/** A field that a mapping sets. */
export interface Given {
  readonly at: Span;
  readonly name: string;
  /** An expression of the target's own may come out as null. */
  readonly isOpen: boolean;
}

interface Growing {
  readonly byField: Map<string, Member[]>;
  readonly needed: GroupOfFields[];
  readonly inside: Map<string, Growing>;
}

/**
 * The rules of a type, by the mappings that they speak of, from the resource down. Worked out once for each type, because every resource asks.
 *
 * @param elsewhere groups that are told by somebody else, each as its paths with blanks between them.
 */
export function groupsOf(
  { conflictsWith, exactlyOneOf, atLeastOneOf, requiredWith }: FieldRules,
  elsewhere: readonly string[] = [],
): FieldGroups {
  const companions = Object.entries(requiredWith ?? {}).flatMap(([field, others]) =>
    others.map((other) => ({ paths: [field, other], isExclusive: false, isNeeded: false, companionOf: field })),
  );
  const all = [
    ...(exactlyOneOf ?? []).map((paths) => ({ paths, isExclusive: true, isNeeded: true })),
    ...(conflictsWith ?? []).map((paths) => ({ paths, isExclusive: true, isNeeded: false })),
    ...(atLeastOneOf ?? []).map((paths) => ({ paths, isExclusive: false, isNeeded: true })),
    ...companions,
  ];
  const root: Growing = { byField: new Map(), needed: [], inside: new Map() };
  for (const { paths, ...rest } of all) {
    if (elsewhere.length > 0 && elsewhere.includes(paths.join(' '))) continue;
    const steps = paths.map((path) => path.split('.'));
    const depth = sharedDepth(steps);
    const names = steps.map((path) => path.slice(depth).join('.'));
    const [companion] = names;
    const group = { ...rest, names, ...('companionOf' in rest && companion ? { companionOf: companion } : {}) };
    const known = (steps[0] ?? []).slice(0, depth).reduce(insideOf, root);
    if (group.isNeeded) known.needed.push(group);
    for (const [index, step] of steps.entries()) {
      const field = step[depth] ?? '';
      const member = { group, name: names[index] ?? '', below: step.slice(depth + 1) };
      known.byField.set(field, [...(known.byField.get(field) ?? []), member]);
    }
  }
  return grown(root);
}

function grown({ byField, needed, inside }: Growing): FieldGroups {
  const isStrict = needed.length > 0 || [...byField.values()].some(isStrictAlone);
  const all = [...inside].map(([key, inner]) => ({ key, groups: grown(inner) }));
  return { byField, fields: [...byField.keys()], isStrict, needed, inside: all };
}

/** Whether a field needs another one, or has several members of one group below it. */
function isStrictAlone(members: readonly Member[]): boolean {
  const groups = new Set(members.map(({ group }) => group));
  return groups.size < members.length || members.some(({ group }) => group.companionOf !== undefined);
}

function insideOf({ inside }: Growing, key: string): Growing {
  const known = inside.get(key) ?? { byField: new Map(), needed: [], inside: new Map() };
  inside.set(key, known);
  return known;
}

/** How many first steps all paths have in common; the last step of a path is never one of them. */
function sharedDepth([first = [], ...others]: readonly FieldGroup[]): number {
  let depth = 0;
  while (depth < first.length - 1 && others.every((path) => depth < path.length - 1 && path[depth] === first[depth]))
    depth++;
  return depth;
}

/** The first thing but null at the end of a path, through mappings and all items of lists, also of the last one: null is as good as nothing. */
export function firstAt(value: Value, path: readonly string[], from = 0): Value | undefined {
  if (value.kind === 'list') {
    for (const item of value.items) {
      const found = firstAt(item, path, from);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const step = path[from];
  if (step === undefined) return value.kind === 'null' ? undefined : value;
  const inner = value.kind === 'dict' ? value.entries.get(step)?.value : undefined;
  return inner === undefined ? undefined : firstAt(inner, path, from + 1);
}
