import { outcome } from '../../diagnostics/outcome.ts';
import { objectType } from '../../schema/object-type.ts';
import { boolean, optional, required, text } from '../../schema/types.ts';
import { type Kind, nothing } from '../kind.ts';
import { resourceOptionsField } from '../resource-options.ts';

const shape = objectType('docker_registries', () => [
  required('username', text),
  required('password', text, { sensitive: true }),
  required('registry_url', text),
  optional('reauth', boolean),
  resourceOptionsField(false),
]);

/** `docker_registries`: who pulls images from where. Makes nothing: containers name an entry, and `stackc run` logs in with it. */
export const dockerRegistries: Kind = {
  key: 'docker_registries',
  family: 'infrastructure',
  formerKeys: [],
  shape: () => shape,
  expand: () => outcome(nothing),
};
