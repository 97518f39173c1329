import type { Field, FieldType, ObjectType } from '../../../schema/type.ts';
import { boolean, either, float, integer, listOf, mapOf, oneOf, optional, text } from '../../../schema/types.ts';

/** Types that several kinds of manifest share (specs/dataos §1, §4, §5). */

/** What may be written where DataOS wants text but people write numbers and truth values: environment variables, tags. */
export const scalar: FieldType = either(text, boolean, integer, float);

export const scalars: FieldType = mapOf(scalar);

export const texts: FieldType = listOf(text);

/** The number of a port. */
export const port = { kind: 'integer', minimum: 1, maximum: 65535 } as const;

/** A Kubernetes quantity: `100m`, `2Gi`, `1`. */
export const quantity: FieldType = either(text, integer, float);

/**
 * What a server adds when a manifest is read back from it. It is accepted, and has no effect (specs/dataos §1).
 */
export const serverFields: readonly string[] = [
  'stamp',
  'generation',
  'uid',
  'created',
  'status',
  'aggregateStatus',
  'cloudKernelResources',
  'webServiceResources',
  'builderState',
  'runtimeState',
  'runtime',
  'revision',
];

/** The section of a resource that every type has, with the section of the type itself behind it. */
export function metaFields(type: string, section: ObjectType): readonly Field[] {
  return [
    optional('name', text, { description: 'The name of the resource; the key of the block by default.' }),
    optional('version', text, { description: 'The version of the manifest: v1, v1beta, v1alpha.' }),
    optional('type', oneOf(type), { description: `The type of the resource: ${type}.` }),
    optional('tags', listOf(scalar), { description: 'Free labels, which Kubernetes gets as an annotation.' }),
    optional('description', text),
    optional('owner', text, { description: 'The user id of the owner.' }),
    optional('layer', oneOf('user', 'system'), { default: 'user' }),
    optional('title', text),
    { name: type, type: section, required: true, aliases: [] },
    ...serverFields.map((name) => optional(name, { kind: 'any' })),
  ];
}

/** The field of what lives in a workspace, which is a Kubernetes namespace. */
export const workspaceField: Field = optional('workspace', text, {
  description: 'The workspace, which is the Kubernetes namespace; `public` by default.',
});
