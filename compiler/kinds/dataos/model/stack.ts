import { objectType } from '../../../schema/object-type.ts';
import type { Field } from '../../../schema/type.ts';
import { either, float, integer, listOf, oneOf, optional, required, text } from '../../../schema/types.ts';
import { metaFields, port, scalars, texts } from './fields.ts';

const image = objectType('image', [
  required('registry', text),
  required('repository', text),
  required('image', text),
  required('tag', either(text, integer, float)),
  optional('auth', objectType('auth', [required('imagePullSecret', text)])),
]);

const stackPort = objectType('ports', [
  required('name', text),
  required('servicePort', port),
  optional('targetPort', port),
]);

const configFileTemplate = optional('configFileTemplate', text, {
  description: 'A Go template that makes a mapping of file names to their text.',
});
const containerResourceTemplate = optional('containerResourceTemplate', text, {
  was: ['conatinerResourceTemplate'],
  description: 'A Go template that makes initContainers, container and sidecars.',
});
const resourceTemplate = optional('resourceTemplate', text, {
  description: 'A Go template that makes one Kubernetes object, instead of a workload.',
});

const workflowJobConfig = objectType('workflowJobConfig', [
  configFileTemplate,
  containerResourceTemplate,
  optional(
    'resourceTemplateConfig',
    objectType('resourceTemplateConfig', [
      required('resourceTemplate', text),
      optional('successCondition', text),
      optional('failureCondition', text),
    ]),
  ),
]);

/** The three sections that say what a stack can be run by. */
export const configSections: readonly Field[] = [
  optional('workflowJobConfig', workflowJobConfig),
  optional('serviceConfig', objectType('serviceConfig', [configFileTemplate, containerResourceTemplate])),
  optional(
    'workerConfig',
    objectType('workerConfig', [configFileTemplate, containerResourceTemplate, resourceTemplate]),
  ),
];

/** `stack:` (specs/dataos §2.1). */
// Templates and shell commands are full of dollar signs that are none of ours (specs/dataos §3.7).
const stack = objectType(
  'stack',
  [
    required('name', text),
    optional('flavor', text),
    required('version', either(text, integer, float), { description: 'In quotes: "1.0".' }),
    optional('reconciler', text),
    optional('dataOsAddressJqFilters', texts, {
      description: 'jq filters that find dataos:// addresses in the stackSpec.',
    }),
    optional('secretProjection', objectType('secretProjection', [optional('type', oneOf('propFile', 'envVars'))])),
    optional('image', image),
    optional('command', texts),
    optional('arguments', texts, { was: ['argument'] }),
    optional('environmentVars', scalars),
    optional('ports', either(listOf(stackPort), stackPort)),
    optional('stackSpecValueSchema', objectType('stackSpecValueSchema', [required('jsonSchema', text)])),
    ...configSections,
  ],
  { isVerbatim: true },
);

export const stackManifest = objectType('dataos_stacks', metaFields('stack', stack));
