import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.ts';
import type { Program, Resource } from '../../../compiler/ir/program.ts';
import type { ObjectType } from '../../../compiler/schema/type.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';
import type { KnownTypes } from './document-shape.ts';

/** The types of everything that the program uses. */
export function typesOf({ resources, providers }: Program): KnownTypes {
  const byType = new Map<string, ObjectType | undefined>();
  for (const { mode, type, shape } of resources) byType.set(`${mode === 'data' ? 'data' : 'resource'} ${type}`, shape);
  const byProvider = new Map(providers.map(({ name, shape }) => [name, shape]));
  return {
    resource: (mode, type) => byType.get(`${mode} ${type}`),
    provider: (name) => byProvider.get(name),
  };
}

/**
 * What has mappings of which nobody knows whether Terraform wants blocks or attributes: STK6030, once, with the names of all such types, at
 * the first of them.
 */
export function withoutSchema({ resources, providers }: Program): readonly Diagnostic[] {
  const unknown = resources.filter((resource) => !isKnown(resource) && isNested(resource.properties));
  const others = providers.filter(({ shape, properties }) => !shape && isNested(properties));
  const [first] = [...unknown, ...others];
  if (!first) return [];
  const names = [
    ...unknown.map(({ mode, type }) => (mode === 'data' ? `data.${type}` : type)),
    ...others.map(({ key }) => key),
  ];
  return [say.blockOrAttribute(first.at, { types: [...new Set(names)].map((name) => `"${name}"`).join(', ') })];
}

/** Terraform's own types have no blocks, and what a module takes are attributes. */
function isKnown({ type, shape }: Resource): boolean {
  return shape !== undefined || type.startsWith('terraform_') || type === 'module';
}

function isNested({ entries }: Extract<Value, { kind: 'dict' }>): boolean {
  return [...entries.values()].some(({ value }) => {
    return value.kind === 'dict' || (value.kind === 'list' && value.items.some((item) => item.kind === 'dict'));
  });
}
