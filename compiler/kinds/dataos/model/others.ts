import { objectType } from '../../../schema/object-type.ts';
import type { Field } from '../../../schema/type.ts';
import {
  any,
  boolean,
  either,
  integer,
  listOf,
  mapOf,
  oneOf,
  optional,
  required,
  text,
} from '../../../schema/types.ts';
import { metaFields, scalar, texts, workspaceField } from './fields.ts';

/** What the compiler needs to know of the resources that others refer to (specs/dataos §5.1). */

const secretTypes = oneOf(
  'cloud-kernel',
  'cloud-kernel-image-pull',
  'key-value',
  'key-value-properties',
  'certificate',
  'certificates',
);

const secretFields: readonly Field[] = [
  required('type', secretTypes),
  optional('acl', oneOf('r', 'rw')),
  optional('data', { ...mapOf(scalar) }, { sensitive: true }),
  optional('files', mapOf(text), { aliases: ['file'], description: 'Key to path of a local file.' }),
];

export const secretManifest = objectType('dataos_secrets', [
  ...metaFields('secret', objectType('secret', secretFields)).map(waived('secret')),
  optional('instance-secret', objectType('instance-secret', secretFields)),
  workspaceField,
]);

/** A block may be a secret of a workspace or of the instance; the kind says when it is neither. */
function waived(name: string): (field: Field) => Field {
  return (field) => {
    if (field.name === name) return { ...field, required: false };
    return field.name === 'type' ? { ...field, type: oneOf('secret', 'instance-secret') } : field;
  };
}

const volume = objectType('volume', [
  required('size', text),
  required('accessMode', oneOf('ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany')),
  required('type', oneOf('temp', 'persistent', 'CloudTemp', 'CloudPersistent', 'cloudTemp', 'cloudPersistent')),
]);

export const volumeManifest = objectType('dataos_volumes', [...metaFields('volume', volume), workspaceField]);

const toleration = objectType('tolerations', [
  optional('key', text),
  optional('operator', oneOf('Equal', 'Exists')),
  optional('value', scalar),
  optional('effect', oneOf('NoSchedule', 'PreferNoSchedule', 'NoExecute')),
  optional('tolerationSeconds', integer),
]);

const compute = objectType('compute', [
  optional('dataplane', text),
  optional('purpose', text),
  optional(
    'nodePool',
    objectType('nodePool', [optional('nodeSelector', mapOf(scalar)), optional('tolerations', listOf(toleration))]),
  ),
]);

export const computeManifest = objectType('dataos_computes', metaFields('compute', compute));

const connectionSecret = objectType('connectionSecret', [
  optional('acl', oneOf('r', 'rw')),
  optional('type', text),
  optional('data', any, { sensitive: true }),
  optional('values', any, { sensitive: true }),
  optional('files', any),
]);

const secretReference = objectType('secrets', [
  required('name', text),
  optional('workspace', text),
  optional('acl', oneOf('r', 'rw')),
  optional('keys', texts),
  optional('allKeys', boolean, { aliases: ['allkeys'] }),
]);

/** `depot:`. Version 2 has the connection under the type's own name in small letters, so the mapping is open (specs/dataos §5.1). */
const depot = objectType(
  'depot',
  [
    required('type', text),
    optional('description', text),
    optional('external', boolean),
    optional('source', text),
    optional('compute', text),
    optional('spec', any),
    optional('connectionSecret', either(listOf(connectionSecret), connectionSecret), {
      aliases: ['connectionSecrets'],
    }),
    optional('secrets', listOf(secretReference)),
  ],
  { open: any },
);

export const depotManifest = objectType('dataos_depots', metaFields('depot', depot));
