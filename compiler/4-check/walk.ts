import type { Program, Provider, Resource } from '../ir/program.ts';
import type { Entry } from '../value/literal.ts';
import type { Ref, Value } from '../value/value.ts';
import type { Visitor } from './rule.ts';

/** Visits everything once, for all rules. */
export function walk(program: Program, visitors: readonly Visitor[]): void {
  const onReference = visitors.flatMap(({ reference }) => reference ?? []);
  const findReferences = referenceFinder(onReference);
  const onResource = visitors.flatMap(({ resource }) => resource ?? []);
  const onProvider = visitors.flatMap(({ provider }) => provider ?? []);
  for (const provider of program.providers) {
    for (const visit of onProvider) visit(provider);
    findReferences(provider.properties, provider);
  }
  for (const resource of program.resources) {
    for (const visit of onResource) visit(resource);
    findReferences(resource.properties, resource);
    for (const value of optionValues(resource)) findReferences(value, resource);
  }
  for (const visitor of visitors) visitor.end?.();
}

type OnReference = readonly ((ref: Ref, from: Resource | Provider) => void)[];

/** Shows all references in a value to `visits`. Its functions are made once for a resource, not for each mapping and list. */
function referenceFinder(visits: OnReference): (value: Value, from: Resource | Provider) => void {
  return (root, from) => {
    const show = (ref: Ref) => {
      for (const visit of visits) visit(ref, from);
    };
    const inEntry = (entry: Entry<Value>) => find(entry.value);
    const find = (value: Value): void => {
      if (value.kind === 'dict') value.entries.forEach(inEntry);
      else if (value.kind === 'list') value.items.forEach(find);
      else if (value.kind === 'ref') show(value);
      else if (value.kind === 'text') {
        for (const part of value.parts) if (typeof part !== 'string' && part.kind === 'ref') show(part);
      }
    };
    find(root);
  };
}

function optionValues({ options }: Resource): readonly Value[] {
  const { dependsOn, provider, ignoreChanges, importId, lifecycle, forEach, count } = options;
  const single = [provider, importId, lifecycle, forEach, count].filter((value) => value !== undefined);
  return [...dependsOn, ...ignoreChanges, ...single];
}
