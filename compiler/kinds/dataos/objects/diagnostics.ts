import { defineDiagnostics } from '../../../diagnostics/define.ts';

/** What is said about folders with skeletons of a user's own. */
export const skeletonDiagnostics = defineDiagnostics({
  noSkeletons: {
    code: 'STK3489',
    severity: 'error',
    message: 'The folder "{path}" of "templates" has no skeletons: files such as "service.yaml.njk".',
  },
  unknownSkeleton: {
    code: 'STK3490',
    severity: 'warning',
    message: '"{file}" in the folder "{path}" of "templates" takes the place of no skeleton.{suggestion}',
  },
});
