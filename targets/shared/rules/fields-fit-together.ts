import type { Resource } from '../../../compiler/ir/program.ts';
import type { Rule } from '../../../compiler/rule.ts';
import { quotedList } from '../../../compiler/schema/describe.ts';
import type { FieldGroup, FieldRules } from '../../../compiler/schema/type.ts';
import type { Span } from '../../../compiler/source/span.ts';
import { didYouMean } from '../../../compiler/util/did-you-mean.ts';
import type { Dict, Str } from '../../../compiler/value/literal.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { sharedDiagnostics as say } from '../diagnostics.ts';

type Say = (this: void, resource: Resource, rules: FieldRules) => void;

/**
 * What the provider checks between the fields of a resource, and what its documentation says of them (`rules` of the catalogue): fields that
 * exclude each other (STK6034), of which one is needed (STK6035), that need another one (STK6036), and texts that fit only beside some other
 * field (STK6037). Warnings, because stacks that the provider refuses have always been compiled.
 */
export const fieldsFitTogether: Rule = ({ report }) => {
  const exclusive: Say = ({ name, properties }, { conflictsWith = [], exactlyOneOf = [] }) => {
    const told = new Set<Span>();
    for (const group of [...exactlyOneOf, ...conflictsWith])
      for (const [first, second] of groupsIn(properties, group).map(({ given }) => given)) {
        if (!first || !second || told.has(second.at)) continue;
        told.add(second.at);
        const related = [{ at: first.at, note: `"${first.name}" is set here` }];
        report(say.fieldsExclude(second.at, { name, first: first.name, second: second.name }, related));
      }
  };
  const needed: Say = ({ name, properties, at }, { exactlyOneOf = [], atLeastOneOf = [] }) => {
    for (const group of [...exactlyOneOf, ...atLeastOneOf])
      for (const { within, names, given, isOpen } of groupsIn(properties, group))
        if (given.length === 0 && !isOpen)
          report(
            say.noneOfFields(within === properties ? at : within, {
              name,
              fields: quotedList(names),
            }),
          );
  };
  const companions: Say = ({ name, properties }, { requiredWith = {} }) => {
    for (const [path, others] of Object.entries(requiredWith))
      for (const other of others)
        for (const { given, isOpen } of groupsIn(properties, [path, other])) {
          const [only, both] = given;
          if (only && !both && !isOpen && only.path === path)
            report(say.fieldNeedsOther(only.at, { name, field: only.name, other: lastOf(other) }));
        }
  };
  const texts: Say = ({ name, properties }, { knownWith = {} }) => {
    for (const [path, byField] of Object.entries(knownWith)) {
      const other = Object.keys(byField).find((field) => isGiven(properties.entries.get(field)?.value));
      const known = other === undefined ? undefined : byField[other];
      if (other === undefined || known === undefined) continue;
      for (const text of textsAt(properties, path.split('.'))) {
        if (known.includes(text.value)) continue;
        const suggestion = didYouMean(text.value, known);
        const words = {
          name,
          field: lastOf(path),
          other,
          value: text.value,
          known: quotedList(known),
        };
        report(say.textDoesNotFit(text, { ...words, suggestion }));
      }
    }
  };
  return {
    resource(resource) {
      const rules = resource.mode === 'managed' ? resource.shape?.rules : undefined;
      if (rules) for (const check of [exclusive, needed, companions, texts]) check(resource, rules);
    },
  };
};

/** The fields of a group that one mapping sets. */
interface GroupIn {
  readonly within: Dict<Value>;
  readonly names: readonly string[];
  readonly given: readonly { readonly at: Span; readonly name: string; readonly path: string }[];
  /** Something in it is known only to the target, so a field may be set without our knowing. */
  readonly isOpen: boolean;
}

/** The mappings that hold the fields of a group, in all items of lists. Where they do not exist there is nothing to say. */
function groupsIn(properties: Dict<Value>, group: FieldGroup): readonly GroupIn[] {
  const paths = group.map((path) => path.split('.'));
  const depth = sharedDepth(paths);
  const names = paths.map((path) => path.slice(depth).join('.'));
  const owners = valuesAt(properties, (paths[0] ?? []).slice(0, depth))
    .flatMap((value) => (value.kind === 'list' ? value.items : [value]))
    .filter((value) => value.kind === 'dict');
  return owners.map((within) => {
    const found = paths.flatMap((path, index) => {
      const values = valuesAt(within, path.slice(depth));
      const at = keyPlace(within, path[depth] ?? '');
      const [value] = values.filter(isGiven);
      return value === undefined || !at ? [] : [{ at, value, name: names[index] ?? '', path: group[index] ?? '' }];
    });
    const isOpen = found.some(({ value }) => isOpenValue(value));
    return { within, names, given: found.filter(({ value }) => !isOpenValue(value)), isOpen };
  });
}

/** How many first steps all paths have in common; the last step of a path is never one of them. */
function sharedDepth([first = [], ...others]: readonly (readonly string[])[]): number {
  let depth = 0;
  while (depth < first.length - 1 && others.every((path) => depth < path.length - 1 && path[depth] === first[depth]))
    depth++;
  return depth;
}

function valuesAt(value: Value, path: readonly string[]): readonly Value[] {
  if (value.kind === 'list') return value.items.flatMap((item) => valuesAt(item, path));
  const [step, ...rest] = path;
  if (step === undefined) return [value];
  const inner = value.kind === 'dict' ? value.entries.get(step)?.value : undefined;
  return inner === undefined ? [] : rest.length === 0 ? [inner] : valuesAt(inner, rest);
}

function keyPlace(dict: Dict<Value>, key: string): Span | undefined {
  return dict.entries.get(key);
}

function textsAt(properties: Dict<Value>, path: readonly string[]): readonly Str[] {
  return valuesAt(properties, path)
    .flatMap((value) => (value.kind === 'list' ? value.items : [value]))
    .filter((value) => value.kind === 'string');
}

/** Null and empty lists of blocks are as good as nothing. */
function isGiven(value: Value | undefined): value is Value {
  return value !== undefined && value.kind !== 'null' && !(value.kind === 'list' && value.items.length === 0);
}

/** An expression of Terraform's own may come out as null. */
function isOpenValue(value: Value): boolean {
  return value.kind === 'foreign' || value.kind === 'unresolved';
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
