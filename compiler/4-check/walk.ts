import type { Program, Provider, Resource } from '../ir/program.ts';
import type { Ref, Value } from '../ir/value.ts';
import type { Visitor } from './rule.ts';

/** Visits everything once, for all rules. */
export function walk(program: Program, visitors: readonly Visitor[]): void {
  const onReference = visitors.flatMap(({ reference }) => reference ?? []);
  const onResource = visitors.flatMap(({ resource }) => resource ?? []);
  const onProvider = visitors.flatMap(({ provider }) => provider ?? []);
  for (const provider of program.providers) {
    for (const visit of onProvider) visit(provider);
    findReferences(provider.properties, provider, onReference);
  }
  for (const resource of program.resources) {
    for (const visit of onResource) visit(resource);
    findReferences(resource.properties, resource, onReference);
    for (const value of optionValues(resource)) findReferences(value, resource, onReference);
  }
  for (const visitor of visitors) visitor.end?.();
}

type OnReference = readonly ((ref: Ref, from: Resource | Provider) => void)[];

function findReferences(value: Value, from: Resource | Provider, visits: OnReference): void {
  switch (value.kind) {
    case 'list':
      for (const item of value.items) findReferences(item, from, visits);
      break;
    case 'dict':
      for (const entry of value.entries.values()) findReferences(entry.value, from, visits);
      break;
    case 'ref':
      for (const visit of visits) visit(value, from);
      break;
    case 'text':
      for (const part of value.parts) {
        if (typeof part !== 'string' && part.kind === 'ref') for (const visit of visits) visit(part, from);
      }
  }
}

function optionValues({ options }: Resource): readonly Value[] {
  const { dependsOn, provider, ignoreChanges, importId, lifecycle, forEach, count } = options;
  const single = [provider, importId, lifecycle, forEach, count].filter((value) => value !== undefined);
  return [...dependsOn, ...ignoreChanges, ...single];
}
