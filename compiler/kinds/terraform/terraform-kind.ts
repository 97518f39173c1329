import { outcome } from '../../diagnostics/outcome.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import { extendObject, objectType } from '../../schema/object-type.ts';
import type { Field, ObjectType } from '../../schema/type.ts';
import { any, optional } from '../../schema/types.ts';
import { without } from '../../value/pick.ts';
import type { Kind } from '../kind.ts';
import { resourceOptionsField } from '../resource-options.ts';

/** What Terraform itself understands in every block. */
const metaArguments: readonly Field[] = [
  'depends_on',
  'provider',
  'lifecycle',
  'for_each',
  'count',
  'provisioner',
  'connection',
].map((name) => optional(name, any));

/** These stand in the program as options, not as properties. */
const notProperties = new Set(['resource_options', 'depends_on', 'provider', 'lifecycle', 'for_each', 'count']);

/**
 * A resource type of any provider under its Terraform name, or with `data.` in front something that is only read. Checked when a
 * schema of its provider is known, handed on as it is otherwise; Terraform's meta-arguments stand beside the attributes.
 */
export function terraformKind(key: string): Kind {
  const isTree = key.startsWith('data.');
  const type = isTree ? key.slice('data.'.length) : key;
  return {
    key,
    family: 'terraform',
    formerKeys: [],
    schema: (catalogue) => schemaOf(catalogue, type, isTree),
    expand: (block) =>
      outcome({
        resource: { mode: isTree ? 'data' : 'managed', type, properties: without(block.body, notProperties) },
        children: [],
        meta: block.body,
      }),
  };
}

function schemaOf(catalogue: Catalogue, type: string, isTree: boolean): ObjectType {
  const known = isTree ? catalogue.data(type) : catalogue.resource(type);
  // Nothing is known of its attributes: `options` may be one of them.
  if (!known) return objectType(type, [resourceOptionsField(true)], { open: any });
  return extendObject(known, { fields: [resourceOptionsField(known.fields.has('options')), ...metaArguments] });
}
