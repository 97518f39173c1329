import { outcome } from '../../diagnostics/outcome.ts';
import { extendObject, objectType } from '../../schema/object-type.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { Field, ObjectType } from '../../schema/type.ts';
import { any, optional } from '../../schema/types.ts';
import { without } from '../../value/pick.ts';
import type { Kind } from '../kind.ts';
import { localFiles } from '../local-files.ts';
import { rememberedShape } from '../remembered-shape.ts';
import { resourceOptionsField } from '../resource-options.ts';
import { providerOfType } from './known-providers.ts';

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

/** Terraform's own resource is in no provider's schema; what it works out cannot be given. */
const attributesOfData: readonly Field[] = [
  ...['input', 'triggers_replace'].map((name) => optional(name, any)),
  ...['id', 'output'].map((name) => optional(name, any, { computed: true })),
];

/**
 * In these the user writes what a Secret of Kubernetes holds. A `kubernetes_manifest` may be anything, so its keys tell: what was imported from one must compile.
 */
const secretsOfKubernetes: ReadonlySet<string> = new Set([
  'kubernetes_secret',
  'kubernetes_secret_v1',
  'kubernetes_secret_v1_data',
]);

/** These stand in the program as options, not as properties. */
const notProperties = new Set(['resource_options', 'depends_on', 'provider', 'lifecycle', 'for_each', 'count']);

/**
 * A resource type of any provider under its Terraform name, or with `data.` in front something that is only read. Checked when a
 * schema of its provider is known, handed on as it is otherwise; Terraform's meta-arguments stand beside the attributes.
 */
export function terraformKind(key: string): Kind {
  const mode = key.startsWith('data.') ? 'data' : 'managed';
  const type = mode === 'data' ? key.slice('data.'.length) : key;
  const known = (types: ProviderTypes) => (mode === 'data' ? types.data(type) : types.resource(type));
  return {
    key,
    family: 'terraform',
    provider: providerOfType(type),
    formerKeys: [],
    shape: rememberedShape((types) => withOptions(known(types), type, mode)),
    expand({ body }, { types }) {
      const properties = without(body, notProperties);
      const credentialsBy = secretsOfKubernetes.has(type) ? 'contents' : undefined;
      const resource = { system: 'terraform', mode, type, shape: known(types), properties, credentialsBy } as const;
      return outcome({ resources: [resource], blocks: [], options: body });
    },
  };
}

function withOptions(known: ObjectType | undefined, type: string, mode: 'data' | 'managed'): ObjectType {
  if (!known && mode === 'managed' && type === 'terraform_data')
    return objectType(type, [...attributesOfData, resourceOptionsField(false), ...metaArguments]);
  // Nothing is known of its attributes: `options` may be one of them.
  if (!known) return objectType(type, [resourceOptionsField(true)], { open: any });
  const fields = mode === 'managed' ? (localFiles[type] ?? []) : [];
  return extendObject(known, {
    fields: [...fields, resourceOptionsField(known.fields.has('options')), ...metaArguments],
  });
}
