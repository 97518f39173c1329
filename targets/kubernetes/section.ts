import { kubernetesVersions } from '../../compiler/kinds/kubernetes/schema.ts';
import { objectType } from '../../compiler/schema/object-type.ts';
import type { ObjectType } from '../../compiler/schema/type.ts';
import { listOf, oneOf, optional, text } from '../../compiler/schema/types.ts';

/** `kubernetes:` in a stack and in an environment. Paths count from the folder of the file that names them. */
export const section: ObjectType = objectType('kubernetes', () => [
  optional('profile', text, { description: 'The file with the platform profile, for DataOS resources.' }),
  optional('resolve', text, { description: 'A file that tells how dataos:// addresses are resolved.' }),
  optional('templates', text, {
    description: 'A folder with skeletons that replace the built-in ones of the same name.',
  }),
  optional('stamp', text, {
    description: 'The stamp of all DataOS resources, instead of a hash of type, workspace and name.',
  }),
  optional('version', text, { description: `The version of Kubernetes: ${kubernetesVersions.join(', ')}.` }),
  optional('crds', listOf(text), {
    description: 'Files with CustomResourceDefinitions, so that objects of these kinds are checked.',
  }),
  optional('layout', oneOf('files', 'stream'), { description: 'One file for each object (the default), or all.yaml.' }),
  optional('engine', text, { description: 'The program that deploys, by name or path; `kubectl` by default.' }),
  optional('context', text, { description: 'The context of kubectl to deploy to; the current one by default.' }),
  optional('record_namespace', text, {
    description: 'The namespace of the ConfigMap that names what was deployed; `namespace` by default, else `default`.',
  }),
  optional('namespace', text, { description: 'The namespace of objects that name none.' }),
]);
