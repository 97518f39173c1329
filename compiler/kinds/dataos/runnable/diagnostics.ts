import { defineDiagnostics } from '../../../diagnostics/define.ts';

/** What is said about names that a cluster would refuse. */
export const runnableDiagnostics = defineDiagnostics({
  refusedName: {
    code: 'STK3484',
    severity: 'error',
    message: '"{name}" cannot be {what} of {whose}: {reason}.',
  },
  sameName: {
    code: 'STK3485',
    severity: 'error',
    message: 'Two {what} of {whose} are called "{name}".',
  },
  sameMount: {
    code: 'STK3493',
    severity: 'error',
    message: 'Two volumes of {whose} would be mounted at "{path}"; a container has one at each place.',
  },
  notReadByContainer: {
    code: 'STK3487',
    severity: 'warning',
    message: '"{key}" is left out, because the stack "{stack}" reads {keys} only.{suggestion}',
  },
  refusedToleration: {
    code: 'STK3488',
    severity: 'error',
    message: 'Kubernetes refuses this toleration of {whose}: {reason}.',
  },
  notReadOfDepot: {
    code: 'STK3491',
    severity: 'warning',
    message: '"{key}" of a depot of the type "{type}" is left out, because nobody reads it.{suggestion}',
  },
  disksOfOneNode: {
    code: 'STK3497',
    severity: 'warning',
    message:
      '"{mode}" cannot be the "accessMode" of the volume "{name}": its type is "{type}", and a disk of the cloud is used by one node at a time. It can be "ReadWriteOnce".',
  },
  noPullConfiguration: {
    code: 'STK3498',
    severity: 'error',
    message:
      'The secret "{name}" is for pulling images, so its "data" needs the key ".dockerconfigjson"; Kubernetes reads no other and refuses the secret.',
  },
  otherDigits: {
    code: 'STK3499',
    severity: 'warning',
    message:
      '"{key}" of the secret "{name}" is a number whose text has other digits than what is written; put it in quotes.',
  },
  samePort: {
    code: 'STK3486',
    severity: 'error',
    message: 'Two ports of {whose} have the number {port}: a service has each of its ports once.',
  },
});
