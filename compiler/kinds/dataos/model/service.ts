import { objectType } from '../../../schema/object-type.ts';
import { boolean, listOf, optional, required, text } from '../../../schema/types.ts';
import { metaFields, port, workspaceField } from './fields.ts';
import { longRunningFields, runnableFields } from './runnable.ts';

const ingress = objectType('ingress', [
  optional('enabled', boolean, { default: false }),
  optional('path', text),
  optional('stripPath', boolean),
  optional('noAuthentication', boolean),
  optional('appDetailSpec', text),
  optional('apiDetailSpec', text),
]);

/** `service:` (specs/dataos §4.3). */
const service = objectType('service', [
  ...runnableFields,
  ...longRunningFields,
  optional('servicePort', port),
  optional('servicePorts', listOf(objectType('servicePorts', [required('name', text), required('servicePort', port)]))),
  optional('metricPort', port),
  optional('ingress', ingress),
]);

export const serviceManifest = objectType('dataos_services', [...metaFields('service', service), workspaceField]);

/** `worker:` (specs/dataos §4.4). */
const worker = objectType('worker', [...runnableFields, ...longRunningFields, optional('metricPort', port)]);

export const workerManifest = objectType('dataos_workers', [...metaFields('worker', worker), workspaceField]);
